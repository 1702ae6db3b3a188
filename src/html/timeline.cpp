#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

#include "base/utf8.hpp"
#include "html/blocks.hpp"
#include "layout/timeline_ticks.hpp"

namespace brief::html {
namespace {

using content::Span;
using content::Timeline;

constexpr double width = 640, inset = 14, axis = 22, height = 52;  // user units of the drawing

/// "12.5": coordinates need no more than a tenth of a unit.
std::string number(double value) {
  char text[32];
  const auto tenths = std::lround(value * 10);
  const int size = tenths % 10 == 0 ? std::snprintf(text, sizeof text, "%ld", tenths / 10)
                                    : std::snprintf(text, sizeof text, "%s%ld.%ld", tenths < 0 ? "-" : "",
                                                    std::labs(tenths) / 10, std::labs(tenths) % 10);
  return std::string(text, static_cast<std::size_t>(size));
}

/// The years that a timeline covers, drawn from one edge to the other.
class Scale {
 public:
  explicit Scale(const Timeline& timeline) {
    first_ = timeline.events.front().span.begin;
    last_ = timeline.events.front().span.end;
    for (const auto& event : timeline.events) {
      first_ = std::min(first_, event.span.begin);
      last_ = std::max(last_, event.span.end);
    }
    last_ = std::max(last_, first_ + 0.01);
  }
  double x(double year) const { return inset + (width - 2 * inset) * (year - first_) / (last_ - first_); }
  double first() const { return first_; }
  double last() const { return last_; }
  double clamped(double year) const { return x(std::clamp(year, first_, last_)); }

 private:
  double first_, last_;
};

void add_line(Markup& markup, std::string_view name, double from, double to, double top, double bottom) {
  markup.shape(
      "line", {{"class", name}, {"x1", number(from)}, {"x2", number(to)}, {"y1", number(top)}, {"y2", number(bottom)}});
}

/// About as wide as in the font of the page.
Pt width_of(std::string_view words) {
  constexpr double letter = 6.6;
  return Pt{letter * static_cast<double>(count_code_points(words))};
}

void add_ticks(Markup& markup, const Timeline& timeline, const Scale& scale) {
  const Pt length{width - 2 * inset};
  layout::TickLabels places({}, {0_pt, Pt{width}}, 2_pt);
  for (const layout::Tick& tick : layout::ticks_of({scale.first(), scale.last()}, timeline.months, length, width_of)) {
    const double x = scale.x(tick.year);
    const auto middle = places.put(Pt{x}, width_of(tick.words));
    if (!middle) continue;
    add_line(markup, "tick", x, x, axis, axis + 9);
    const Element label(markup, "text",
                        {{"x", number(middle->value)}, {"y", number(height - 8)}, {"text-anchor", "middle"}});
    markup.text(tick.words);
  }
}

constexpr double radius = 6;

enum class Form : std::uint8_t { band, ring, dot };

Form form_of(const Scale& scale, const Timeline::Event& event) {
  if (scale.x(event.span.end) - scale.x(event.span.begin) > 2 * radius) return Form::band;
  return event.date.day > 0 ? Form::dot : Form::ring;
}

std::string name_of(const Timeline::Event& event, bool is_later) {
  return std::string(event.date.day > 0 ? "mark day" : "mark") + (is_later ? " later" : "");
}

/// The part of a band before the date of the brief has a solid outline over the dashed one.
void add_band(Markup& markup, const Scale& scale, const Timeline::Event& event, double now) {
  const double from = scale.x(event.span.begin), to = scale.x(event.span.end);
  const bool spans_now = !event.later && from < now && now < to;
  const std::string place = number(from), top = number(axis - radius);
  markup.shape("rect", {{"class", name_of(event, event.later || (spans_now && event.date.day == 0))},
                        {"x", place},
                        {"y", top},
                        {"width", number(to - from)},
                        {"height", number(2 * radius)},
                        {"rx", spans_now ? "0" : number(radius)}});
  if (!spans_now || event.date.day > 0) return;
  const std::string path =
      "M" + number(now) + " " + top + "H" + place + "V" + number(axis + radius) + "H" + number(now);
  markup.shape("path", {{"class", "mark"}, {"d", path}});
}

/// A day is a dot, inside the ring of its month a small one; a month or a year is as long as it is, or where it is too
/// short for that a ring. What lies after the date of the brief has a dashed outline.
void add_mark(Markup& markup, const Timeline& timeline, const Scale& scale, const Timeline::Event& event) {
  if (form_of(scale, event) == Form::band) return add_band(markup, scale, event, scale.x(timeline.now.middle()));
  const double middle = scale.x(event.span.middle());
  const auto hides = [&](const Timeline::Event& other) {
    return form_of(scale, other) == Form::ring && std::abs(scale.x(other.span.middle()) - middle) < radius;
  };
  const bool is_inside = event.date.day > 0 && std::any_of(timeline.events.begin(), timeline.events.end(), hides);
  markup.shape("circle", {{"class", name_of(event, event.later && !is_inside)},
                          {"cx", number(middle)},
                          {"cy", number(axis)},
                          {"r", number(is_inside ? radius * 0.3 : radius)}});
}

/// "1999", "2023-05" or "2025-10-22": a valid date of the `time` element.
std::string machine_date(const report::Date& date) {
  char text[48];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
  return std::string(text, date.month == 0 ? 4 : date.day == 0 ? 7 : 10);
}

/// The first event after the date of the brief says so to those who don't see the dashes.
void add_event(Markup& markup, const Timeline::Event& event, const content::Inlines* later) {
  std::string name = event.later ? "later" : "";
  if (event.date.day > 0) name += name.empty() ? "day" : " day";
  if (event.changed) name += name.empty() ? "changed" : " changed";
  const Element item(markup, "li", {{"class", name}});
  if (later != nullptr) {
    const Element said(markup, "span", {{"class", "unseen later"}});
    add_inlines(markup, *later);
  }
  {
    const Element when(markup, "time", {{"datetime", machine_date(event.date)}});
    add_inlines(markup, event.when);
  }
  markup.text(" ");
  add_inlines(markup, event.what);
  add_inlines(markup, event.citations);
  markup.line_feed();
}

}  // namespace

void add_timeline_drawing(Markup& markup, const Timeline& timeline) {
  const Scale scale(timeline);
  const std::string box = "0 0 " + number(width) + " " + number(height);
  const Element drawing(markup, "svg", {{"viewBox", box}, {"aria-hidden", "true"}, {"focusable", "false"}});
  const double now = scale.clamped(timeline.now.middle());
  add_ticks(markup, timeline, scale);
  add_line(markup, "axis", scale.x(scale.first()), now, axis, axis);
  if (now < scale.x(scale.last())) add_line(markup, "axis later", now, scale.x(scale.last()), axis, axis);
  for (const Form form : {Form::band, Form::ring, Form::dot})  // a day inside a month or a year is seen
    for (const auto& event : timeline.events)
      if (form_of(scale, event) == form) add_mark(markup, timeline, scale, event);
}

void add_timeline(Markup& markup, const Timeline& timeline) {
  if (timeline.events.size() > 1) {
    const Element figure(markup, "figure", {{"id", timeline.id}});
    add_timeline_drawing(markup, timeline);
    const Element caption(markup, "figcaption", {{"class", "caption"}});
    add_inlines(markup, timeline.caption);
  }
  const Element list(markup, "ol", {{"class", "events"}});
  bool told = false;
  for (const auto& event : timeline.events) {
    add_event(markup, event, event.later && !told ? &timeline.later : nullptr);
    told = told || event.later;
  }
}

}  // namespace brief::html
