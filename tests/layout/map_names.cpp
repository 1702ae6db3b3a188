#include "layout/map_names.hpp"

#include <doctest/doctest.h>

#include "language/language.hpp"
#include "text/shape.hpp"

using namespace brief;
using namespace brief::layout;

namespace {

content::LocatorMap map_of(const std::vector<std::string>& focus, const std::vector<std::string>& participants) {
  content::LocatorMap map;
  geography::Request request;
  request.focus = focus;
  request.participants = participants;
  map.map = std::make_shared<const geography::Map>(geography::draw(request));
  for (const auto& shape : map.map->countries) {
    map.names.emplace_back();
    if (shape.role == geography::Role::neighbour) continue;
    map.names.back().emplace_back();
    map.names.back().back().text = "The Land of " + shape.code;
  }
  return map;
}

std::string words_of(const MapNameLine& line) {
  std::string words;
  for (const text::Run& run : line.runs) words += run.text;
  return words;
}

}  // namespace

TEST_CASE("names stand in the middle of their places, the focus first, and are found again in the memo") {
  Memo memo;
  text::Shaper shaper(memo);
  ParagraphSetter setter(shaper, memo);
  const auto map = map_of({"XK"}, {"AL", "RS"});
  const auto names = place_map_names(map, {150_pt, 9_pt, "en"}, setter);
  REQUIRE(names.size() == 3);
  CHECK(names[0].shape->code == "XK");
  for (const MapName& name : names) {
    REQUIRE(name.place);
    REQUIRE(!name.lines.empty());
    std::string words;
    for (const MapNameLine& line : name.lines) {
      words += words_of(line) + " ";
      const Rect& rect = name.place->rect;
      CHECK(line.start.x >= rect.x - 0.01_pt);
      CHECK(line.start.x + line.width <= rect.right() + 0.01_pt);
      CHECK(line.start.y > rect.y);
      CHECK(line.start.y < rect.bottom());
    }
    CHECK(words.starts_with("The Land of"));
  }
  const std::size_t bytes = memo.bytes();
  const auto again = place_map_names(map, {150_pt, 9_pt, "en"}, setter);
  CHECK(memo.bytes() == bytes);
  for (std::size_t i = 0; i < names.size(); ++i) CHECK(again[i].place->rect.x == names[i].place->rect.x);
  place_map_names(map, {300_pt, 9_pt, "en"}, setter);
  CHECK(memo.bytes() > bytes);
}

TEST_CASE("where one country alone is shown, neighbours are named inside their land, clear of its name") {
  Memo memo;
  text::Shaper shaper(memo);
  ParagraphSetter setter(shaper, memo);
  auto map = map_of({"LU"}, {});
  for (std::size_t i = 0; i < map.names.size(); ++i)
    if (map.names[i].empty()) {
      map.names[i].emplace_back();
      map.names[i].back().text = map.map->countries[i].code;
    }
  const auto names = place_map_names(map, {150_pt, 9_pt, "en"}, setter);
  REQUIRE(names.size() > 1);
  const Rect own = names.front().place->rect;
  for (std::size_t i = 1; i < names.size(); ++i) {
    REQUIRE(names[i].place);
    const Rect& rect = names[i].place->rect;
    CHECK(names[i].shape->role == geography::Role::neighbour);
    CHECK_FALSE(names[i].place->has_leader);
    CHECK((rect.right() <= own.x || own.right() <= rect.x || rect.bottom() <= own.y || own.bottom() <= rect.y));
  }
}

TEST_CASE("names that have numbers are found in the order of these, and the numbers stand in their places") {
  Memo memo;
  text::Shaper shaper(memo);
  ParagraphSetter setter(shaper, memo);
  const auto map = map_of({}, {"AT", "BE", "BG", "HR", "CZ", "DK", "EE", "FR", "DE", "GR", "HU", "IT", "LV", "LT",
                               "LU", "NL", "PL", "RO", "SK", "SI", "AL", "BA", "XK", "ME", "MK", "RS", "CH", "LI"});
  const auto names = place_map_names(map, {200_pt, 9_pt, "en"}, setter);
  const auto with_key = keyed(names);
  REQUIRE(with_key.size() > 2);
  for (std::size_t i = 0; i < with_key.size(); ++i) {
    const MapName& name = *with_key[i];
    CHECK(name.key == i + 1);
    REQUIRE(name.lines.size() == 1);
    CHECK(words_of(name.lines[0]) == std::to_string(i + 1));
    CHECK(name.lines[0].start.x >= name.place->rect.x - 0.01_pt);
    CHECK(name.lines[0].start.y <= name.place->rect.bottom());
  }
}

namespace {

/// The country codes of a text, each of two letters, with a space between.
std::vector<std::string> parted(const std::string& codes) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < codes.size(); at += 3) all.push_back(codes.substr(at, 2));
  return all;
}

}  // namespace

TEST_CASE("numbers at the ends of longer lines stand for the last names that have no room") {
  Memo memo;
  text::Shaper shaper(memo);
  ParagraphSetter setter(shaper, memo);
  const auto all = parted(
      "SI MT LV NO UA VA LI SM NL BE FR IS LT MC TR PL MD CZ BY EE ES CY PT HU CH FI AD ME XK BG AL MK GR HR RU IE IT "
      "SK DK AM BA GB GE AZ SE AT RS");
  auto map = map_of({}, all);
  const auto& row = *language::find_language("sr");
  for (std::size_t i = 0; i < map.names.size(); ++i)
    if (!map.names[i].empty()) map.names[i].back().text = language::country_name(row, map.map->countries[i].code);
  const auto names = place_map_names(map, {1000_pt, 42_pt, "sr"}, setter);
  CHECK(names.size() == all.size());
  std::size_t named = 0;
  for (const MapName& name : names) {
    CAPTURE(name.shape->code);
    CHECK(name.place);
    named += name.key == 0 ? 1 : 0;
  }
  CHECK(named > 0);
}

TEST_CASE("of all countries of Europe each has its name or its number on the map") {
  Memo memo;
  text::Shaper shaper(memo);
  ParagraphSetter setter(shaper, memo);
  const auto all = parted(
      "AL AD AT BY BE BA BG HR CY CZ DK EE FI FR DE GR HU IS IE IT XK LV LI LT LU MT MD MC ME NL MK NO PL PT RO RU SM "
      "RS SK SI ES SE CH TR UA GB VA");
  const auto map = map_of({}, all);
  for (const Pt width : {360_pt, 440_pt}) {
    const auto names = place_map_names(map, {width, 8_pt, "en"}, setter);
    CHECK(names.size() == all.size());
    std::size_t named = 0;
    for (const MapName& name : names) {
      CAPTURE(name.shape->code);
      CHECK(name.place);
      named += name.key == 0 ? 1 : 0;
    }
    CHECK(named > all.size() / 4);
  }
}
