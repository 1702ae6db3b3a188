#include "geography/projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geography/extent.hpp"

namespace brief::geography {
namespace {

constexpr double radian = std::numbers::pi / 180;

/// Snyder, page 98, on the sphere.
class AlbersConic : public Projection {
 public:
  AlbersConic(double south, double north) {
    n_ = (std::sin(south) + std::sin(north)) / 2;
    c_ = std::cos(south) * std::cos(south) + 2 * n_ * std::sin(south);
    base_ = radius((south + north) / 2);
  }

  PlanePoint plane(double longitude, double latitude) const override {
    const double rho = radius(latitude), theta = n_ * longitude;
    return {rho * std::sin(theta), rho * std::cos(theta) - base_};
  }

 private:
  double radius(double latitude) const { return std::sqrt(std::max(0.0, c_ - 2 * n_ * std::sin(latitude))) / n_; }
  double n_, c_, base_ = 0;
};

/// Snyder, page 76, on the sphere, true along the parallel of the middle.
class CylindricalEqualArea : public Projection {
 public:
  explicit CylindricalEqualArea(double parallel) : scale_(std::cos(parallel)) {}

  PlanePoint plane(double longitude, double latitude) const override {
    return {longitude * scale_, -std::sin(latitude) / scale_};
  }

 private:
  double scale_;
};

/// Snyder, page 182, on the sphere. The far side of the globe goes to the rim.
class LambertAzimuthal : public Projection {
 public:
  explicit LambertAzimuthal(double latitude) : sine_(std::sin(latitude)), cosine_(std::cos(latitude)) {}

  PlanePoint plane(double longitude, double place_latitude) const override {
    constexpr double highest =
        std::numbers::pi / 2 - 1e-5;  // from above a pole the other one is the rim, not its middle
    const double latitude = std::clamp(place_latitude, -highest, highest);
    const double along = std::cos(latitude) * std::cos(longitude);
    const double k = std::sqrt(2 / std::max(1e-12, 1 + sine_ * std::sin(latitude) + cosine_ * along));
    return {k * std::cos(latitude) * std::sin(longitude), -k * (cosine_ * std::sin(latitude) - sine_ * along)};
  }

