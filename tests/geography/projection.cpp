#include "geography/projection.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>
#include <vector>

#include "geography/clip.hpp"

using namespace brief::geography;

namespace {

constexpr double radian = std::numbers::pi / 180;

/// A cell of one degree on the plane, as a part of its area on the globe.
double area_scale(const Projection& projection, double longitude, double latitude) {
  const double west = longitude * radian, east = (longitude + 1) * radian;
  const double south = latitude * radian, north = (latitude + 1) * radian;
  const Line cell{projection.plane(west, south), projection.plane(east, south), projection.plane(east, north),
                  projection.plane(west, north)};
  return area_of(cell) / ((east - west) * (std::sin(north) - std::sin(south)));
}

struct Suited {
  Extent extent;
  Cap cap;
};

bool has_straight_parallels(const Projection& projection) {
  return std::abs(projection.plane(0.5, 0.6).y - projection.plane(0, 0.6).y) < 1e-9;
}

bool has_upright_meridians(const Projection& projection) {
  return std::abs(projection.plane(0.5, 0.3).x - projection.plane(0.5, 0).x) < 1e-9;
}

}  // namespace

TEST_CASE("every projection keeps areas and has north at the top of its centre") {
  for (const Suited& suited :
       {Suited{{13, 23, 39, 47}, {}}, Suited{{110, 155, -44, -10}, {}}, Suited{{-80, -35, -10, 8}, {}},
        Suited{{-30, 40, 70, 84}, {}}, Suited{{-170, 170, -50, 70}, {{0, 0}, 120}},
        Suited{{-118, -34, -55, 33}, {{-70, -12}, 50}}, Suited{{20, 190, 41, 82}, {{95, 62}, 40}},
        Suited{{40, 190, -20, 20}, {{115, 0}, 74}}}) {
    const Chosen chosen = projection_for(suited.extent, suited.cap);
    const double middle = (suited.extent.south + suited.extent.north) / 2;
    CAPTURE(middle);
    CHECK(chosen.projection->plane(0, (middle + 1) * radian).y < chosen.projection->plane(0, middle * radian).y);
    CHECK(chosen.projection->plane(0.01, middle * radian).x > chosen.projection->plane(0, middle * radian).x);
    for (const double longitude : {-40.0, 0.0, 30.0})
      CHECK(area_scale(*chosen.projection, longitude, middle) == doctest::Approx(1).epsilon(0.02));
  }
}

TEST_CASE("a projection suits its extent") {
  const Cap none{};
  CHECK_FALSE(projection_for({13, 23, 39, 47}, none).is_around_centre);
  CHECK(projection_for({-30, 40, 70, 84}, none).is_around_centre);
  CHECK(has_upright_meridians(*projection_for({95, 141, -11, 28}, none).projection));
  CHECK(has_upright_meridians(*projection_for({130, 250, -23, 20}, {{190, 0}, 60}).projection));
  const Chosen states = projection_for({-168, -67, 25, 71}, {{-110, 50}, 35});  // a conic: wide in middle latitudes
  CHECK_FALSE(states.is_around_centre);
  CHECK_FALSE(has_straight_parallels(*states.projection));
  const Chosen russia = projection_for({20, 190, 41, 82}, {{95, 62}, 40});
  CHECK(russia.is_around_centre);
  CHECK(russia.meridian == 95);
  CHECK(projection_for({-118, -34, -55, 33}, {{-70, -12}, 50}).is_around_centre);
  const Chosen alliance = projection_for({-175, 45, 21, 83}, {{-105, 79}, 63});  // north stays up
  CHECK(alliance.centre.latitude == 65);
  CHECK(alliance.meridian == -65);
  const Chosen world = projection_for({-170, 170, -50, 83}, {{0, 20}, 110});
  CHECK_FALSE(world.is_around_centre);
  CHECK(has_straight_parallels(*world.projection));
  CHECK_FALSE(has_upright_meridians(*world.projection));
  CHECK(world.extent.west == -169);
  CHECK(world.extent.width() == 360);
  CHECK(projection_for({-74, 135, -34, 54}, {{12, 33}, 91}).extent.west == -74);
}

TEST_CASE("the land around a pole is seen from above it, that of the south pole as far as half the globe") {
  const Chosen south = projection_for({-180, 180, -90, -63}, {{12, -89}, 27});
  CHECK(south.centre.latitude == -90);
  CHECK(south.meridian == 0);
  const PlanePoint pole = south.projection->plane(0, -90 * radian);
  for (const double longitude : {-170.0, -90.0, 0.0, 90.0}) {
    const PlanePoint p = south.projection->plane(longitude * radian, -72 * radian);
    CHECK(std::hypot(p.x - pole.x, p.y - pole.y) == doctest::Approx(2 * std::sin(9 * radian)));
  }
  CHECK(projection_for({-180, 180, -90, -10}, {{100, -85}, 80}).centre.latitude == -90);
  CHECK(projection_for({-60, 293, 25, 84}, {{-90, 84}, 60}).centre.latitude == 90);
  CHECK_FALSE(projection_for({-60, 293, -20, 84}, {{-90, 40}, 90}).is_around_centre);
}

TEST_CASE("a part of the globe on which a country would lie on its side is seen as on a map of the world") {
  const Extent over_pole{-141, 97, 6, 83};
  const Cap cap{{-20, 70}, 55};
  const std::vector<Place> upright{{-40, 65}, {-20, 65}}, turned{{-95, 60}, {83, 21}};
  CHECK(projection_for(over_pole, cap, upright).is_around_centre);
  CHECK_FALSE(projection_for(over_pole, cap, turned).is_around_centre);
  const Extent around_pole{19, 308, 41, 83};
  const Cap polar{{163, 85}, 48};
  const std::vector<Place> high{{105, 62}, {263, 62}}, with_low{{105, 62}, {138, 36}};
  CHECK(projection_for(around_pole, polar, high).centre.latitude == 90);
  CHECK(projection_for(around_pole, polar, with_low).centre.latitude < 90);
}

TEST_CASE("what lies across the globe is a circle around the map") {
  const Chosen chosen = projection_for({20, 190, 41, 82}, {{95, 60}, 40});
  const PlanePoint pole = projection_for({-60, 293, 25, 84}, {{-90, 84}, 60}).projection->plane(0, -90 * radian);
  CHECK(std::hypot(pole.x, pole.y) == doctest::Approx(2).epsilon(0.001));
  for (const double beside : {-0.01, 0.01}) {
    const PlanePoint p = chosen.projection->plane(std::numbers::pi + beside, -60 * radian);
    CHECK(std::hypot(p.x, p.y) == doctest::Approx(2).epsilon(0.001));
  }
}
