#include "geography/cap.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace brief::geography {
namespace {

constexpr double radian = std::numbers::pi / 180;

/// From the middle of the globe to a place.
struct Vector3 {
  double x = 0, y = 0, z = 0;
};

Vector3 operator+(const Vector3& a, const Vector3& b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
Vector3 operator*(const Vector3& a, double k) { return {a.x * k, a.y * k, a.z * k}; }
double dot(const Vector3& a, const Vector3& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

Vector3 of_length_one(const Vector3& v) {
  const double length = std::sqrt(dot(v, v));
  return length < 1e-9 ? Vector3{1, 0, 0} : v * (1 / length);
}

Vector3 vector_to(const Place& place) {
  const double longitude = place.longitude * radian, latitude = place.latitude * radian;
  return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
}

const Vector3& farthest(const std::vector<Vector3>& all, const Vector3& from) {
  return *std::min_element(all.begin(), all.end(),
                           [&](const Vector3& a, const Vector3& b) { return dot(a, from) < dot(b, from); });
}

}  // namespace

Cap cap_around(std::span<const Place> places) {
  constexpr int steps = 200;
  std::vector<Vector3> all;
  Vector3 centre;
  for (const Place& place : places) centre = centre + all.emplace_back(vector_to(place));
  if (all.empty()) return {};
  centre = of_length_one(centre);
  for (int i = 1; i <= steps; ++i)
    centre = of_length_one(centre * i + farthest(all, centre));  // a smaller step each time
  const double cosine = std::clamp(dot(centre, farthest(all, centre)), -1.0, 1.0);
  return {{std::atan2(centre.y, centre.x) / radian, std::asin(std::clamp(centre.z, -1.0, 1.0)) / radian},
          std::acos(cosine) / radian};
}

}  // namespace brief::geography
