// Map projections, equal-area all of them, so that no country looks larger than it is.
#pragma once

#include <memory>

#include "geography/borders.hpp"

namespace brief::geography {

/// A place on a plane; y grows downwards. Lengths are radii of the globe until a frame scales them.
struct PlanePoint {
  double x = 0, y = 0;
};

/// A map projection of the sphere around a central meridian.
class Projection {
 public:
  virtual ~Projection() = default;
  /// `longitude` is measured from the central meridian, in radians, as `latitude` is.
  virtual PlanePoint plane(double longitude, double latitude) const = 0;
};

/// What suits an extent (Snyder, Map Projections: A Working Manual, 1987, page 34): Equal Earth for most of the world
/// (Šavrič, Patterson and Jenny, 2018), Lambert's azimuthal near a pole and around the south pole, Lambert's
/// cylindrical near the equator, Albers' conic between them.
std::unique_ptr<const Projection> projection_for(const Extent& extent);

}  // namespace brief::geography
