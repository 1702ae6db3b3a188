#include "geography/clip.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace brief::geography {
namespace {

PlanePoint between(const PlanePoint& a, const PlanePoint& b, double t) {
  return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

/// One pass of Sutherland and Hodgman: `inside` is how far a point lies on the inner side of an edge.
template <typename Inside>
Line clipped_by_edge(const Line& ring, const Inside& inside) {
  Line kept;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const PlanePoint &a = ring[i], &b = ring[(i + 1) % ring.size()];
    const double from = inside(a), to = inside(b);
    if (from >= 0) kept.push_back(a);
    if ((from >= 0) != (to >= 0)) kept.push_back(between(a, b, from / (from - to)));
  }
  return kept;
}

/// The stretch [first, second] of a segment inside the frame, as parts of its length.
std::optional<std::pair<double, double>> stretch_inside(const PlanePoint& a, const PlanePoint& b, const Frame& frame) {
  const double dx = b.x - a.x, dy = b.y - a.y;
  double from = 0, to = 1;
  const auto narrow = [&](double delta, double room) {
    if (delta == 0) return room >= 0;
    if (delta < 0) from = std::max(from, room / delta);
    if (delta > 0) to = std::min(to, room / delta);
    return from <= to;
  };
  if (narrow(-dx, a.x - frame.left) && narrow(dx, frame.right - a.x) && narrow(-dy, a.y - frame.top) &&
      narrow(dy, frame.bottom - a.y))
    return std::pair(from, to);
  return std::nullopt;
}

}  // namespace

Line clipped_area(const Line& ring, const Frame& frame) {
  Line area = clipped_by_edge(ring, [&](const PlanePoint& p) { return p.x - frame.left; });
  area = clipped_by_edge(area, [&](const PlanePoint& p) { return frame.right - p.x; });
  area = clipped_by_edge(area, [&](const PlanePoint& p) { return p.y - frame.top; });
  area = clipped_by_edge(area, [&](const PlanePoint& p) { return frame.bottom - p.y; });
  return area.size() < 3 ? Line() : area;
}

std::vector<Line> clipped_line(const Line& line, const Frame& frame) {
  std::vector<Line> parts;
  bool open = false;  // whether the last part goes on
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const auto inside = stretch_inside(line[i], line[i + 1], frame);
    if (!inside) {
      open = false;
      continue;
    }
    if (!open) parts.push_back({between(line[i], line[i + 1], inside->first)});
    parts.back().push_back(between(line[i], line[i + 1], inside->second));
    open = inside->second == 1;
  }
  return parts;
}

double area_of(const Line& ring) {
  double twice = 0;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
    twice += ring[j].x * ring[i].y - ring[i].x * ring[j].y;
  return std::abs(twice) / 2;
}

}  // namespace brief::geography
