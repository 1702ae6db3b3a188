#include "layout/map_conflicts.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::layout;

namespace {

MapLabelPlace name_at(Pt x, Pt y) {
  MapLabelPlace place;
  place.rect = {x, y, 30_pt, 10_pt};
  return place;
}

MapLabelPlace name_with_line(Pt x, Pt y, Point leader) {
  MapLabelPlace place = name_at(x, y);
  place.has_leader = true;
  place.leader = leader;
  return place;
}

}  // namespace

TEST_CASE("names conflict that lie over each other or are read as one, and not those apart") {
  const Point here{15_pt, 5_pt}, there{50_pt, 5_pt};
  CHECK(conflict(name_at(0_pt, 0_pt), here, name_at(20_pt, 4_pt), there));
  CHECK(conflict(name_at(0_pt, 0_pt), here, name_at(32_pt, 0_pt), there));
  CHECK_FALSE(conflict(name_at(0_pt, 0_pt), here, name_at(60_pt, 0_pt), there));
  CHECK(overlap({0_pt, 0_pt, 10_pt, 10_pt}, {11_pt, 0_pt, 10_pt, 10_pt}));
  CHECK_FALSE(overlap({0_pt, 0_pt, 10_pt, 10_pt}, {11_pt, 0_pt, 10_pt, 10_pt}, 0_pt, 0_pt));
}

TEST_CASE(
    "a line conflicts with a name that it runs through, with a line that it crosses, and with the end of another") {
  const auto right = name_with_line(0_pt, 0_pt, {30_pt, 5_pt});
  CHECK(conflict(right, {100_pt, 5_pt}, name_at(50_pt, 0_pt), {65_pt, 5_pt}));
  const auto down = name_with_line(50_pt, -40_pt, {60_pt, -30_pt});
  CHECK(conflict(right, {100_pt, 5_pt}, down, {60_pt, 40_pt}));
  CHECK_FALSE(conflict(right, {100_pt, 5_pt}, down, {60_pt, -10_pt}));
  CHECK(passes({0_pt, 0_pt}, {100_pt, 0_pt}, {50_pt, 3_pt}));
  CHECK_FALSE(passes({0_pt, 0_pt}, {100_pt, 0_pt}, {50_pt, 9_pt}));
}

TEST_CASE("a line that begins beside another name conflicts with it, unless it may begin close") {
  const auto with_line = name_with_line(0_pt, 0_pt, {15_pt, 10_pt});
  const auto beside = name_at(0_pt, 13_pt);
  CHECK(conflict(with_line, {-40_pt, 11_pt}, beside, {15_pt, 18_pt}));
  CHECK_FALSE(conflict(with_line, {-40_pt, 11_pt}, beside, {15_pt, 18_pt}, 0.3));
}
