// Names on maps are light on dark land and dark on all other, over many sets of countries.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "language/language.hpp"
#include "layout/map_names.hpp"
#include "text/shape.hpp"

using namespace brief;
using namespace brief::layout;

namespace {

using Codes = std::vector<std::string>;

content::LocatorMap map_of(const Codes& focus, const Codes& participants) {
  content::LocatorMap map;
  map.map = std::make_shared<const geography::Map>(geography::draw({focus, participants, 0.5, 0.84}));
  for (const auto& shape : map.map->countries) {
    map.names.emplace_back();
    if (shape.role == geography::Role::neighbour) continue;
    map.names.back().emplace_back();
    map.names.back().back().text = language::country_name(*language::find_language("en"), shape.code);
  }
  return map;
}

/// By the even-odd rule, as it is drawn.
bool is_dark_at(const geography::Map& map, double x, double y) {
  bool inside = false;
  for (const auto& shape : map.countries)
    for (const auto& rings : shape.polygons)
      for (const auto& ring : rings)
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size() && shape.role == geography::Role::focus; j = i++) {
          const auto &a = ring[i], &b = ring[j];
          if ((a.y > y) != (b.y > y) && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x) inside = !inside;
        }
  return inside;
}

/// Of the points between the baseline of a line of words and the top of its small letters the share that is dark.
double dark_share(const geography::Map& map, const MapNameLine& line, const MapNameStyle& style) {
  constexpr int across = 40, down = 6;
  int dark = 0;
  for (int i = 0; i < across; ++i)
    for (int k = 0; k < down; ++k) {
      const Pt x = line.start.x + line.width * ((i + 0.5) / across);
      const Pt y = line.start.y - style.size * 0.55 * ((k + 0.5) / down);
      dark += is_dark_at(map, x / style.width, y / style.width) ? 1 : 0;
    }
  return static_cast<double>(dark) / (across * down);
}

void check_contrast(const content::LocatorMap& map, const MapNameStyle& style) {
  Memo memo;
  text::Shaper shaper(memo);
  ParagraphSetter setter(shaper, memo);
  for (const MapName& name : place_map_names(map, style, setter)) {
    if (!name.place) continue;
    CAPTURE(name.shape->code);
    const bool is_light = name.shape->role == geography::Role::focus && !name.place->has_leader;
    for (const MapNameLine& line : name.lines) {
      const double dark = dark_share(*map.map, line, style);
      if (is_light) CHECK(dark > 0.97);
      if (!is_light) CHECK(dark < 0.01);
    }
  }
}

}  // namespace

TEST_CASE("names are light on dark land and dark beside it, on maps of every size") {
  const std::vector<Codes> sets{{"RU", "CA"},
                                {"GL", "RU", "CA", "NO"},
                                {"RU", "KZ", "JP", "CA"},
                                {"US", "IN", "GB"},
                                {"US", "IN", "LC", "DE", "DM", "RU"},
                                {"IN", "US", "KN", "BB", "BG", "AG"},
                                {"FJ", "US"},
                                {"SB", "NZ", "PW", "NO", "TO", "IS"},
                                {"VU", "KM", "CZ", "CA", "DE", "SA"},
                                {"ID", "CV", "GR", "KN", "WS", "US"},
                                {"MV", "AU", "RU", "CY", "WS", "ZA"},
                                {"NO", "PH", "GR", "FR", "KI", "NZ"},
                                {"GR", "VA", "BG"},
                                {"HR", "BA", "SI", "ME"},
                                {"DK", "SE", "DE"}};
  for (const Codes& codes : sets) {
    CAPTURE(codes.front());
    const auto map = map_of({codes.front()}, {codes.begin() + 1, codes.end()});
    check_contrast(map, {150_pt, 8_pt, "en"});
    check_contrast(map, {350_pt, 16_pt, "en"});
  }
}
