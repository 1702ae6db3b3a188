#include "geography/borders.hpp"

#include <algorithm>
#include <cmath>
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

}  // namespace

Extent joined(const Extent& a, const Extent& b) {
  return {std::min(a.west, b.west), std::max(a.east, b.east), std::min(a.south, b.south), std::max(a.north, b.north)};
}

std::vector<Place> Arc::points() const {
  std::vector<Place> points{first};
  Reader reader(bytes);
  // Sums of whole numbers, so that both neighbours get the very same points.
  auto x = static_cast<std::int32_t>(first.longitude / unit + (first.longitude < 0 ? -0.5 : 0.5));
  auto y = static_cast<std::int32_t>(first.latitude / unit + (first.latitude < 0 ? -0.5 : 0.5));
  while (!reader.done()) {
    x += reader.number();
    y += reader.number();
    points.push_back({x * unit, y * unit});
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

}  // namespace brief::geography
