#include "geography/borders.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <optional>

extern "C" {
extern const unsigned char brief_borders[];
extern const unsigned char brief_borders_end[];
}

namespace brief::geography {
namespace {

constexpr double unit = 0.01;  // degrees

/// Reads the compiled-in file, which the build has made: it is not checked again.
class Reader {
 public:
  explicit Reader(std::span<const unsigned char> bytes) : bytes_(bytes) {}

  bool done() const { return at_ >= bytes_.size(); }

  int little_endian_16() {
    const int value = bytes_[at_] | bytes_[at_ + 1] << 8;
    at_ += 2;
    return value;
  }

  int signed_16() {
    const int value = little_endian_16();
    return value < 0x8000 ? value : value - 0x10000;
  }

  std::int32_t number() {
    std::uint32_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const unsigned char byte = bytes_[at_++];
      value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
      if ((byte & 0x80) == 0) break;
    }
    return static_cast<std::int32_t>(value >> 1) ^ -static_cast<std::int32_t>(value & 1);
  }

  std::size_t count() { return static_cast<std::size_t>(number()); }

  std::span<const unsigned char> take(std::size_t size) {
    const auto taken = bytes_.subspan(at_, size);
    at_ += size;
    return taken;
  }

 private:
  std::span<const unsigned char> bytes_;
  std::size_t at_ = 0;
};

Arc read_arc(Reader& reader) {
  Arc arc;
  const int x = reader.signed_16(), y = reader.signed_16();
  arc.first = {x * unit, y * unit};
  arc.extent.west = (x - reader.number()) * unit;
  arc.extent.east = (x + reader.number()) * unit;
  arc.extent.south = (y - reader.number()) * unit;
  arc.extent.north = (y + reader.number()) * unit;
  arc.last_longitude = arc.first.longitude + reader.number() * unit;
  arc.bytes = reader.take(reader.count());
  return arc;
}

/// Where an arc begins and ends, in the direction in which it is passed.
std::pair<double, double> ends_of(std::int32_t arc, std::span<const Arc> arcs) {
  const Arc& one = arcs[static_cast<std::size_t>(arc < 0 ? ~arc : arc)];
  const double first = one.first.longitude, last = one.last_longitude;
  return arc < 0 ? std::pair(last, first) : std::pair(first, last);
}

Ring read_ring(Reader& reader, std::span<const Arc> arcs) {
  Ring ring(reader.count());
  double at = 0;
  for (RingArc& part : ring) {
    part.arc = reader.number();
    const auto [from, to] = ends_of(part.arc, arcs);
    if (&part != &ring.front()) part.turn = 360 * std::round((at - from) / 360);
    at = to + part.turn;
  }
  return ring;
}

Extent extent_of(const Ring& ring, std::span<const Arc> arcs) {
  std::optional<Extent> all;
  for (const RingArc& part : ring) {
    Extent own = arcs[static_cast<std::size_t>(part.arc < 0 ? ~part.arc : part.arc)].extent;
    own.west += part.turn;
    own.east += part.turn;
    all = all ? joined(*all, own) : own;
  }
  return *all;
}

Polygon read_polygon(Reader& reader, std::span<const Arc> arcs) {
  Polygon polygon;
  polygon.rings.resize(reader.count());
  for (Ring& ring : polygon.rings) ring = read_ring(reader, arcs);
  polygon.extent = extent_of(polygon.rings.front(), arcs);
  return polygon;
}

Country read_country(Reader& reader, std::span<const Arc> arcs) {
  Country country;
  const auto code = reader.take(2);
  country.code = {reinterpret_cast<const char*>(code.data()), code.size()};
  country.polygons.resize(reader.count());
  for (Polygon& polygon : country.polygons) polygon = read_polygon(reader, arcs);
  return country;
}

/// A place in whole units.
struct GridPlace {
  std::int32_t x = 0, y = 0;
};

std::int32_t on_grid(double degrees) { return static_cast<std::int32_t>(degrees / unit + (degrees < 0 ? -0.5 : 0.5)); }

GridPlace on_grid(const Place& place) { return {on_grid(place.longitude), on_grid(place.latitude)}; }

/// Whether one place is nearer to another than a distance, along the meridian and along the parallel.
class Nearness {
 public:
  /// The distance in degrees of a great circle, for places inside the extent.
  Nearness(double apart, const Extent& extent) {
    const bool has_equator = extent.south <= 0 && extent.north >= 0;
    const double widest = has_equator ? 0 : std::min(std::abs(extent.south), std::abs(extent.north));
    constexpr double radian = std::numbers::pi / 180;
    y_ = static_cast<std::int32_t>(std::ceil(apart / unit));
    x_ = static_cast<std::int32_t>(std::ceil(apart / unit / std::max(0.02, std::cos(widest * radian))));
  }
  bool holds(const GridPlace& a, const GridPlace& b) const {
    return std::abs(b.x - a.x) < x_ && std::abs(b.y - a.y) < y_;
  }

