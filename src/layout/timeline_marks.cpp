#include "layout/timeline_marks.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace brief::layout {
namespace {

template <class Shape>
void mark(Strip& strip, const OutlineStyle& style, const Shape& shape) {
  strip.marks.push_back({style.figure, Artifact::layout, shape});
}

void rule(Strip& strip, const OutlineStyle& style, Point from, Point to, bool is_dashed) {
  mark(strip, style, Rule{from, to, style.thickness, colours::navy, is_dashed ? style.dash : 0_pt});
}

/// A level line, solid left of `now`.
void level(Strip& strip, const OutlineStyle& style, Point from, Pt to, Pt now) {
  const Pt parts = std::clamp(now, from.x, to);
  if (parts > from.x) rule(strip, style, from, {parts, from.y}, false);
  if (parts < to) rule(strip, style, {parts, from.y}, {to, from.y}, true);
}

}  // namespace

void add_dashed_ring(Strip& strip, Point centre, Pt radius, const OutlineStyle& style) {
  constexpr int dashes = 6, chords = 3;  // of each dash, with a gap of as many behind it
  constexpr double step = 2 * std::numbers::pi / (dashes * chords * 2);
  mark(strip, style, Circle{centre, radius, colours::white, colours::white, style.thickness});
  const auto at = [&](int i) {
    return Point{centre.x + radius * std::cos(step * i), centre.y + radius * std::sin(step * i)};
  };
  for (int i = 0; i < dashes * chords * 2; ++i)
    if (i / chords % 2 == 0) rule(strip, style, at(i), at(i + 1), false);
}

void add_long_ring(Strip& strip, const Rect& rect, Pt now, const OutlineStyle& style) {
  const Pt radius = rect.height / 2, from = rect.x + radius, to = rect.right() - radius, half = style.thickness / 2;
  for (const Pt x : {from, to}) {
    const bool is_later = x == from ? now <= rect.x : now < rect.right();
    if (is_later)
      add_dashed_ring(strip, {x, rect.y + radius}, radius, style);
    else
      mark(strip, style, Circle{{x, rect.y + radius}, radius, colours::white, colours::navy, style.thickness});
  }
  mark(strip, style, Box{{from, rect.y - half, to - from, rect.height + 2 * half}, colours::white});
  for (const Pt y : {rect.y, rect.bottom()}) level(strip, style, {from, y}, to, now);
}

void add_box(Strip& strip, const Rect& rect, Pt now, const OutlineStyle& style) {
  mark(strip, style, Box{rect, colours::tint});
  const Pt inset = style.thickness / 2;
  const Pt top = rect.y + inset, bottom = rect.bottom() - inset;
  level(strip, style, {rect.x, top}, rect.right(), now);
  level(strip, style, {rect.x, bottom}, rect.right(), now);
  for (const Pt x : {rect.x + inset, rect.right() - inset})
    rule(strip, style, {x, rect.y}, {x, rect.bottom()}, x > now);
}

}  // namespace brief::layout
