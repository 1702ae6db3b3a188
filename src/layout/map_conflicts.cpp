#include "layout/map_conflicts.hpp"

#include <algorithm>

namespace brief::layout {
namespace {

double turn(Point a, Point b, Point c) {
  return (b.x - a.x).value * (c.y - a.y).value - (b.y - a.y).value * (c.x - a.x).value;
}

bool cross(Point a, Point b, Point c, Point d) {
  return (turn(a, b, c) > 0) != (turn(a, b, d) > 0) && (turn(c, d, a) > 0) != (turn(c, d, b) > 0);
}

/// Whether a line runs through a name, or grazes it.
bool runs_through(Point a, Point b, const Rect& name, Pt clear) {
  const Rect rect{name.x - clear, name.y - clear, name.width + 2 * clear, name.height + 2 * clear};
  const Point top_left{rect.x, rect.y}, top_right{rect.right(), rect.y};
  const Point bottom_left{rect.x, rect.bottom()}, bottom_right{rect.right(), rect.bottom()};
  const auto inside = [&](Point p) {
    return p.x > rect.x && p.x < rect.right() && p.y > rect.y && p.y < rect.bottom();
  };
  return inside(a) || inside(b) || cross(a, b, top_left, bottom_right) || cross(a, b, top_right, bottom_left);
}

double distance_to_line(Point p, Point a, Point b) {
  const double x = (b.x - a.x).value, y = (b.y - a.y).value, square = x * x + y * y;
  const double along = ((p.x - a.x).value * x + (p.y - a.y).value * y) / std::max(square, 1e-9);
  const double share = std::clamp(along, 0.0, 1.0);
  return distance(p, {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share});
}

/// Whether the dot at a line's end would seem to belong to a name.
bool touches(Point dot, const Rect& rect) {
  constexpr Pt beside = 4_pt;
  return dot.x > rect.x - beside && dot.x < rect.right() + beside && dot.y > rect.y && dot.y < rect.bottom();
}

double distance_to(const Rect& rect, Point p) {
  return distance(p, Point{std::clamp(p.x, rect.x, rect.right()), std::clamp(p.y, rect.y, rect.bottom())});
}

Pt line_of(const MapLabelPlace& place) { return place.rect.height / static_cast<double>(place.form + 1); }

/// Whether a line to a country begins as near to a name as to its own, so that it could be of either, or meets it.
/// `clear`: of the usual room.
bool is_mistaken(const MapLabelPlace& of_line, Point centre, const MapLabelPlace& other, double clear) {
  const Pt line = std::min(line_of(of_line), line_of(other));
  return of_line.has_leader && (distance_to(other.rect, of_line.leader) < (line * 0.5 * clear).value ||
                                runs_through(of_line.leader, centre, other.rect, line * 0.15));
}

/// A name with its line.
Rect bounds_of(const MapLabelPlace& place, Point centre) {
  if (!place.has_leader) return place.rect;
  const Pt left = std::min(place.rect.x, centre.x), top = std::min(place.rect.y, centre.y);
  return {left, top, std::max(place.rect.right(), centre.x) - left, std::max(place.rect.bottom(), centre.y) - top};
}

/// Whether nothing of two names can be in each other's way: what most are is soon told.
bool are_far_apart(const MapLabelPlace& a, Point centre_of_a, const MapLabelPlace& b, Point centre_of_b) {
  const Pt far = std::max({a.rect.height, b.rect.height, 6_pt});
  return !overlap(bounds_of(a, centre_of_a), bounds_of(b, centre_of_b), far, far);
}

}  // namespace

bool passes(Point from, Point to, Point other) {
  constexpr double near = 5;
  return distance_to_line(other, from, to) < std::min(near, 0.7 * distance(to, other));
}

bool conflict(const MapLabelPlace& a, Point centre_of_a, const MapLabelPlace& b, Point centre_of_b, double clear) {
  if (are_far_apart(a, centre_of_a, b, centre_of_b)) return false;
  // Names beside each other are not read as one.
  const Pt line = std::min(line_of(a), line_of(b));
  if (overlap(a.rect, b.rect, line * 0.45, line * 0.2)) return true;
  if (is_mistaken(a, centre_of_a, b, clear) || is_mistaken(b, centre_of_b, a, clear)) return true;
  if ((a.has_leader && touches(centre_of_a, b.rect)) || (b.has_leader && touches(centre_of_b, a.rect))) return true;
  if (!a.has_leader || !b.has_leader) return false;
  return cross(a.leader, centre_of_a, b.leader, centre_of_b) || passes(a.leader, centre_of_a, centre_of_b) ||
         passes(b.leader, centre_of_b, centre_of_a);
}

}  // namespace brief::layout
