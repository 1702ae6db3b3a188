#include "geography/inscribed.hpp"

#include <algorithm>
#include <cmath>
#include <queue>

namespace brief::geography {
namespace {

double squared_distance(const PlanePoint& p, const PlanePoint& a, const PlanePoint& b) {
  const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
  const double along = length == 0 ? 0 : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0);
  const double x = p.x - a.x - along * dx, y = p.y - a.y - along * dy;
  return x * x + y * y;
}

/// The distance from the outline; negative outside.
double depth(const PlanePoint& p, const std::vector<Line>& rings) {
  bool inside = false;
  double nearest = 1e300;
  for (const Line& ring : rings) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      const PlanePoint &a = ring[i], &b = ring[j];
      if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
      nearest = std::min(nearest, squared_distance(p, a, b));
    }
  }
  return (inside ? 1 : -1) * std::sqrt(nearest);
}

/// A square, and how deep any place of it can lie.
struct Cell {
  PlanePoint centre;
  double half = 0, own = 0, at_most = 0;
  bool operator<(const Cell& other) const { return at_most < other.at_most; }
};

Cell cell_at(const PlanePoint& centre, double half, const std::vector<Line>& rings) {
  const double own = depth(centre, rings);
  return {centre, half, own, own + half * std::sqrt(2.0)};
}

Frame bounds_of(const Line& ring) {
  Frame bounds{ring[0].x, ring[0].y, ring[0].x, ring[0].y};
  for (const PlanePoint& p : ring) {
    bounds = {std::min(bounds.left, p.x), std::min(bounds.top, p.y), std::max(bounds.right, p.x),
              std::max(bounds.bottom, p.y)};
  }
  return bounds;
}

}  // namespace

InscribedCircle inscribed_circle(const std::vector<Line>& rings, double precision) {
  if (rings.empty() || rings.front().empty()) return {};
  const Frame bounds = bounds_of(rings.front());
  const double size = std::max(std::min(bounds.width(), bounds.height()), precision), half = size / 2;
  std::priority_queue<Cell> cells;
  for (double x = bounds.left; x < bounds.right; x += size)
    for (double y = bounds.top; y < bounds.bottom; y += size) cells.push(cell_at({x + half, y + half}, half, rings));
  InscribedCircle best{{(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2}, 0};
  while (!cells.empty()) {
    const Cell cell = cells.top();
    cells.pop();
    if (cell.own > best.radius) best = {cell.centre, cell.own};
    if (cell.at_most - best.radius <= precision) break;
    const double quarter = cell.half / 2;
    for (const double dx : {-quarter, quarter})
      for (const double dy : {-quarter, quarter})
        cells.push(cell_at({cell.centre.x + dx, cell.centre.y + dy}, quarter, rings));
  }
  return best;
}

}  // namespace brief::geography
