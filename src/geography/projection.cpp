#include "geography/projection.hpp"

#include <cmath>
#include <numbers>

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

  PlanePoint plane(double longitude, double latitude) const override {
    const double along = std::cos(latitude) * std::cos(longitude);
    const double k = std::sqrt(2 / std::max(0.02, 1 + sine_ * std::sin(latitude) + cosine_ * along));
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

/// Whether an extent is the land around the south pole, seen from above it. Around the other there is none.
bool is_around_pole(const Extent& extent) { return extent.width() > 180 && extent.north < -45; }

}  // namespace

std::unique_ptr<const Projection> projection_for(const Extent& extent) {
  const double middle = (extent.south + extent.north) / 2;
  if (is_around_pole(extent)) return std::make_unique<LambertAzimuthal>(-90 * radian);
  if (extent.width() > 120) return std::make_unique<EqualEarth>();
  if (std::abs(middle) > 68) return std::make_unique<LambertAzimuthal>(middle * radian);
  if (std::abs(middle) < 15) return std::make_unique<CylindricalEqualArea>(middle * radian);
  const double inset = extent.height() / 6;  // Kavrayskiy's standard parallels
  return std::make_unique<AlbersConic>((extent.south + inset) * radian, (extent.north - inset) * radian);
}

}  // namespace brief::geography
