#include "geography/map.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "geography/clip.hpp"
#include "geography/extent.hpp"
#include "geography/inscribed.hpp"
#include "geography/simplify.hpp"

using namespace brief::geography;

namespace {

const Shape* shape(const Map& map, std::string_view code) {
  const auto at =
      std::find_if(map.countries.begin(), map.countries.end(), [&](const Shape& s) { return s.code == code; });
  return at == map.countries.end() ? nullptr : &*at;
}

const std::vector<std::string> western_balkans{"AL", "BA", "XK", "ME", "MK", "RS"};

}  // namespace

TEST_CASE("the area of a ring is the same in both directions") {
  const Line ring{{0, 0}, {4, 0}, {4, 3}};
  CHECK(area_of(ring) == 6);
  CHECK(area_of({ring.rbegin(), ring.rend()}) == 6);
}

TEST_CASE("areas and lines are cut at the frame") {
  const Frame frame{0, 0, 1, 1};
  const Line square{{0.5, 0.5}, {1.5, 0.5}, {1.5, 1.5}, {0.5, 1.5}};
  CHECK(area_of(clipped_area(square, frame)) == doctest::Approx(0.25));
  CHECK(clipped_area({{2, 2}, {3, 2}, {3, 3}}, frame).empty());
  const auto parts = clipped_line({{-1, 0.5}, {2, 0.5}, {2, 0.7}, {-1, 0.7}}, frame);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].front().x == doctest::Approx(0));
  CHECK(parts[0].back().x == doctest::Approx(1));
  CHECK(parts[1].front().y == doctest::Approx(0.7));
  CHECK(clipped_line({{2, 2}, {3, 3}}, frame).empty());
}

TEST_CASE("the largest circle in an area keeps clear of its holes") {
  const Line square{{0, 0}, {4, 0}, {4, 4}, {0, 4}}, hole{{1, 1}, {4, 1}, {4, 3.9}, {1, 3.9}};
  const InscribedCircle whole = inscribed_circle({square}, 0.01);
  CHECK(whole.radius == doctest::Approx(2).epsilon(0.01));
  CHECK(whole.centre.x == doctest::Approx(2).epsilon(0.02));
  CHECK(inscribed_circle({square, hole}, 0.01).radius < 0.6);
  CHECK(inscribed_circle({}, 0.01).radius == 0);
}