 private:
  double sine_, cosine_;
};

/// Šavrič, Patterson and Jenny, International Journal of Geographical Information Science 33 (2019), equation 4.
class EqualEarth : public Projection {
 public:
  PlanePoint plane(double longitude, double latitude) const override {
    constexpr double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796;
    const double root = std::sqrt(3.0) / 2;
    const double theta = std::asin(root * std::sin(latitude));
    const double square = theta * theta, sixth = square * square * square;
    const double slope = a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square);
    return {longitude * std::cos(theta) / (root * slope), -theta * (a1 + a2 * square + sixth * (a3 + a4 * square))};
  }
};

constexpr double widest_part = 120, largest_part = 60;  // degrees: of longitude, and as `broad` measures
constexpr double largest_cap = 80, largest_polar_cap = 95;
constexpr double tropics = 35;     // degrees: as far as the cylindrical shows shapes well
constexpr double elongated = 1.4;  // times as wide as high

double middle_of(const Extent& extent) { return (extent.south + extent.north) / 2; }

bool is_along_equator(const Extent& extent) {
  return std::abs(middle_of(extent)) < 15 && extent.south > -tropics && extent.north < tropics;
}

bool is_wide(const Extent& extent) {
  return extent.width() * std::cos(middle_of(extent) * radian) > elongated * extent.height();
}

/// Whether a cone touches it: on one side of the equator.
bool is_of_middle_latitudes(const Extent& extent) {
  return std::abs(middle_of(extent)) <= 68 && extent.south * extent.north > 0;
}

double middle_meridian(const Extent& extent) { return (extent.west + extent.east) / 2; }

Chosen cylindrical(const Extent& extent) {
  return {std::make_unique<CylindricalEqualArea>(middle_of(extent) * radian),
          middle_meridian(extent),
          false,
          {},
          extent,
          true};
}

Chosen conic(const Extent& extent) {
  const double inset = extent.height() / 6;  // Kavrayskiy's standard parallels
  return {std::make_unique<AlbersConic>((extent.south + inset) * radian, (extent.north - inset) * radian),
          middle_meridian(extent),
          false,
          {},
          extent};
}

Chosen azimuthal(const Extent& extent, const Place& centre) {
  return {std::make_unique<LambertAzimuthal>(centre.latitude * radian), centre.longitude, true, centre, extent};
}

Chosen world(const Extent& extent) {
  return {std::make_unique<EqualEarth>(), middle_meridian(extent), false, {}, extent, true};
}

constexpr double highest_upright = 65;  // of latitude: seen from above more, countries would lie on their sides
constexpr double around_pole = 270;     // of longitude: without a wide gap behind, none of them would be upright anyway

bool has_pole(const Extent& extent) {
  return extent.south < -89 || extent.north > 89 ||
         extent.width() >= 360;  // the outline of the land around one ends before it
}

/// Whether it is best seen from above a pole: all its countries lie around that, and none in middle latitudes.
bool is_around_pole(const Extent& extent, std::span<const Place> middles) {
  constexpr double lowest = 45;  // of latitude
  const auto is_high = [](const Place& middle) { return std::abs(middle.latitude) >= lowest; };
  return has_pole(extent) || (extent.width() > around_pole && std::all_of(middles.begin(), middles.end(), is_high));
}

/// How far the centre lies from that of the cap, so that north is up.
double moved_from_pole(bool around, const Cap& cap) {
  return around ? 0 : std::max(0.0, std::abs(cap.centre.latitude) - highest_upright);
}

/// From above the pole the widest gap of its longitudes is behind that.
Place centre_of(const Extent& extent, bool around, const Cap& cap) {
  constexpr double at_pole = 80;
  const double meridian = middle_meridian(extent);
  if (moved_from_pole(around, cap) > 0) return {meridian, std::copysign(highest_upright, cap.centre.latitude)};
  if (std::abs(cap.centre.latitude) < at_pole) return cap.centre;
  return {meridian, std::copysign(90, cap.centre.latitude)};
}

bool is_of_a_hemisphere(const Extent& extent, bool around, const Cap& cap) {
  return cap.radius + moved_from_pole(around, cap) <= (has_pole(extent) ? largest_polar_cap : largest_cap);
}

/// Whether north is roughly up at a place.
bool is_upright(const Chosen& chosen, const Place& place) {
  constexpr double step = 0.1;          // degrees
  constexpr double most = 58 * radian;  // from the vertical
  const double longitude = (place.longitude - chosen.meridian) * radian;
  const PlanePoint south = chosen.projection->plane(longitude, (place.latitude - step) * radian);
  const PlanePoint north = chosen.projection->plane(longitude, (place.latitude + step) * radian);
  return std::abs(std::atan2(north.x - south.x, south.y - north.y)) <= most;
}

/// Of most of the globe all, parted in the Bering Strait, where the least land is.
Extent of_world(const Extent& extent) {
  constexpr double west = -169;
  return extent.width() > around_pole ? Extent{west, west + 360, extent.south, extent.north} : extent;
}

Chosen for_small(const Extent& extent) {
  if (is_along_equator(extent)) return cylindrical(extent);
  if (is_of_middle_latitudes(extent)) return conic(extent);
  return azimuthal(extent, Place{middle_meridian(extent), middle_of(extent)});
}

}  // namespace

bool is_large(const Extent& extent) { return extent.width() > widest_part || broad(extent) > largest_part; }

Chosen projection_for(const Extent& extent, const Cap& cap, std::span<const Place> middles) {
  if (!is_large(extent)) return for_small(extent);
  const bool around = is_around_pole(extent, middles);
  if (!is_of_a_hemisphere(extent, around, cap)) return world(of_world(extent));
  if (is_wide(extent) && is_along_equator(extent)) return cylindrical(extent);
  if (is_wide(extent) && is_of_middle_latitudes(extent) && extent.width() <= widest_part) return conic(extent);
  Chosen chosen = azimuthal(extent, centre_of(extent, around, cap));
  const auto upright = [&](const Place& middle) { return is_upright(chosen, middle); };
  if (around || std::all_of(middles.begin(), middles.end(), upright)) return chosen;
  return world(of_world(extent));
}

}  // namespace brief::geography
