#include "geography/far_reach.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "geography/map.hpp"

using namespace brief::geography;

namespace {

using Codes = std::vector<std::string>;

/// It names the codes of its arguments.
View view(const Codes& focus, const Codes& participants) {
  const Borders borders;
  return view_of(borders, focus, participants);
}

bool holds(const std::vector<std::string_view>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

TEST_CASE("a very large country is cut where it alone would make the others a knot") {
  const Codes europe{"GB", "FR", "PL", "IT", "ES", "EE", "FI", "NO"};
  for (const auto& [large, others] : std::vector<std::pair<std::string, Codes>>{{"RU", europe},
                                                                                {"RU", {"UA", "DE"}},
                                                                                {"RU", {"GE", "AM", "AZ"}},
                                                                                {"CN", {"VN", "LA", "KH", "TH"}},
                                                                                {"BR", {"PY", "UY"}},
                                                                                {"US", {"MX", "GT"}}}) {
    const std::string name = large;  // Clang 14 captures no structured binding
    CAPTURE(name);
    Codes all = others;
    all.push_back(large);
    const View made = view({}, all);
    CHECK(made.shown.size() == all.size());
    CHECK(made.outside.empty());
    REQUIRE(made.cut == std::vector<std::string_view>{large});
    CHECK(broad(made.extent) < 1.5 * broad(view({}, others).extent));
    const Map map = draw({{}, all});
    for (const Shape& shape : map.countries)
      if (shape.code == large) CHECK(shape.label.radius > 0.03);
  }
}

TEST_CASE("a country is whole where it is alone, beside one other, or beside few the only one of the focus") {
  CHECK(view({}, {"RU"}).cut.empty());
  CHECK(view({}, {"RU", "FI"}).cut.empty());
  CHECK(view({"RU"}, {"UA", "DE", "FR"}).cut.empty());
  CHECK(holds(view({"RU"}, {"UA", "DE", "FR", "PL", "IT"}).cut, "RU"));
  CHECK(view({}, {"NO", "DK", "NL", "BE"}).cut.empty());
  CHECK(view({}, {"US", "CA", "MX"}).cut.empty());
  CHECK(holds(view({"UA", "RU"}, {"DE", "FR"}).cut, "RU"));
}

TEST_CASE("a participant too large for the map is shown in part where the map holds much of it") {
  const Codes moldova{"MD"}, beside{"UA", "RO", "FR"}, estonia{"EE"}, participants{"LV", "LT", "FI", "SE", "PL", "US"};
  const View made = view(moldova, beside);
  CHECK(holds(made.shown, "RO"));
  for (const std::string_view code : made.cut) CHECK(holds(made.shown, code));
  const View baltic = view(estonia, participants);
  const Codes with_russia{"LV", "LT", "FI", "SE", "PL", "RU"};
  CHECK(holds(view(estonia, with_russia).cut, "RU"));
  CHECK(baltic.outside == std::vector<std::string_view>{"US"});
}

TEST_CASE("the land of a country in an extent") {
  const Borders borders;
  const auto land = land_in(borders, *borders.find("RU"), {30, 40, 55, 60});
  REQUIRE(!land.empty());
  for (const Line& ring : land)
    for (const PlanePoint& p : ring) CHECK((p.x >= 30 - 1e-9 && p.x <= 40 + 1e-9 && p.y >= 55 - 1e-9));
  CHECK(land_in(borders, *borders.find("RU"), {0, 10, 40, 45}).empty());
}
