#include "layout/map_candidates.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "layout/map_conflicts.hpp"

using namespace brief;
using namespace brief::layout;

namespace {

MapLabelWish square(Pt x, Pt y, Pt side) {
  MapLabelWish wish;
  wish.outlines = {{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}};
  wish.centre = {x + side / 2, y + side / 2};
  wish.radius = side / 2;
  wish.forms = {{30_pt, 8_pt}};
  wish.key = {8_pt, 8_pt};
  return wish;
}

std::size_t count_of_keys(const MapLabelCandidates& candidates) {
  return static_cast<std::size_t>(
      std::count_if(candidates.begin(), candidates.end(), [](const auto& made) { return made.place.is_key; }));
}

}  // namespace

TEST_CASE(
    "a name may stand on its country or at the end of a line, the cheapest place first, and never beyond the map") {
  const std::vector<MapLabelWish> wishes{square(60_pt, 60_pt, 40_pt)};
  MapLabelFinder finder(wishes, {150_pt, 150_pt});
  const auto& candidates = finder.find({label_forms_of(wishes[0], longest_leader, false)})[0];
  REQUIRE(!candidates.empty());
  CHECK_FALSE(candidates.front().place.has_leader);
  CHECK(candidates.front().cost == 0);
  CHECK(std::is_sorted(candidates.begin(), candidates.end(),
                       [](const auto& a, const auto& b) { return a.cost < b.cost; }));
  CHECK(std::any_of(candidates.begin(), candidates.end(), [](const auto& made) { return made.place.has_leader; }));
  CHECK(count_of_keys(candidates) == 0);
  for (const MapLabelCandidate& made : candidates) {
    CHECK(made.place.rect.x >= 0_pt);
    CHECK(made.place.rect.right() <= 150_pt);
  }
}

TEST_CASE("a finder that is asked again finds what a new one does") {
  const std::vector<MapLabelWish> wishes{square(20_pt, 60_pt, 40_pt), square(90_pt, 60_pt, 20_pt)};
  const Vector<MapLabelForms> names{label_forms_of(wishes[0], longest_leader, false),
                                    label_forms_of(wishes[1], longest_leader, false)};
  const Vector<MapLabelForms> more{names[0], label_forms_of(wishes[1], longest_leaders_of_last[2], true)};
  MapLabelFinder finder(wishes, {150_pt, 150_pt}), fresh(wishes, {150_pt, 150_pt});
  const auto before = finder.find(names);
  const auto after = finder.find(more), alone = fresh.find(more);
  CHECK(before[0].size() == after[0].size());
  CHECK(count_of_keys(after[1]) > 0);
  for (const std::size_t i : {0u, 1u}) {
    REQUIRE(after[i].size() == alone[i].size());
    for (std::size_t k = 0; k < after[i].size(); ++k) CHECK(after[i][k].cost == alone[i][k].cost);
  }
}

TEST_CASE("no place covers the mark of a country") {
  std::vector<MapLabelWish> wishes{square(60_pt, 60_pt, 40_pt), square(80_pt, 80_pt, 1_pt)};
  wishes[1].mark = 3_pt;
  MapLabelFinder finder(wishes, {150_pt, 150_pt});
  for (const auto& candidates :
       finder.find({label_forms_of(wishes[0], longest_leader, true), label_forms_of(wishes[1], longest_leader, true)}))
    for (const MapLabelCandidate& made : candidates)
      CHECK_FALSE(overlap(made.place.rect, {77.5_pt, 77.5_pt, 6_pt, 6_pt}));
}
