// The countries of the world as Natural Earth draws them at 1:10m (public domain), simplified by make_borders.py.
//
// The compiled-in file: "BRD1", the number of arcs and of countries (16 bits, little endian); each arc as its first
// point (two 16-bit integers, hundredths of a degree), how far it reaches west, east, south and north of it, how far
// east it ends, the bytes of its further points, and these as differences; each country as its code, its polygons,
// their rings, and of each ring its arcs, ~i for arc i backwards. Numbers without a size are zigzag base-128 integers.
// Neighbours share arcs.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace brief::geography {

/// A place on the globe, in degrees; longitude grows to the east, latitude to the north.
struct Place {
  double longitude = 0, latitude = 0;
};

/// The least rectangle of longitudes and latitudes around something, in degrees.
struct Extent {
  double west = 0, east = 0, south = 0, north = 0;
  double width() const { return east - west; }
  double height() const { return north - south; }
};

/// The smallest extent that holds both.
Extent joined(const Extent& a, const Extent& b);

/// A line between two countries, or between one and the sea.
struct Arc {
  std::span<const unsigned char> bytes;  // its further points
  Place first;
  double last_longitude = 0;
  Extent extent;
  /// Its points; of the inner ones those that lie nearer to the one before than `apart` (degrees of a great circle) are
  /// left out.
  std::vector<Place> points(double apart = 0) const;
};

/// An arc of a ring: ~i for arc i backwards. `turn` is a multiple of 360° that joins it to the arc before it, on the
/// other side of the antimeridian.
struct RingArc {
  std::int32_t arc = 0;
  double turn = 0;
};
using Ring = std::vector<RingArc>;

/// Its outline, then its holes.
struct Polygon {
  std::vector<Ring> rings;
  Extent extent;  ///< of the outline
};

struct Country {
  std::string_view code;          ///< ISO 3166-1 alpha-2, or XK
  std::vector<Polygon> polygons;  ///< the largest first
};

/// All countries, by code. Points into the compiled-in file; the points of an arc are read when they are asked for.
class Borders {
 public:
  Borders();
  std::span<const Country> countries() const { return countries_; }
  std::span<const Arc> arcs() const { return arcs_; }
  /// Null: there is none of that code.
  const Country* find(std::string_view code) const;

 private:
  std::vector<Arc> arcs_;
  std::vector<Country> countries_;
};

/// Whether a place lies in a polygon's outline, which, where it goes around the globe, is open to the pole beside it.
bool holds(const Borders& borders, const Polygon& polygon, const Place& place);

}  // namespace brief::geography
