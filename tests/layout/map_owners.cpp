#include "layout/map_owners.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::layout;

namespace {

MapLabelWish land(Pt x, Pt y, Pt width, Pt height, bool dark, bool named) {
  MapLabelWish wish;
  wish.outlines = {{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}};
  wish.centre = {x + width / 2, y + height / 2};
  wish.is_dark = dark;
  if (named) wish.forms.push_back({10_pt, 8_pt});
  return wish;
}

}  // namespace

TEST_CASE("the squares of a map know whose land they are, and names what they would cover") {
  const Vector<MapLabelWish> wishes{land(0_pt, 0_pt, 64_pt, 64_pt, true, true),
                                    land(64_pt, 0_pt, 32_pt, 64_pt, false, true),
                                    land(96_pt, 0_pt, 32_pt, 64_pt, false, false)};
  const Owners owners(wishes, {128_pt, 64_pt});
  CHECK(owners.is_all_dark({2_pt, 2_pt, 20_pt, 8_pt}));
  CHECK_FALSE(owners.is_all_dark({60_pt, 2_pt, 20_pt, 8_pt}));
  CHECK(owners.is_dark({60_pt, 2_pt, 20_pt, 8_pt}));
  CHECK_FALSE(owners.is_dark({70_pt, 2_pt, 20_pt, 8_pt}));
  const auto shares = owners.shares({86_pt, 2_pt, 19.5_pt, 8_pt}, owners.of(1));
  CHECK(shares.outside == shares.quiet);
  CHECK(shares.outside == doctest::Approx(0.5));
  CHECK(shares.foreign == 0);
  CHECK(owners.share_on_others({10_pt, 10_pt}, {80_pt, 10_pt}, 1) > 0.7);
}

TEST_CASE("an islet that holds the middle of no square is dark, too") {
  const Vector<MapLabelWish> wishes{land(30.6_pt, 30.6_pt, 0.3_pt, 0.3_pt, true, true)};
  const Owners owners(wishes, {128_pt, 64_pt});
  CHECK(owners.is_dark({20_pt, 26_pt, 20_pt, 8_pt}));
  CHECK_FALSE(owners.is_all_dark({30_pt, 30_pt, 0.5_pt, 0.5_pt}));
  CHECK_FALSE(owners.is_dark({40_pt, 26_pt, 20_pt, 8_pt}));
}

TEST_CASE("a line crosses dark land of another country, and never its own") {
  const Vector<MapLabelWish> wishes{land(0_pt, 0_pt, 32_pt, 128_pt, false, true),
                                    land(32_pt, 0_pt, 32_pt, 128_pt, true, true)};
  const Owners owners(wishes, {128_pt, 128_pt});
  CHECK(owners.crosses_dark({100_pt, 64_pt}, {16_pt, 64_pt}, 0));
  CHECK_FALSE(owners.crosses_dark({100_pt, 64_pt}, {48_pt, 64_pt}, 1));
  CHECK_FALSE(owners.crosses_dark({16_pt, 120_pt}, {16_pt, 64_pt}, 0));
}