 private:
  std::int32_t x_, y_;
};

}  // namespace

Extent joined(const Extent& a, const Extent& b) {
  return {std::min(a.west, b.west), std::max(a.east, b.east), std::min(a.south, b.south), std::max(a.north, b.north)};
}

std::vector<Place> Arc::points(double apart) const {
  std::vector<Place> points{first};
  Reader reader(bytes);
  const Nearness nearness(apart, extent);
  // Sums of whole numbers, so that both neighbours get the very same points.
  GridPlace at = on_grid(first), kept = at;
  while (!reader.done()) {
    at.x += reader.number();
    at.y += reader.number();
    if (!reader.done() && nearness.holds(kept, at)) continue;
    points.push_back({at.x * unit, at.y * unit});
    kept = at;
  }
  return points;
}

Borders::Borders() {
  Reader reader({brief_borders, static_cast<std::size_t>(brief_borders_end - brief_borders)});
  reader.take(4);
  arcs_.resize(static_cast<std::size_t>(reader.little_endian_16()));
  countries_.resize(static_cast<std::size_t>(reader.little_endian_16()));
  for (Arc& arc : arcs_) arc = read_arc(reader);
  for (Country& country : countries_) country = read_country(reader, arcs_);
}

const Country* Borders::find(std::string_view code) const {
  const auto at = std::lower_bound(countries_.begin(), countries_.end(), code,
                                   [](const Country& country, std::string_view c) { return country.code < c; });
  return at != countries_.end() && at->code == code ? &*at : nullptr;
}

namespace {

/// How often the outline passes by a place on its northern side.
int passes_north_of(const Borders& borders, const Ring& ring, const Place& place) {
  int passes = 0;
  for (const RingArc& part : ring) {
    const auto points = borders.arcs()[static_cast<std::size_t>(part.arc < 0 ? ~part.arc : part.arc)].points();
    const double longitude = place.longitude - part.turn;
    for (std::size_t i = 1; i < points.size(); ++i) {
      const Place &a = points[i - 1], &b = points[i];
      if ((a.longitude > longitude) == (b.longitude > longitude)) continue;
      const double share = (longitude - a.longitude) / (b.longitude - a.longitude);
      passes += a.latitude + (b.latitude - a.latitude) * share > place.latitude ? 1 : 0;
    }
  }
  return passes;
}

}  // namespace

bool holds(const Borders& borders, const Polygon& polygon, const Place& place) {
  const Extent& e = polygon.extent;
  const double turn = 360 * std::round(((e.west + e.east) / 2 - place.longitude) / 360);
  const Place near{place.longitude + turn, place.latitude};
  if (near.longitude < e.west || near.longitude > e.east || near.latitude > e.north) return false;
  return passes_north_of(borders, polygon.rings.front(), near) % 2 == 1;
}

}  // namespace brief::geography
