// Land and sea, and marks, of many sets of countries.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "geography/map.hpp"

using namespace brief::geography;

namespace {

using Codes = std::vector<std::string>;

Map drawn(const Codes& focus, const Codes& participants) { return draw({focus, participants, 0.5, 0.84}); }

std::string joined(const Codes& codes) {
  std::string all;
  for (const auto& code : codes) all += code + " ";
  return all;
}

/// By the even-odd rule, as it is drawn.
bool is_land_of(const Shape& shape, const PlanePoint& p) {
  bool inside = false;
  for (const auto& rings : shape.polygons)
    for (const Line& ring : rings)
      for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const PlanePoint &a = ring[i], &b = ring[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
      }
  return inside;
}

long owners_of(const Map& map, const PlanePoint& p) {
  return std::count_if(map.countries.begin(), map.countries.end(), [&](const Shape& s) { return is_land_of(s, p); });
}

/// Of a grid of points the share that lies on land, and that on the land of two countries at once.
struct Shares {
  double land = 0, twice = 0;
};

Shares shares_of(const Map& map) {
  constexpr int side = 40;
  int land = 0, twice = 0;
  for (int i = 0; i < side; ++i)
    for (int k = 0; k < side; ++k) {
      const long owners = owners_of(map, {(i + 0.51) / side, (k + 0.52) / side * map.height});
      land += owners > 0 ? 1 : 0;
      twice += owners > 1 ? 1 : 0;
    }
  return {land / double{side * side}, twice / double{side * side}};
}

/// That the middle of each country shown has its colour alone, and that hardly a point has that of two.
void check_sides(const Map& map) {
  for (const Shape& shape : map.countries)
    if (shape.role != Role::neighbour && shape.label.radius > 0.005) {
      CAPTURE(shape.code);
      CHECK(is_land_of(shape, shape.label.centre));
      CHECK(owners_of(map, shape.label.centre) == 1);
    }
  CHECK(shares_of(map).twice < 0.005);
}

void check_marks(const Map& map) {
  constexpr double rim = 0.015;  // of a mark
  for (const Shape& shape : map.countries) {
    if (shape.role == Role::neighbour) continue;
    CAPTURE(shape.code);
    const auto& [x, y] = shape.label.centre;
    const double clear = shape.is_at_edge || shape.label.radius > 0 ? 0 : rim;
    CHECK((x >= clear && x <= 1 - clear && y >= clear && y <= map.height - clear));
  }
}

/// Of the middle of its largest land: from the top of the map.
double height_of(const Map& map, std::string_view code) {
  double height = -1, largest = 0;
  for (const Shape& shape : map.countries)
    for (const auto& rings : shape.polygons)
      if (const double size = area_of(rings.front()); shape.code == code && size > largest) {
        largest = size;
        height = inscribed_circle(rings, 0.004).centre.y;
      }
  REQUIRE(largest > 0);
  return height;
}

}  // namespace

TEST_CASE("the marks of the smallest countries lie on the map, and these have room on it like all others") {
  const Codes smallest{"VA", "SM", "MC", "AD", "LI", "MT"}, others{"AT", "IS", "FR", "PT", "GR", "XK", "IT", "DE"};
  for (const auto& one : smallest)
    for (const auto& other : others) {
      CAPTURE(one + " " + other);
      for (const Map& map : {drawn({other}, {one}), drawn({one}, {other}), drawn({}, {one, other})}) check_marks(map);
    }
  for (const auto& one : smallest) check_marks(drawn({one}, smallest));
  CHECK(drawn({"AT"}, {"VA"}).shown == Codes{"AT", "VA"});
  CHECK(drawn({"VA"}, smallest).outside.empty());
}

TEST_CASE("the middle of a country has its colour and no other, on maps of every projection") {
  const std::vector<Codes> sets{{"RU", "CA"},
                                {"IN", "US", "KN", "BB", "BG", "AG"},
                                {"GL", "RU", "CA", "NO"},
                                {"RU", "KZ", "JP", "CA"},
                                {"CA", "FI", "RU", "JP"},
                                {"US", "IN", "GB"},
                                {"IN", "BB", "US", "KN", "AG", "BG"},
                                {"AQ"},
                                {"AQ", "CL", "AR"},
                                {"AQ", "US", "NO", "RU"},
                                {"NZ", "CL"},
                                {"FJ", "US"},
                                {"ID", "KE", "BR"},
                                {"US", "CN", "RU"},
                                {"IE", "NO", "ET"},
                                {"XK", "AL", "RS"},
                                {"US", "CN", "BR", "ZA", "IN", "FR", "RU", "NZ"}};
  for (const Codes& codes : sets) {
    CAPTURE(joined(codes));
    check_sides(drawn({codes.front()}, {codes.begin() + 1, codes.end()}));
    check_sides(drawn({}, codes));
  }
}

TEST_CASE("the sea has its colour: on large maps as much is land as there is on the globe") {
  for (const Codes& codes : std::vector<Codes>{{"RU", "CA"}, {"NZ", "CL"}, {"US", "IN", "GB"}, {"CA", "NO"}}) {
    CAPTURE(joined(codes));
    CHECK(shares_of(drawn({}, codes)).land < 0.6);
  }
}

TEST_CASE("north is up at every country, but where the land lies around a pole") {
  for (const Codes& codes : std::vector<Codes>{{"CA", "IN"}, {"US", "CN", "RU"}, {"US", "CN"}, {"US", "IN", "GB"}}) {
    CAPTURE(joined(codes));
    const Map map = drawn({codes.front()}, {codes.begin() + 1, codes.end()});
    CHECK(height_of(map, "CU") > height_of(map, "US"));
    CHECK(height_of(map, "TH") > height_of(map, "MN"));
  }
}
