#include "geography/cap.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace brief::geography;

TEST_CASE("the cap around two places has its centre between them, over the pole too") {
  const Cap along = cap_around(std::vector<Place>{{10, 0}, {50, 0}});
  CHECK(along.centre.longitude == doctest::Approx(30).epsilon(0.01));
  CHECK(std::abs(along.centre.latitude) < 0.5);
  CHECK(along.radius == doctest::Approx(20).epsilon(0.02));
  const Cap over = cap_around(std::vector<Place>{{0, 60}, {180, 80}});
  CHECK(over.centre.latitude == doctest::Approx(80).epsilon(0.01));
  CHECK(over.radius == doctest::Approx(20).epsilon(0.02));
  const Cap antimeridian = cap_around(std::vector<Place>{{170, 10}, {-170, 10}, {179, 12}});
  CHECK(std::abs(antimeridian.centre.longitude) > 179);
}

TEST_CASE("places on all sides have no cap smaller than half the globe, and no places none") {
  CHECK(cap_around(std::vector<Place>{{0, 0}, {120, 0}, {240, 0}}).radius > 85);
  CHECK(cap_around(std::vector<Place>{{0, 90}, {0, -90}, {0, 0}, {180, 0}}).radius > 85);
  CHECK(cap_around({}).radius == 0);
  CHECK(cap_around(std::vector<Place>{{5, 6}}).radius < 0.01);
}
