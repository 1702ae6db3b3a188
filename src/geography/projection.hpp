// Map projections, equal-area all of them, so that no country looks larger than it is.
#pragma once

#include <memory>
#include <span>

#include "geography/borders.hpp"
#include "geography/cap.hpp"

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

/// A projection and its central meridian, in degrees.
struct Chosen {
  std::unique_ptr<const Projection> projection;
  double meridian = 0;
  bool is_around_centre = false;    ///< azimuthal: longitudes are the same a whole turn further
  Place centre;                     ///< of that one
  Extent extent;                    ///< to be shown: the one asked for, or of most of the globe all
  bool has_straight_poles = false;  ///< beyond these lines, across the map, nothing is of the globe
};

/// Whether it is too large for a projection of a part of the globe, so that the cap around its land counts.
bool is_large(const Extent& extent);

/// What suits an extent, and of a large one the cap around its land (Snyder, Map Projections: A Working Manual, 1987,
/// page 34; Jenny, Adaptive Composite Map Projections, 2012; Šavrič, Jenny and Jenny, Projection Wizard, 2016):
/// - small: Lambert's cylindrical near the equator, Lambert's azimuthal near a pole, Albers' conic between them;
/// - large, and wide in middle latitudes, or along the equator: the conic and the cylindrical too;
/// - as far as a cap of 80 degrees, and with the land of a pole half the globe: the azimuthal, at the cap's centre, but
///   from above a pole only what lies around that, and else only if north is roughly up at the middle of each country;
/// - more: Equal Earth, of which what is most of the globe is parted in the Bering Strait.
Chosen projection_for(const Extent& extent, const Cap& cap, std::span<const Place> middles = {});

}  // namespace brief::geography
