// What the search for the places of many names takes.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "language/language.hpp"
#include "layout/locator_map.hpp"
#include "layout/map_conflicts.hpp"
#include "layout/map_labels.hpp"
#include "set_text.hpp"

using namespace brief;
using namespace brief::layout;

namespace {

content::Inlines words(std::string_view text) {
  content::Inline part;
  part.text = text;
  return {part};
}

content::LocatorMap map_of_45() {
  const std::string list =
      "AL AD AT BY BE BA BG HR CY CZ DK EE FI FR DE GR HU IS IE IT XK LV LI LT LU MT MD MC ME NL MK NO PL PT RO SM RS "
      "SK SI ES SE CH UA GB VA";
  std::vector<std::string> codes;
  for (std::size_t at = 0; at < list.size(); at += 3) codes.push_back(list.substr(at, 2));
  content::LocatorMap map;
  map.map = std::make_shared<const geography::Map>(geography::draw({codes, {}, 0.5, 0.84}));
  for (const auto& shape : map.map->countries)
    map.names.push_back(shape.role == geography::Role::neighbour
                            ? content::Inlines()
                            : words(language::country_name(*language::find_language("en-GB"), shape.code)));
  map.caption = words("Borders.");
  map.alt = words("Map.");
  return map;
}

}  // namespace

TEST_CASE("a map of 45 countries in large print takes a few megabytes of a brief's memory") {
  const content::LocatorMap map = map_of_45();
  Arena arena(8u << 20);
  const ArenaScope scope(arena);
  content::Document content;
  content.metadata.language = "en-GB";
  Document document;
  document.elements.emplace_back();
  document.elements[0].tag = Tag::document;
  test::Tools tools;
  Composition composition{content, sheet_of(Edition::large), tools.paragraphs, document, {}};
  set_map_alone(composition, map, document_element);
  CHECK(composition.galley.strips().size() == 1);
  CHECK(arena.peak() < 4u << 20);
}

TEST_CASE("the search ends after its steps, however many names have no room, and lays none over another") {
  std::vector<MapLabelWish> wishes;
  for (int i = 0; i < 60; ++i) {
    const Pt x = 100_pt + 10_pt * (i % 10), y = 100_pt + 10_pt * (i / 10);
    MapLabelWish wish;
    wish.outlines = {{{x, y}, {x + 10_pt, y}, {x + 10_pt, y + 10_pt}, {x, y + 10_pt}}};
    wish.centre = {x + 5_pt, y + 5_pt};
    wish.radius = 5_pt;
    wish.forms = {{60_pt, 12_pt}, {35_pt, 24_pt}};
    wish.key = {14_pt, 12_pt};
    wish.is_dark = i % 7 == 0;
    wishes.push_back(wish);
  }
  for (const long most : {1000L, most_label_steps_of_trial}) {
    MapLabelSteps steps(most);
    const auto places = place_map_labels(wishes, {300_pt, 260_pt}, steps);
    constexpr long of_one_look_at_all = 1'000'000;
    CHECK(steps.left() > -of_one_look_at_all);
    REQUIRE(places.size() == wishes.size());
    for (std::size_t i = 0; i < places.size(); ++i)
      for (std::size_t k = 0; k < i; ++k)
        if (places[i] && places[k]) CHECK_FALSE(overlap(places[i]->rect, places[k]->rect));
  }
}
