#include "geography/map.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <optional>

#include "base/is_any.hpp"
#include "geography/borders.hpp"
#include "geography/dense_part.hpp"
#include "geography/extent.hpp"
#include "geography/far_reach.hpp"
#include "geography/projection.hpp"
#include "geography/simplify.hpp"

namespace brief::geography {
namespace {

constexpr double radian = std::numbers::pi / 180;
constexpr double margin = 0.05;      // around the countries shown, as a part of the map's width
constexpr double dust = 0.00003;     // land smaller than this is left out; all areas as parts of the width's square
constexpr double finest = 0.001;     // of the extent's width: how exactly the frame is found
constexpr int most_halves = 12;      // of a line between two places far apart on the map
constexpr double precision = 0.004;  // of label circles, as a part of the map's width

Extent moved(const Extent& e, double turn) { return {e.west + turn, e.east + turn, e.south, e.north}; }

bool overlap(const Extent& a, const Extent& b) {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

bool within(const Extent& a, const Extent& b) {
  return a.west >= b.west && a.east <= b.east && a.south >= b.south && a.north <= b.north;
}

/// From the globe to the map: a projection, then a move and a scale.
class Plane {
 public:
  Plane(const Borders& borders, Chosen chosen)
      : borders_(borders), chosen_(std::move(chosen)), lines_(borders.arcs().size()) {
    const Extent& extent = chosen_.extent;
    const double x = std::max(10.0, extent.width()), y = std::max(8.0, extent.height());
    around_ = {extent.west - x, extent.east + x, extent.south - y, extent.north + y};
    if (chosen_.is_around_centre && is_large(extent)) around_ = {-360, 720, -90, 90};
    apart_ = extent.width() * finest;
  }

  /// From now on this frame is the map: its left edge 0, its right edge 1; lines lose what is smaller than `detail`,
  /// and those that lie outside the frame all but their ends.
  void set_frame(const Frame& frame, double detail) {
    least_area_ = detail * detail / 2;
    apart_ = detail / 2 * frame.width() / radian;
    origin_ = {frame.left, frame.top};
    scale_ = 1 / frame.width();
    seen_ = {0, 0, 1, frame.height() / frame.width()};
    lines_.assign(borders_.arcs().size(), {});
  }

  PlanePoint point(const Place& place, double turn) const {
    const double longitude = place.longitude + turn - chosen_.meridian;
    const PlanePoint p = chosen_.projection->plane(longitude * radian, place.latitude * radian);
    return {(p.x - origin_.x) * scale_, (p.y - origin_.y) * scale_};
  }

  /// Of the lines of the poles, before a frame is set, the northern and the southern; without such lines far away.
  std::pair<double, double> poles() const {
    if (!chosen_.has_straight_poles) return {-1e300, 1e300};
    return {point({chosen_.meridian, 90}, 0).y, point({chosen_.meridian, -90}, 0).y};
  }

  /// The middle of an extent, brought to the map's side of the globe.
  PlanePoint middle(const Extent& extent) const {
    return point({(extent.west + extent.east) / 2, (extent.south + extent.north) / 2}, turn_of(extent));
  }

  /// Whole turns, in degrees, that bring an extent to the map's side of the globe.
  double turn_of(const Extent& extent) const {
    return 360 * std::round((chosen_.meridian - (extent.west + extent.east) / 2) / 360);
  }

  /// The turns at which something may be seen on the map: what lies across the edge of a map of the world, at both.
  std::vector<double> turns_of(const Extent& extent) const {
    std::vector<double> turns;
    const double middle = turn_of(extent);
    for (const double turn : {middle, middle - 360, middle + 360}) {
      const Extent there = moved(extent, turn);
      if (turn != middle && (chosen_.is_around_centre || !is_of_globe(there))) continue;
      if (overlap(there, around_)) turns.push_back(turn);
    }
    return turns;
  }

  /// Whether something may be seen on the map.
  bool near(const Extent& extent) const { return !turns_of(extent).empty(); }

  /// The line of an arc in its own direction. Two countries and a border share it: it is made once.
  const Line& line(std::size_t arc, double turn) {
    Drawn& drawn = lines_[arc];
    if (drawn.points.empty() || drawn.turn != turn) drawn = {turn, drawn_line(borders_.arcs()[arc], turn)};
    return drawn.points;
  }

  Line ring(const Ring& ring, double turn) {
    Line points;
    for (const RingArc& part : ring) {
      const bool backwards = part.arc < 0;
      const Line& more = line(static_cast<std::size_t>(backwards ? ~part.arc : part.arc), turn + part.turn);
      if (backwards)
        points.insert(points.end(), more.rbegin(), more.rend() - 1);
      else
        points.insert(points.end(), more.begin(), more.end() - 1);
    }
    return points;
  }

  /// Land around a pole has an outline from one end of the map's globe to the other. It closes along the pole:
  /// straight, the last side would cut through the map, and land and water would change places. An azimuthal
  /// projection has both ends at one place.
  void close_along_pole(const Extent& extent, double turn, Line& outline) const {
    constexpr double step = 5;  // degrees
    if (chosen_.is_around_centre || extent.width() <= 359) return;
    const double pole = extent.south + extent.north < 0 ? -90 : 90;
    const bool eastward = outline.back().x > outline.front().x;
    for (double x = 0; x <= extent.width(); x += step)
      outline.push_back(point({eastward ? extent.east - x : extent.west + x, pole}, turn));
  }

  /// Whether land holds the place across the globe, so that its outline on the map goes around all that is not land.
  bool is_around_all(const Polygon& polygon) const {
    const Place across{chosen_.centre.longitude + 180, -chosen_.centre.latitude};
    return chosen_.is_around_centre && holds(borders_, polygon, across);
  }

  /// The edge of the globe on an azimuthal map: a circle of two radii of the globe.
  Line edge_of_globe() const {
    constexpr int steps = 180;
    Line edge;
    for (int i = 0; i < steps; ++i) {
      const double angle = 360.0 * i / steps * radian;
      edge.push_back({(2 * std::cos(angle) - origin_.x) * scale_, (2 * std::sin(angle) - origin_.y) * scale_});
    }
    return edge;
  }

 private:
  struct Drawn {
    double turn = 0;
    Line points;
  };

  /// Whether a part of it lies at most half a turn from the middle.
  bool is_of_globe(const Extent& extent) const {
    return extent.west < chosen_.meridian + 180 && extent.east > chosen_.meridian - 180;
  }

  /// A line outside the frame lies with its ends in a rectangle outside it, and the straight line between them too:
  /// what of an area is inside the frame stays the same.
  Line drawn_line(const Arc& arc, double turn) const {
    if (least_area_ > 0 && !is_seen(arc.extent, turn)) {
      const std::vector<Place> ends = arc.points(360);
      return {point(ends.front(), turn), point(ends.back(), turn)};
    }
    Line points;
    Place before;
    for (const Place& place : arc.points(apart_)) {
      const PlanePoint p = point(place, turn);
      if (!points.empty()) add_between(before, place, turn, p, most_halves, points);
      points.push_back(p);
      before = place;
    }
    return least_area_ > 0 ? simplified(points, least_area_) : points;
  }

  /// Places between two, the last of which is not added yet, where these lie far apart on the map, as only those near
  /// the place across the globe do: a straight line would cut through the map instead of going around it.
  void add_between(const Place& a, const Place& b, double turn, const PlanePoint& end, int halves, Line& points) const {
    constexpr double far = 0.3;  // radii of the globe
    const PlanePoint start = points.back();
    if (!chosen_.is_around_centre || halves == 0) return;
    if (std::hypot(end.x - start.x, end.y - start.y) < far * scale_) return;
    const Place middle{(a.longitude + b.longitude) / 2, (a.latitude + b.latitude) / 2};
    const PlanePoint p = point(middle, turn);
    add_between(a, middle, turn, p, halves - 1, points);
    points.push_back(p);
    add_between(middle, b, turn, end, halves - 1, points);
  }

  /// Whether an extent may reach into the frame: its outline on the map, with room for what bends between the points
  /// that are looked at.
  bool is_seen(const Extent& extent, double turn) const {
    constexpr double step = 10;   // degrees
    constexpr double bend = 0.1;  // of its size
    if (extent.width() > 90 || extent.height() > 60) return true;
    const int steps = 1 + static_cast<int>(std::ceil(std::max(extent.width(), extent.height()) / step));
    Frame bounds{1e300, 1e300, -1e300, -1e300};
    for (int i = 0; i <= steps; ++i)
      for (int k = 0; k <= steps; ++k) {
        const double x = extent.west + extent.width() * i / steps, y = extent.south + extent.height() * k / steps;
        const PlanePoint p = point({x, y}, turn);
        bounds = {std::min(bounds.left, p.x), std::min(bounds.top, p.y), std::max(bounds.right, p.x),
                  std::max(bounds.bottom, p.y)};
      }
    const double room = bend * std::max(bounds.width(), bounds.height());
    return bounds.left - room <= seen_.right && bounds.right + room >= seen_.left &&
           bounds.top - room <= seen_.bottom && bounds.bottom + room >= seen_.top;
  }

  const Borders& borders_;
  Chosen chosen_;
  Extent around_;
  PlanePoint origin_;
  double scale_ = 1;
  double apart_ = 0;  // degrees: what is nearer than that to the point before would not be seen
  double least_area_ = 0;
  Frame seen_;
  std::vector<Drawn> lines_;  // by arc
};

void widen(std::optional<Frame>& frame, const Line& line) {
  for (const PlanePoint& p : line) {
    if (!frame) frame = Frame{p.x, p.y, p.x, p.y};
    frame = Frame{std::min(frame->left, p.x), std::min(frame->top, p.y), std::max(frame->right, p.x),
                  std::max(frame->bottom, p.y)};
  }
}

/// The cap around the land that a view shows; of a small view, which needs none, nothing.
Cap cap_of(const Borders& borders, const View& view) {
  if (!is_large(view.extent)) return {};
  std::vector<Place> places;
  for (const std::string_view code : view.shown)
    for (const Line& land : land_in(borders, *borders.find(code), view.extent))
      for (const PlanePoint& p : land) places.push_back({p.x, p.y});
  return cap_around(places);
}

/// Of the countries shown whole.
std::vector<Place> middles_of(const Borders& borders, const View& view) {
  std::vector<Place> middles;
  for (const std::string_view code : view.shown) {
    const Extent main = main_extent(*borders.find(code));
    if (!is_any(code, view.cut)) middles.push_back({(main.west + main.east) / 2, (main.south + main.north) / 2});
  }
  return middles;
}

/// Around the main land of the countries shown, and the seen land of those that are cut.
Frame bounds_of(const Borders& borders, const View& view, Plane& plane) {
  std::optional<Frame> bounds;
  const double middle = (view.extent.west + view.extent.east) / 2;
  for (const std::string_view code : view.shown)
    for (const Polygon& polygon : borders.find(code)->polygons) {
      const double turn = plane.turn_of(polygon.extent);
      if (!within(near_meridian(polygon.extent, middle), view.extent)) continue;
      widen(bounds, plane.ring(polygon.rings[0], turn));
      widen(bounds, {plane.middle(polygon.extent)});  // the smallest have no outline
    }
  for (const std::string_view code : view.cut)
    for (Line& land : land_in(borders, *borders.find(code), view.extent)) {
      for (PlanePoint& p : land) p = plane.point({p.x, p.y}, 0);
      widen(bounds, land);
    }
  return *bounds;
}

/// A frame moved off what lies beyond a pole, so far as the globe goes on at its other side, but never up to the land
/// that is shown: at the frame it would look cut.
Frame on_globe(Frame frame, const Frame& land, double rim, const Plane& plane) {
  const auto [north_pole, south_pole] = plane.poles();
  const double north = std::min(north_pole, land.top - rim), south = std::max(south_pole, land.bottom + rim);
  if (frame.height() >= south - north) return frame;
  const double move = std::max(0.0, north - frame.top) - std::max(0.0, frame.bottom - south);
  return {frame.left, frame.top + move, frame.right, frame.bottom + move};
}

/// The frame around the land to be shown, with its margin, of a height that may be had.
Frame frame_of(const Borders& borders, const View& view, Plane& plane, const Request& request) {
  const Frame frame = bounds_of(borders, view, plane);
  const double rim = margin * std::max(frame.width(), frame.height());
  constexpr double least = 0.06;  // of the Earth's radius, 380 km: of a small country its surroundings are seen
  double width = std::max(least, frame.width() + 2 * rim), height = frame.height() + 2 * rim;
  width = std::max(width, height / request.greatest_height);
  height = std::max(height, width * request.least_height);
  const double x = (frame.left + frame.right) / 2, y = (frame.top + frame.bottom) / 2;
  return on_globe({x - width / 2, y - height / 2, x + width / 2, y + height / 2}, frame, rim / 2, plane);
}

/// Its outline, or, where that goes around all that is not land, the edge of the globe and the outline as a hole.
std::vector<Line> outlines_of(const Polygon& polygon, double turn, Plane& plane) {
  std::vector<Line> rings;
  if (plane.is_around_all(polygon)) rings.push_back(plane.edge_of_globe());
  for (const Ring& ring : polygon.rings) {
    rings.push_back(plane.ring(ring, turn));
    if (&ring == &polygon.rings.front()) plane.close_along_pole(polygon.extent, turn, rings.back());
  }
  return rings;
}

/// What of the area is left beside the holes.
double land_of(const std::vector<Line>& rings) {
  double land = 2 * area_of(rings.front());
  for (const Line& ring : rings) land -= area_of(ring);
  return land;
}

std::vector<Line> polygon_on_map(const Polygon& polygon, double turn, Plane& plane, const Frame& frame) {
  std::vector<Line> rings;
  for (const Line& whole : outlines_of(polygon, turn, plane)) {
    Line ring = clipped_area(whole, frame);
    if (rings.empty() && (ring.empty() || area_of(ring) < dust)) return {};
    if (!ring.empty()) rings.push_back(std::move(ring));
  }
  return land_of(rings) < dust ? std::vector<Line>() : rings;
}

std::vector<std::vector<Line>> land_on_map(const Country& country, Plane& plane, const Frame& frame) {
  std::vector<std::vector<Line>> polygons;
  for (const Polygon& polygon : country.polygons)
    for (const double turn : plane.turns_of(polygon.extent)) {
      auto rings = polygon_on_map(polygon, turn, plane, frame);
      if (!rings.empty()) polygons.push_back(std::move(rings));
    }
  return polygons;
}

/// The place for a country's name.
InscribedCircle label_of(const Country& country, const Shape& shape, const Plane& plane) {
  const auto largest = std::max_element(shape.polygons.begin(), shape.polygons.end(), [](const auto& a, const auto& b) {
    return area_of(a.front()) < area_of(b.front());
  });
  if (largest == shape.polygons.end()) return {plane.middle(main_extent(country)), 0};
  return inscribed_circle(*largest, precision);
}

/// How many countries have each arc on their outline: one on the coast, two on a border.
std::vector<int> owners_of_arcs(const Borders& borders) {
  std::vector<int> owners(borders.arcs().size(), 0);
  for (const Country& country : borders.countries())
    for (const Polygon& polygon : country.polygons)
      for (const auto& ring : polygon.rings)
        for (const RingArc& part : ring) ++owners[static_cast<std::size_t>(part.arc < 0 ? ~part.arc : part.arc)];
  return owners;
}

/// Whether an arc is only the cut that the data make along the antimeridian.
bool is_cut(const Extent& extent) { return extent.width() < 0.02 && std::abs(std::abs(extent.west) - 180) < 0.02; }

void add_lines(const Borders& borders, Plane& plane, const Frame& frame, Map& map) {
  const auto owners = owners_of_arcs(borders);
  for (std::size_t i = 0; i < owners.size(); ++i) {
    const Extent& extent = borders.arcs()[i].extent;
    if (owners[i] == 0 || is_cut(extent)) continue;
    auto& lines = owners[i] > 1 ? map.borders : map.coasts;
    for (const double turn : plane.turns_of(extent))
      for (Line& part : clipped_line(plane.line(i, turn), frame)) lines.push_back(std::move(part));
  }
}

Role role_of(std::string_view code, const Request& request) {
  return is_any(code, request.focus)          ? Role::focus
         : is_any(code, request.participants) ? Role::participant
                                              : Role::neighbour;
}

/// Whether a country that is too small to be drawn lies on the map, with its mark.
bool is_inside(const Country& country, const Plane& plane, const Frame& frame) {
  constexpr double rim = 0.02;  // of the map's width: more than the radius of a mark
  const auto is_on = [&](const Extent& extent) {
    const PlanePoint p = plane.middle(extent);
    return plane.near(extent) && p.x > frame.left + rim && p.x < frame.right - rim && p.y > frame.top + rim &&
           p.y < frame.bottom - rim;
  };
  const Extent& e = country.polygons.front().extent;
  return is_on(main_extent(country)) && is_on({e.west, e.west, e.south, e.south}) &&
         is_on({e.east, e.east, e.north, e.north});
}

/// Marks the dense part of a large map.
void mark_dense_part(const Borders& borders, const View& view, Plane& plane, Map& map) {
  if (!is_large(view.extent)) return;
  View part;
  part.shown = dense_part(borders, view);
  if (part.shown.empty()) return;
  std::vector<Extent> extents;
  for (const std::string_view code : part.shown) extents.push_back(main_extent(*borders.find(code)));
  part.extent = around(std::move(extents));
  map.dense.assign(part.shown.begin(), part.shown.end());
  constexpr double rim = 0.008;
  const Frame bounds = bounds_of(borders, part, plane);
  map.dense_part = {std::max(rim, bounds.left - rim), std::max(rim, bounds.top - rim),
                    std::min(1 - rim, bounds.right + rim), std::min(map.height - rim, bounds.bottom + rim)};
  for (Shape& shape : map.countries) shape.is_detailed = is_any(shape.code, map.dense);
}

/// Moves a code to the end of another list; whether it was in the first.
bool move_code(const std::string_view code, std::vector<std::string>& from, std::vector<std::string>& to) {
  const auto at = std::find(from.begin(), from.end(), code);
  if (at == from.end()) return false;
  to.push_back(std::move(*at));
  from.erase(at);
  return true;
}

/// All of which land is drawn. Whoever takes part is shaded, whether or not the map was made to hold it: what counts as
/// seen is what is drawn, which `dust` is not, and what is too small for that but lies wholly on the map.
void add_countries(const Borders& borders, const Request& request, Plane& plane, const Frame& frame, Map& map) {
  for (const Country& country : borders.countries()) {
    Shape shape;
    shape.code = country.code;
    shape.role = role_of(country.code, request);
    shape.polygons = land_on_map(country, plane, frame);
    const bool is_drawn = !shape.polygons.empty();
    if (!is_drawn && shape.role == Role::neighbour) continue;
    if (is_drawn || is_inside(country, plane, frame)) {
      shape.is_at_edge = move_code(country.code, map.outside, map.shown) && is_drawn;
      map.countries.push_back(std::move(shape));
    } else {
      move_code(country.code, map.shown, map.outside);
    }
  }
}

/// Neighbours are named only where few others are.
void add_labels(const Borders& borders, const Plane& plane, Map& map) {
  for (Shape& shape : map.countries)
    if (shape.role != Role::neighbour || map.shown.size() <= few_shown)
      shape.label = label_of(*borders.find(shape.code), shape, plane);
}

std::size_t size_of(const std::vector<Line>& lines) {
  std::size_t bytes = 0;
  for (const Line& line : lines) bytes += sizeof line + line.size() * sizeof line.front();
  return bytes;
}

}  // namespace

std::string key_of(const Request& request) {
  std::string key;
  for (const auto* codes : {&request.focus, &request.participants}) {
    for (const std::string& code : *codes) (key += code) += ' ';
    key += '/';
  }
  for (const double number : {request.least_height, request.greatest_height, request.detail})
    (key += std::to_string(number)) += ' ';
  return key;
}

std::size_t size_of(const Map& map) {
  std::size_t bytes = size_of(map.borders) + size_of(map.coasts);
  for (const Shape& shape : map.countries)
    for (const auto& polygon : shape.polygons) bytes += sizeof shape + size_of(polygon);
  return bytes;
}

Map draw(const Request& request) {
  const Borders borders;
  View view = view_of(borders, request.focus, request.participants);
  Map map;
  map.key = key_of(request);
  map.shown.assign(view.shown.begin(), view.shown.end());
  map.outside.assign(view.outside.begin(), view.outside.end());
  if (view.shown.empty()) return map;
  Chosen chosen = projection_for(view.extent, cap_of(borders, view), middles_of(borders, view));
  view.extent = chosen.extent;
  Plane plane(borders, std::move(chosen));
  const Frame frame = frame_of(borders, view, plane, request);
  plane.set_frame(frame, request.detail);
  map.height = frame.height() / frame.width();
  const Frame whole{0, 0, 1, map.height};
  add_countries(borders, request, plane, whole, map);
  mark_dense_part(borders, view, plane, map);
  add_labels(borders, plane, map);
  add_lines(borders, plane, whole, map);
  return map;
}

}  // namespace brief::geography