TEST_CASE("a simplified line keeps its ends and its corners") {
  Line line;
  for (int i = 0; i <= 100; ++i) line.push_back({i * 0.01, i % 2 == 0 ? 0.0 : 0.0001});
  line.push_back({1, 1});
  const Line kept = simplified(line, 0.0001);
  REQUIRE(kept.size() == 3);
  CHECK(kept[1].x == doctest::Approx(1).epsilon(0.02));
  CHECK(kept.back().y == 1);
  CHECK(simplified({{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}, 100).size() == 4);
  CHECK(simplified({{0, 0}}, 1).size() == 1);
}

TEST_CASE("a map shows the focus, those who take part, and their neighbours") {
  const Map map = draw({{"XK"}, western_balkans});
  CHECK(map.shown.size() == 6);
  CHECK(map.outside.empty());
  REQUIRE(shape(map, "XK") != nullptr);
  CHECK(shape(map, "XK")->role == Role::focus);
  CHECK(shape(map, "RS")->role == Role::participant);
  CHECK(shape(map, "IT")->role == Role::neighbour);
  CHECK(shape(map, "CN") == nullptr);
  CHECK(shape(map, "MK")->label.radius > 0.05);
  CHECK(map.borders.size() > 10);
  for (const Shape& country : map.countries)
    for (const auto& polygon : country.polygons)
      for (const Line& ring : polygon)
        for (const PlanePoint& p : ring) {
          CHECK(p.x >= -1e-9);
          CHECK(p.x <= 1 + 1e-9);
          CHECK(p.y >= -1e-9);
          CHECK(p.y <= map.height + 1e-9);
        }
}

TEST_CASE("who lies too far from the focus is named as outside") {
  auto participants = western_balkans;
  participants.insert(participants.begin(), "GB");
  participants.push_back("QQ");
  const Map map = draw({{"XK"}, participants});
  CHECK(map.shown.size() == 6);
  CHECK(map.outside == std::vector<std::string>{"QQ", "GB"});
  auto twice = participants;
  twice.insert(twice.end(), participants.begin(), participants.end());
  CHECK(draw({{"XK", "XK"}, twice}).shown == map.shown);
  CHECK(draw({{"XK", "XK"}, twice}).outside == map.outside);
  CHECK(draw({{}, twice}).shown.size() == 7);
  CHECK(draw({{}, participants}).shown.size() == 7);  // without a focus all are shown
}

namespace {

const std::vector<std::string> union_of_27{"AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI",
                                           "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
                                           "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"};

bool holds(const std::vector<std::string>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

struct Asked {
  std::vector<std::string> focus, participants, outside;
};

/// What lies off the map is what is told as such, and all land of those who take part is shaded.
void check_told(const Asked& asked) {
  const Map map = draw({asked.focus, asked.participants, 0.7, 0.84});
  CAPTURE(asked.focus.front());
  CAPTURE(map.outside.size());
  CHECK(map.outside == asked.outside);
  CHECK(map.shown.size() + map.outside.size() == asked.focus.size() + asked.participants.size());
  for (const std::string& code : asked.participants) {
    CAPTURE(code);
    const Shape* drawn = shape(map, code);
    CHECK(holds(map.shown, code) == (drawn != nullptr));
    CHECK(holds(map.outside, code) == (drawn == nullptr));
    if (drawn != nullptr) CHECK(drawn->role == Role::participant);
    if (drawn != nullptr) CHECK((drawn->label.radius > 0 || drawn->polygons.empty()));
  }
}

}  // namespace

TEST_CASE("whoever takes part and has land on the map is shaded, and nobody else is told as off it") {
  check_told({{"SG"}, {"ID"}, {}});
  check_told({{"JP"}, {"KR", "PH", "US", "AU", "NZ", "GB"}, {}});
  check_told({{"XK"}, union_of_27, {}});
  check_told({{"XK"}, {"AL", "DE", "GR", "TR", "HU", "IT", "US"}, {"US"}});
  check_told({{"SM"}, union_of_27, {}});
  check_told({{"UA"}, union_of_27, {}});
  check_told({{"XK"}, {"AL", "BA", "ME", "MK", "RS", "GB"}, {"GB"}});
  check_told({{"XK"}, {"AL", "MK", "RS", "GR", "BG", "TR", "US"}, {"US"}});
  check_told({{"LU"}, {"DK", "NO", "CY", "SI", "BG", "XK", "BA"}, {}});
  check_told({{"MK"}, {"BG", "FI", "SE", "LT", "TR", "CZ", "AL"}, {}});
  check_told({{"VU"}, {"KM", "CZ", "CA", "DE", "SA"}, {}});
  check_told({{"MK"}, {"AD", "DE", "HR", "NO", "SI"}, {}});
  check_told({{"ME"}, {"RU", "NL"}, {}});
  check_told({{"FJ"}, {"US"}, {}});
}

TEST_CASE("of a country at the edge the part on the map is shaded, and the map stays as it is without that country") {
  const Map map = draw({{"LU"}, {"BE", "NL", "DE", "FR", "CH", "RU"}, 0.5, 0.84}),
            without = draw({{"LU"}, {"BE", "NL", "DE", "FR", "CH"}, 0.5, 0.84});
  REQUIRE(shape(map, "RU") != nullptr);
  REQUIRE(shape(without, "RU") != nullptr);
  CHECK(shape(map, "RU")->is_at_edge);
  CHECK(shape(map, "RU")->role == Role::participant);
  CHECK(shape(map, "RU")->label.radius > 0);
  CHECK(shape(without, "RU")->role == Role::neighbour);
  CHECK_FALSE(shape(without, "RU")->is_at_edge);
  CHECK_FALSE(shape(map, "DE")->is_at_edge);
  CHECK(map.height == without.height);
  CHECK(map.shown.back() == "RU");
  CHECK(map.outside.empty());
}

TEST_CASE("a map grows as far as the world, and leaves out one in six at the most, for one of half the breadth") {
  const Borders borders;
  const auto made = [&](const std::vector<std::string>& focus, const std::vector<std::string>& participants) {
    return view_of(borders, focus, participants);
  };
  CHECK(made({"XK"}, union_of_27).outside.empty());
  CHECK(broad(made({"XK"}, union_of_27).extent) < 45);
  CHECK(made({"XK"}, {"AL", "BA", "ME", "MK", "RS", "GB"}).outside == std::vector<std::string_view>{"GB"});
  CHECK(made({"XK"}, {"AL", "BA", "ME", "MK", "RS", "PL"}).outside.empty());  // not half as broad without it
  CHECK(made({"XK"}, {"AL", "MK", "RS", "GB"}).outside.empty());
  CHECK(made({"XK"}, {"AL", "GB"}).outside.empty());
  CHECK(made({"XK"}, {"AL", "GB", "US", "CA", "AU", "JP"}).outside.empty());
  CHECK(made({"DE"}, {"FR", "US", "JP", "AU"}).outside.empty());
}

TEST_CASE("a far country keeps no nearer one out, whatever their latitudes") {
  const Borders borders;
  const View view = view_of(borders, std::vector<std::string>{"JP"}, std::vector<std::string>{"US", "AU"});
  CHECK(std::find(view.outside.begin(), view.outside.end(), "AU") == view.outside.end());
}

TEST_CASE("no part of a country shown is cut through by the map's edge, however far it lies from the largest") {
  for (const std::vector<std::string>& codes : {std::vector<std::string>{"SG", "MY", "BN"}, {"MY"}, {"AR"}, {"NZ"}}) {
    Request request;
    request.focus = codes;
    const Map map = draw(request);
    for (const Shape& shape : map.countries)
      for (const auto& polygon : shape.polygons)
        for (const PlanePoint& p : polygon.front())
          if (shape.role == Role::focus) CHECK((p.x > 0 && p.x < 1 && p.y > 0 && p.y < map.height));
  }
}

TEST_CASE("overseas territories and the antimeridian do not move a map") {
  const Borders borders;
  const Extent france = main_extent(*borders.find("FR"));
  CHECK(france.west > -6);
  CHECK(france.south > 41);
  const std::vector<std::string> pacific{"FJ", "NZ"}, none;
  const View view = view_of(borders, none, pacific);
  CHECK(view.extent.width() < 40);
  CHECK(draw({{}, {"FJ", "NZ"}}).height > 0);
  CHECK(view_of(borders, none, none).shown.empty());
  CHECK(draw({}).height == 0);
}

TEST_CASE("land and sea keep their sides on the widest maps: no land lies on other land") {
  const std::vector<std::vector<std::string>> sets{
      {"IE", "KE"},       {"TT", "UG", "SE"}, {"NL", "DE", "IS", "SO", "KE"},
      {"AT", "CV", "PE"}, {"RO", "SK", "PE"}, {"DE", "TZ"},
      {"NO", "DZ", "ZA"}, {"IE", "NO", "ET"}, {"AR", "AU"},
      {"CA", "NO"},       {"CL", "NZ"},       {"RU", "US"}};
  for (const auto& countries : sets) {
    CAPTURE(countries.front());
    const Map map = draw({countries, {}});
    double land = 0;
    for (const Shape& country : map.countries)
      for (const auto& rings : country.polygons)
        for (std::size_t i = 0; i < rings.size(); ++i) land += i == 0 ? area_of(rings[i]) : -area_of(rings[i]);
    CHECK(land < 0.85 * map.height);
  }
}

namespace {

/// Of the map's area the share that is land of those shown.
double share_shown(const Map& map) {
  double land = 0;
  for (const Shape& country : map.countries)
    for (const auto& rings : country.polygons)
      if (country.role != Role::neighbour) land += area_of(rings.front());
  return land / map.height;
}

}  // namespace

TEST_CASE("large maps have little empty sea: the land of those shown fills much of them") {
  const std::vector<std::pair<std::vector<std::string>, double>> sets{
      {{"RU", "UA"}, 0.18},
      {{"NO", "CA", "RU", "US", "GL", "IS"}, 0.15},
      {{"US", "JP", "RU"}, 0.04},
      {{"US", "CA", "GB", "FR", "DE", "IT", "JP"}, 0.07},
      {{"BR", "RU", "IN", "CN", "ZA"}, 0.1},
      {{"AQ", "CL"}, 0.07},
      {{"AU", "GB", "US"}, 0.04}};
  for (const auto& [codes, least] : sets) {
    const std::string first = codes.front();  // Clang 14 captures no structured binding
    CAPTURE(first);
    CHECK(share_shown(draw({{}, codes, 0.5, 0.84})) > least);
  }
}

TEST_CASE("a map of the world is parted in the Bering Strait, and what lies across that is seen at both edges") {
  const Map map = draw({{}, {"US", "CN", "BR", "ZA", "IN", "FR", "RU", "NZ", "CA", "GB"}, 0.4, 0.8});
  CHECK(shape(map, "FR")->label.centre.x > shape(map, "US")->label.centre.x);
  CHECK(shape(map, "NZ")->label.centre.x > 0.9);
  const Map treaty = draw({{}, {"AQ", "US", "NO", "RU"}, 0.4, 0.8});
  for (const double x : {0.1, 0.5, 0.9}) {
    const auto is_there = [&](const PlanePoint& p) { return std::abs(p.x - x) < 0.1; };
    const auto& land = shape(treaty, "AQ")->polygons;
    CHECK(std::any_of(land.begin(), land.end(), [&](const auto& rings) {
      return std::any_of(rings.front().begin(), rings.front().end(), is_there);
    }));
  }
}

TEST_CASE("a map of the whole world stays in its frame") {
  const Map map = draw({{}, {"US", "CN", "BR", "ZA", "IN", "FR", "RU", "NZ"}, 0.4, 0.8});
  CHECK(map.shown.size() == 8);
  CHECK(map.height <= 0.8 + 1e-9);
  for (const std::string& code : map.shown) CHECK_MESSAGE(shape(map, code)->label.radius > 0, code);
}

TEST_CASE("a map of much of the world does not reach beyond the pole: little sea is above the northernmost land") {
  const std::vector<std::vector<std::string>> sets{
      {"US", "XK"}, {"CA", "GB", "XK"}, {"US", "CA", "MX", "FR"}, {"DE", "US", "RU", "CN"}, {"US", "JP", "DE", "IT"}};
  for (const auto& codes : sets) {
    CAPTURE(codes.front());
    const Map map = draw({{}, codes, 0.5, 0.84});
    double top = map.height;
    for (const Line& coast : map.coasts)
      for (const PlanePoint& p : coast) top = std::min(top, p.y);
    CHECK(top < 0.06 * map.height);
  }
}

TEST_CASE("land near a pole stands clear of the frame") {
  const Map map = draw({{"GL"}, {"US", "CA", "DK"}, 0.5, 1.1});
  for (const Shape& shape : map.countries) {
    if (shape.code != "GL") continue;
    for (const auto& polygon : shape.polygons)
      for (const PlanePoint& p : polygon.front()) CHECK(p.y > 0.02);
  }
}
