#include "geography/borders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

using namespace brief::geography;

namespace {

/// Whether a place lies inside a country's land, by the parity of crossings.
bool on_land(const Borders& borders, const Country& country, Place place) {
  bool inside = false;
  for (const Polygon& polygon : country.polygons)
    for (const Ring& ring : polygon.rings)
      for (const RingArc& part : ring) {
        const auto points = borders.arcs()[static_cast<std::size_t>(part.arc < 0 ? ~part.arc : part.arc)].points();
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
          const Place a{points[i].longitude + part.turn, points[i].latitude};
          const Place b{points[i + 1].longitude + part.turn, points[i + 1].latitude};
          if ((a.latitude > place.latitude) == (b.latitude > place.latitude)) continue;
          const double at = (b.longitude - a.longitude) * (place.latitude - a.latitude) / (b.latitude - a.latitude);
          if (place.longitude < at + a.longitude) inside = !inside;
        }
      }
  return inside;
}

}  // namespace

TEST_CASE("the borders hold the capitals of their countries") {
  const Borders borders;
  struct Capital {
    const char* code;
    Place place;
  };
  for (const auto& [code, place] :
       {Capital{"XK", {21.17, 42.66}}, Capital{"MK", {21.43, 41.99}}, Capital{"RS", {20.46, 44.8}},
        Capital{"AL", {19.82, 41.33}}, Capital{"GB", {-0.12, 51.5}}, Capital{"UA", {30.52, 50.45}},
        Capital{"SO", {45.3, 2.08}}, Capital{"CY", {33.36, 35.17}}, Capital{"AU", {149.1, -35.3}},
        Capital{"LU", {6.13, 49.61}}}) {
    const std::string name(code);  // Clang 14 captures no structured binding
    CAPTURE(name);
    const Country* country = borders.find(name);
    REQUIRE(country != nullptr);
    CHECK(on_land(borders, *country, place));
    for (const Country& other : borders.countries())
      if (other.code != code) CHECK_FALSE(on_land(borders, other, place));
  }
}

TEST_CASE("small land on a border is kept: without it there would be a hole beside the neighbour") {
  const Borders borders;
  CHECK(on_land(borders, *borders.find("PS"), {34.4, 31.45}));  // Gaza
  CHECK(on_land(borders, *borders.find("PS"), {35.2, 31.9}));   // Ramallah
  CHECK(on_land(borders, *borders.find("AO"), {12.4, -5.2}));   // Cabinda
  CHECK_FALSE(on_land(borders, *borders.find("IL"), {34.4, 31.45}));
}

TEST_CASE("territories drawn apart belong to the country that the United Nations counts them to") {
  const Borders borders;
  CHECK(on_land(borders, *borders.find("UA"), {34.1, 44.95}));  // Simferopol
  CHECK_FALSE(on_land(borders, *borders.find("RU"), {34.1, 44.95}));
  CHECK(on_land(borders, *borders.find("SO"), {44.06, 9.56}));   // Hargeisa
  CHECK(on_land(borders, *borders.find("CY"), {33.48, 35.25}));  // Kythrea
  CHECK(on_land(borders, *borders.find("KZ"), {63.3, 45.9}));    // Baikonur
}

TEST_CASE("neighbours share arcs, and every ring closes") {
  const Borders borders;
  CHECK(borders.find("ZZ") == nullptr);
  CHECK(borders.countries().size() > 230);
  for (const Country& country : borders.countries())
    for (const Polygon& polygon : country.polygons)
      for (const Ring& ring : polygon.rings) {
        double east = 0, north = 0;  // what the steps of the ring add up to
        for (const RingArc& part : ring) {
          const auto points = borders.arcs()[static_cast<std::size_t>(part.arc < 0 ? ~part.arc : part.arc)].points();
          const double sign = part.arc < 0 ? -1 : 1;
          east += sign * (points.back().longitude - points.front().longitude);
          north += sign * (points.back().latitude - points.front().latitude);
        }
        CAPTURE(country.code);
        CHECK(std::abs(std::remainder(east, 360)) < 1e-6);
        CHECK(std::abs(north) < 1e-6);
      }
}

TEST_CASE("points nearer to the one before than asked are left out, and the ends of an arc are not") {
  const Borders borders;
  std::size_t all = 0, fewer = 0;
  for (const Arc& arc : borders.arcs()) {
    const auto exact = arc.points(), rough = arc.points(0.5);
    all += exact.size();
    fewer += rough.size();
    CHECK(rough.front().latitude == exact.front().latitude);
    CHECK(rough.back().longitude == exact.back().longitude);
    CHECK(arc.points(360).size() <= 2);
    for (std::size_t i = 1; i + 1 < rough.size(); ++i) {
      const double north = std::abs(rough[i].latitude - rough[i - 1].latitude);
      const double east = std::abs(rough[i].longitude - rough[i - 1].longitude);
      CHECK(std::max(north, east) >= 0.5 - 1e-9);
    }
  }
  CHECK(fewer * 2 < all);
}

TEST_CASE("a polygon holds its places, a turn further and at the pole too") {
  const Borders borders;
  const auto largest = [&](std::string_view code) { return borders.find(code)->polygons.front(); };
  CHECK(holds(borders, largest("FR"), {2, 47}));
  CHECK(holds(borders, largest("FR"), {362, 47}));
  CHECK_FALSE(holds(borders, largest("FR"), {2, 57}));
  CHECK(holds(borders, largest("RU"), {170, 67}));
  CHECK(holds(borders, largest("AQ"), {10, -90}));
  CHECK(holds(borders, largest("AQ"), {100, -80}));
  CHECK_FALSE(holds(borders, largest("AQ"), {10, 0}));
  CHECK_FALSE(holds(borders, largest("AQ"), {10, 90}));
}
