#include "layout/locator_map.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "language/language.hpp"
#include "layout/map_labels.hpp"
#include "layout/map_names.hpp"
#include "set_text.hpp"

using namespace brief;
using namespace brief::layout;

namespace {

using Codes = std::vector<std::string>;

/// Of the European Union, and beside it.
const Codes europe{"AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE",
                   "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "GB",
                   "NO", "CH", "IS", "AL", "BA", "XK", "ME", "MK", "RS", "MD", "UA", "TR"};
const Codes elsewhere{"US", "BR", "ZA", "IN", "JP", "AU"};

content::Inlines words(std::string_view text) {
  content::Inline part;
  part.text = text;
  return {part};
}

content::LocatorMap map_of(const Codes& focus, const Codes& participants, std::string_view language) {
  content::LocatorMap map;
  map.map = std::make_shared<const geography::Map>(geography::draw({focus, participants, 0.5, 0.84}));
  for (const auto& shape : map.map->countries)
    map.names.push_back(shape.role == geography::Role::neighbour
                            ? content::Inlines()
                            : words(language::country_name(*language::find_language(language), shape.code)));
  map.caption = words("Borders.");
  map.alt = words("Map.");
  return map;
}

struct Setting {
  content::Document content;
  Document document;
  test::Tools tools;
  Composition composition;

  explicit Setting(Edition edition) : composition{content, sheet_of(edition), tools.paragraphs, document, {}} {
    content.metadata.language = "en-GB";
    document.elements.emplace_back();
    document.elements[0].tag = Tag::document;
  }
};

struct NameLine {
  Rect rect;
  std::string text;
};

/// The lines of the names, not of the caption below the map.
std::vector<NameLine> names_on(const Strip& strip, Pt bottom, Pt size) {
  std::vector<NameLine> lines;
  for (const Mark& mark : strip.marks) {
    const auto* run = std::get_if<GlyphRun>(&mark.shape);
    if (run == nullptr || run->baseline.y > bottom || run->run.text == " ") continue;  // a space shows nothing
    const bool is_number = std::isdigit(static_cast<unsigned char>(run->run.text.front())) != 0;  // it has no descender
    lines.push_back(
        {{run->baseline.x, run->baseline.y - size * 0.75, run->run.width(), size * (is_number ? 0.75 : 0.95)},
         std::string(run->run.text)});
  }
  return lines;
}

bool touch(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// Sets the map as the brief does: beside the facts, or alone where its names have no room there.
void check_names(const content::LocatorMap& map, Edition edition) {
  Setting setting(edition);
  const Sheet& sheet = setting.composition.sheet;
  set_map_alone(setting.composition, map, document_element);
  Vector<Strip> strips = std::move(setting.composition.galley.strips());
  if (sheet.map > 0_pt) {
    const Pt bottom = sheet.map * map.map->height;
    SetMap beside = set_map(setting.composition, map, {sheet.left, sheet.map, false},
                            {sheet.left, sheet.left + sheet.map, bottom}, document_element);
    if (beside.unnamed.empty()) strips.push_back(std::move(beside.strip));
  }
  for (const Strip& strip : strips) {
    Rect frame;
    for (const Mark& mark : strip.marks)
      if (const auto* box = std::get_if<Box>(&mark.shape)) frame = box->rect;
    REQUIRE(frame.width > 0_pt);
    const auto lines = names_on(strip, frame.bottom(), sheet.note.size);
    CHECK(!lines.empty());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      CAPTURE(lines[i].text);
      CHECK(lines[i].rect.x >= frame.x);
      CHECK(lines[i].rect.right() <= frame.right() + 0.01_pt);
      CHECK(lines[i].rect.bottom() <= frame.bottom() + 0.01_pt);
      for (std::size_t j = i + 1; j < lines.size(); ++j) {
        CAPTURE(lines[j].text);
        CHECK_FALSE(touch(lines[i].rect, lines[j].rect));
      }
    }
  }
}

MapLabelPlaces places_of(const std::vector<MapLabelWish>& wishes, Size map) {
  MapLabelSteps steps(most_label_steps);
  return place_map_labels(wishes, map, steps);
}

std::string joined(const Codes& codes) {
  std::string all;
  for (const auto& code : codes) all += code + " ";
  return all;
}

}  // namespace

TEST_CASE("no name on a map touches another, for each country alone and for its sets") {
  std::vector<Codes> sets;
  for (const auto& code : europe) sets.push_back({code});
  for (const auto& code : elsewhere) sets.push_back({code});
  sets.push_back(europe);
  Codes all = europe;
  all.insert(all.end(), elsewhere.begin(), elsewhere.end());
  sets.push_back(all);
  std::mt19937 random(19);
  for (std::size_t size = 2; size < all.size(); size += 1 + size / 6) {
    for (int n = 0; n < 2; ++n) {
      std::shuffle(all.begin(), all.end(), random);
      sets.emplace_back(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(size));
    }
  }
  const char* languages[] = {"en", "de", "fr", "sr", "el"};
  for (std::size_t i = 0; i < sets.size(); ++i) {
    CAPTURE(joined(sets[i]));
    check_names(map_of({}, sets[i], languages[i % std::size(languages)]),
                i % 2 == 0 ? Edition::standard : Edition::large);
  }
}

namespace {

/// All sets of `size` of the codes, or those whose number leaves `part` when divided by `parts`.
std::vector<Codes> sets_of(const Codes& codes, std::size_t size, std::size_t part, std::size_t parts) {
  std::vector<Codes> sets;
  std::vector<bool> chosen(codes.size(), false);
  std::fill(chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(size), true);
  std::size_t number = 0;
  do {
    if (number++ % parts != part) continue;
    sets.emplace_back();
    for (std::size_t i = 0; i < codes.size(); ++i)
      if (chosen[i]) sets.back().push_back(codes[i]);
  } while (std::prev_permutation(chosen.begin(), chosen.end()));
  return sets;
}

}  // namespace

// All pairs and triples take minutes: BRIEF_MAP_SETS names one of so many parts to try, "0/1" all ("make map-sets").
TEST_CASE("no name on a map touches another, for pairs and triples of countries") {
  const char* asked = std::getenv("BRIEF_MAP_SETS");
  const std::string share = asked == nullptr ? "7/1500" : asked;
  const std::size_t part = std::stoul(share), parts = std::stoul(share.substr(share.find('/') + 1));
  Codes all = europe;
  all.insert(all.end(), elsewhere.begin(), elsewhere.end());
  std::size_t tried = 0;
  for (const std::size_t size : {2u, 3u}) {
    for (const Codes& set : sets_of(all, size, part, parts)) {
      CAPTURE(joined(set));
      check_names(map_of({}, set, "en"), ++tried % 2 == 0 ? Edition::standard : Edition::large);
    }
  }
  MESSAGE(tried, " sets");
  CHECK(tried >= 8);
}

// As many as BRIEF_WORLD_SETS says.
TEST_CASE("no name on a map touches another, for sets from all over the world") {
  Codes world{"US", "CA", "MX", "CU", "JM", "PE", "BR", "CL", "AR", "GB", "FR", "DE", "NO", "SE", "PL", "RU", "TR",
              "EG", "MA", "NG", "KE", "ET", "ZA", "MG", "SA", "IR", "IN", "KZ", "CN", "JP", "KR", "VN", "ID", "PH",
              "AU", "NZ", "PG", "FJ", "WS", "TO", "KI", "SG", "AQ", "GL", "IS", "TV", "MU", "CV", "MN", "PK"};
  std::mt19937 random(60);
  const char* asked = std::getenv("BRIEF_WORLD_SETS");
  const int sets = asked == nullptr ? 12 : std::atoi(asked);
  const char* languages[] = {"en", "de", "fr", "sr", "el"};
  for (int n = 0; n < sets; ++n) {
    std::shuffle(world.begin(), world.end(), random);
    const auto size = std::ptrdiff_t{2} + n % 6 * (n % 6);
    const Codes codes(world.begin(), world.begin() + size);
    CAPTURE(joined(codes));
    check_names(map_of(n % 5 == 4 ? Codes{codes.front()} : Codes{}, codes, languages[n % 5]),
                n % 2 == 0 ? Edition::standard : Edition::large);
  }
}

TEST_CASE("numbers stand for names that have no room but at the end of long lines, and the caption tells them") {
  Setting setting(Edition::standard);
  Codes alliance{"AL", "BE", "BG", "CA", "HR", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IS", "IT", "LV",
                 "LT", "LU", "ME", "NL", "MK", "NO", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "TR", "GB", "US"};
  const auto map = map_of({}, alliance, "en");
  const Sheet& sheet = setting.composition.sheet;
  const SetMap made = set_map(setting.composition, map, {sheet.left, sheet.measure, false},
                              {sheet.left, sheet.left + sheet.measure, sheet.measure}, document_element);
  CHECK(made.keyed.size() > 5);
  CHECK(made.keyed.size() + made.unnamed.size() < alliance.size());
  CHECK(made.unnamed.size() < made.keyed.size());
  std::string said;
  for (const Mark& mark : made.strip.marks)
    if (const auto* run = std::get_if<GlyphRun>(&mark.shape)) said += run->run.text;
  for (std::size_t i = 0; i < made.keyed.size(); ++i) {
    const std::string_view name = language::country_name(*language::find_language("en"), made.keyed[i]->code);
    CHECK(said.find(std::to_string(i + 1) + "\u00A0" + std::string(name.substr(0, name.find(' ')))) !=
          std::string::npos);
  }
  CHECK(setting.document.elements[1].alt == "Map.");
}

TEST_CASE("the Western Balkans around Kosovo are all named beside the facts, in every language") {
  for (const char* language : {"en", "de", "fr", "it", "el", "tr", "bg", "mk", "sq", "sr", "hr"}) {
    CAPTURE(language);
    Setting setting(Edition::standard);
    const auto map = map_of({"XK"}, {"AL", "BA", "XK", "ME", "MK", "RS", "GB"}, language);
    const Sheet& sheet = setting.composition.sheet;
    CHECK(set_map(setting.composition, map, {sheet.left, sheet.map, false},
                  {sheet.left, sheet.left + sheet.map, sheet.map}, document_element)
              .unnamed.empty());
    CHECK(map.map->outside == Codes{"GB"});
    check_names(map, Edition::standard);
  }
}

TEST_CASE("a map is one figure with its words, and a caption") {
  Setting setting(Edition::standard);
  set_map_alone(setting.composition, map_of({"XK"}, {"RS"}, "en"), document_element);
  const auto& elements = setting.document.elements;
  REQUIRE(elements.size() == 3);
  CHECK(elements[1].tag == Tag::figure);
  CHECK(elements[1].alt == "Map.");
  CHECK(elements[1].bounds.width > 0_pt);
  CHECK(elements[2].tag == Tag::caption);
  CHECK(elements[2].parent == 1);
}

TEST_CASE("no line from a name to its country is longer than a reader follows, and no name on a country of another's") {
  for (const auto& codes : {Codes{"AL", "BA", "XK", "ME", "MK", "RS", "HR", "SI", "BG", "RO", "GR", "HU"}, europe}) {
    for (const bool are_focus : {false, true}) {
      Setting setting(Edition::standard);
      const auto map = are_focus ? map_of(codes, {}, "de") : map_of({}, codes, "de");
      const Pt width = setting.composition.sheet.measure;
      const auto names = place_map_names(map, {width, 9_pt, "de"}, setting.composition.paragraphs);
      std::size_t placed = 0;
      for (const MapName& name : names) {
        if (!name.place) continue;
        ++placed;
        CAPTURE(name.shape->code);
        const Rect& rect = name.place->rect;
        const Point centre{width * name.shape->label.centre.x, width * name.shape->label.centre.y};
        if (name.place->has_leader)
          CHECK(std::hypot((centre.x - name.place->leader.x).value, (centre.y - name.place->leader.y).value) <=
                width.value * (are_focus ? longest_leader_of_focus : longest_leader) + 0.01);
        for (const MapName& other : names) {
          if (&other == &name) continue;
          const Point middle{width * other.shape->label.centre.x, width * other.shape->label.centre.y};
          CHECK_FALSE((middle.x > rect.x && middle.x < rect.right() && middle.y > rect.y && middle.y < rect.bottom() &&
                       other.shape->label.radius * width > 9_pt));
        }
      }
      CHECK(placed * 4 >= names.size() * 3);
    }
  }
}

TEST_CASE("what is too small to be seen has a ring, and no name stands on it") {
  const Codes small{"VA", "SM", "MC", "LI", "AD", "MT"};
  for (const Edition edition : {Edition::standard, Edition::large}) {
    for (const bool are_focus : {false, true}) {
      Setting setting(edition);
      set_map_alone(setting.composition, are_focus ? map_of(small, {}, "en") : map_of({}, small, "en"),
                    document_element);
      const Strip& strip = setting.composition.galley.strips().front();
      std::vector<Point> rings;
      for (const Mark& mark : strip.marks)
        if (const auto* circle = std::get_if<Circle>(&mark.shape); circle != nullptr && circle->radius > 1.5_pt)
          rings.push_back(circle->centre);
      CHECK(rings.size() + 1 >= small.size());  // Malta is seen in large print
      const Pt size = setting.composition.sheet.note.size;
      for (const NameLine& line : names_on(strip, strip.extent.height, size))
        for (const Point ring : rings)
          CHECK_FALSE((ring.x > line.rect.x && ring.x < line.rect.right() && ring.y > line.rect.y &&
                       ring.y < line.rect.bottom()));
    }
  }
}

TEST_CASE("whoever has no room for a name on the map stands in its caption") {
  Setting setting(Edition::standard);
  auto map = map_of({}, {"AL", "BA", "XK", "ME", "MK", "RS"}, "en");
  for (auto& name : map.names)
    if (!name.empty())
      name.front().text +=
          " with a name that on two lines is as long as the map is wide, and longer, so that it has no room "
          "anywhere, wherever it is to be put, on land and on sea, below a leader or above it";
  map.unnamed = words("Without: ");
  map.unnamed_end = words("!");
  const auto said_at = [&](Pt width) {
    const SetMap made =
        set_map(setting.composition, map, {0_pt, width, false}, {0_pt, 400_pt, width}, document_element);
    std::string said;
    for (const Mark& mark : made.strip.marks)
      if (const auto* run = std::get_if<GlyphRun>(&mark.shape)) said += run->run.text;
    return said;
  };
  const std::string numbered = said_at(150_pt), without = said_at(16_pt);
  CHECK(numbered.find(" 1\u00A0") != std::string::npos);
  CHECK(numbered.find("Albania") != std::string::npos);
  CHECK(numbered.find("Without") == std::string::npos);
  CHECK(without.find("Without: ") != std::string::npos);
  CHECK(without.find("Albania") != std::string::npos);
  CHECK(without.ends_with("!"));
}

TEST_CASE("names too many for a map are left out, and never laid over each other") {
  MapLabelWish wish;
  wish.outlines = {{{40_pt, 40_pt}, {60_pt, 40_pt}, {60_pt, 60_pt}, {40_pt, 60_pt}}};
  wish.centre = {50_pt, 50_pt};
  wish.radius = 10_pt;
  wish.forms = {{60_pt, 40_pt}};
  const std::vector<MapLabelWish> wishes(6, wish);
  const auto places = places_of(wishes, {100_pt, 100_pt});
  std::size_t placed = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    placed += places[i] ? 1 : 0;
    for (std::size_t j = 0; j < i; ++j)
      if (places[i] && places[j]) CHECK_FALSE(touch(places[i]->rect, places[j]->rect));
  }
  CHECK(placed >= 1);
  CHECK(placed < wishes.size());
}

TEST_CASE("names on one line are further apart than the words of a name") {
  Setting setting(Edition::large);
  set_map_alone(setting.composition, map_of({}, {"VA", "SM", "MC", "LI", "AD", "MT", "HR"}, "hr"), document_element);
  const Pt size = setting.composition.sheet.note.size;
  const Strip& strip = setting.composition.galley.strips().front();
  const auto lines = names_on(strip, strip.extent.height - size, size);
  CHECK(lines.size() > 6);
  for (const NameLine& a : lines)
    for (const NameLine& b : lines) {
      if (&a == &b || a.rect.x > b.rect.x || std::abs((a.rect.y - b.rect.y).value) > size.value * 0.7) continue;
      CAPTURE(a.text);
      CAPTURE(b.text);
      CHECK(b.rect.x - a.rect.right() >= size * 0.45);
    }
}

TEST_CASE("no lighter name stands on a dark country, and its own wholly on dark land or beside it") {
  MapLabelWish dark, beside;
  dark.outlines = {{{0_pt, 0_pt}, {50_pt, 0_pt}, {50_pt, 100_pt}, {0_pt, 100_pt}}};
  dark.centre = {25_pt, 50_pt};
  dark.radius = 25_pt;
  dark.forms = {{40_pt, 10_pt}};
  dark.is_dark = true;
  beside.outlines = {{{50_pt, 45_pt}, {60_pt, 45_pt}, {60_pt, 55_pt}, {50_pt, 55_pt}}};
  beside.centre = {55_pt, 50_pt};
  beside.radius = 5_pt;
  beside.forms = {{30_pt, 10_pt}};
  const std::vector<MapLabelWish> wishes{dark, beside};
  const auto places = places_of(wishes, {100_pt, 100_pt});
  REQUIRE(places[0]);
  REQUIRE(places[1]);
  CHECK(places[0]->rect.right() <= 50_pt);
  CHECK(places[1]->rect.x >= 49_pt);
}

TEST_CASE("no line to a country passes by the end of another's") {
  Codes union_of_27(europe.begin(), europe.begin() + 27);
  for (const auto& [focus, participants] : std::vector<std::pair<Codes, Codes>>{{{"AT"}, union_of_27}, {{}, europe}}) {
    Setting setting(Edition::standard);
    const auto map = map_of(focus, participants, "en");
    for (const double share : {0.6, 0.8, 1.0}) {
      const Pt width = setting.composition.sheet.measure * share;
      const auto names = place_map_names(map, {width, 9_pt, "en"}, setting.composition.paragraphs);
      const auto end_of = [&](const MapName& name) {
        return Point{width * name.shape->label.centre.x, width * name.shape->label.centre.y};
      };
      for (const MapName& name : names)
        for (const MapName& other : names) {
          if (&name == &other || !name.place || !other.place || !name.place->has_leader || !other.place->has_leader)
            continue;
          CAPTURE(name.shape->code);
          CAPTURE(other.shape->code);
          const Point from = name.place->leader, to = end_of(name), dot = end_of(other);
          double nearest = 1e9;
          for (int i = 0; i <= 50; ++i)
            nearest = std::min(nearest, std::hypot((from.x + (to.x - from.x) * i / 50 - dot.x).value,
                                                   (from.y + (to.y - from.y) * i / 50 - dot.y).value));
          CHECK(nearest >= std::min(4.9, 0.69 * std::hypot((to.x - dot.x).value, (to.y - dot.y).value)));
        }
    }
  }
}

TEST_CASE("a line begins at the words of a name, however short its lines are") {
  MapLabelWish wish;
  wish.outlines = {{{48_pt, 48_pt}, {52_pt, 48_pt}, {52_pt, 52_pt}, {48_pt, 52_pt}}};
  wish.centre = {50_pt, 50_pt};
  wish.radius = 2_pt;
  wish.forms = {{40_pt, 20_pt}};
  wish.lines = {{8_pt, 40_pt}};
  const std::vector<MapLabelWish> wishes{wish};
  const auto place = places_of(wishes, {100_pt, 100_pt}).front();
  REQUIRE((place && place->has_leader));
  const Pt half = place->leader.y < place->rect.y + 10_pt ? 4_pt : 20_pt;
  CHECK(std::abs((place->leader.x - place->rect.x - 20_pt).value) <= half.value + 0.01);
}

TEST_CASE("no line leads across the dark land of another country where there is another place") {
  MapLabelWish dark, beside;
  dark.outlines = {{{40_pt, 20_pt}, {56_pt, 20_pt}, {56_pt, 80_pt}, {40_pt, 80_pt}}};
  dark.centre = {48_pt, 50_pt};
  dark.radius = 8_pt;
  dark.is_dark = true;
  dark.forms = {{14_pt, 6_pt}};
  beside.outlines = {{{56_pt, 48_pt}, {60_pt, 48_pt}, {60_pt, 52_pt}, {56_pt, 52_pt}}};
  beside.centre = {58_pt, 50_pt};
  beside.radius = 2_pt;
  beside.forms = {{38_pt, 6_pt}};
  const std::vector<MapLabelWish> wishes{dark, beside};
  const auto places = places_of(wishes, {100_pt, 100_pt});
  REQUIRE((places[0] && places[1] && places[1]->has_leader));
  CHECK(places[1]->leader.x > 56_pt);
}

TEST_CASE("a country of the commitment is named on the map, however many take part") {
  Codes others(europe.begin(), europe.begin() + 27);
  others.push_back("RU");
  for (const Codes& focus : {Codes{"LV", "GB"}, Codes{"SK", "MD"}, Codes{"LU"}, Codes{"CZ", "BE", "MT"}}) {
    for (const char* language : {"en", "de", "el", "bg"}) {
      CAPTURE(joined(focus));
      Setting setting(Edition::standard);
      const auto map = map_of(focus, others, language);  // the names point into it
      const MapNameStyle style{setting.composition.sheet.measure * 0.6, 9_pt, language};
      const auto names = place_map_names(map, style, setting.composition.paragraphs);
      for (const MapName& name : names)
        if (name.shape->role == geography::Role::focus) CHECK_MESSAGE(name.place, name.shape->code);
    }
  }
}

TEST_CASE("the lines of a caption are of about one length") {
  Setting setting(Edition::standard);
  auto map = map_of({"XK"}, {"RS"}, "en");
  map.caption = words(
      "Dark: the commitment; lighter: participants. Borders by Natural Earth; no statement on their status. Not on the "
      "map: United Kingdom.");
  const Sheet& sheet = setting.composition.sheet;
  const SetMap made = set_map(setting.composition, map, {sheet.left, sheet.map, false},
                              {sheet.left, sheet.left + sheet.measure, sheet.map}, document_element);
  std::vector<Pt> widths;
  for (const Mark& mark : made.strip.marks)
    if (const auto* run = std::get_if<GlyphRun>(&mark.shape); run != nullptr && run->baseline.y > sheet.map)
      widths.push_back(run->run.width());
  REQUIRE(widths.size() == 2);
  CHECK(widths[1] > widths[0] * 0.7);
}

TEST_CASE("the name of a country at the map's edge is wanted, and takes no room that another needs") {
  MapLabelWish wish;
  wish.outlines = {{{0_pt, 0_pt}, {100_pt, 0_pt}, {100_pt, 20_pt}, {0_pt, 20_pt}}};
  wish.centre = {50_pt, 10_pt};
  wish.radius = 10_pt;
  wish.forms = {{90_pt, 14_pt}};
  MapLabelWish optional = wish;
  optional.is_optional = true;
  CHECK(places_of(std::vector{optional}, {100_pt, 20_pt})[0].has_value());
  const auto places = places_of(std::vector{optional, wish}, {100_pt, 20_pt});
  CHECK_FALSE(places[0]);
  CHECK(places[1].has_value());
}

TEST_CASE("a country at the map's edge has no ring, and a map that names all others lacks no name") {
  const auto map = map_of({"LU"}, {"BE", "NL", "DE", "FR", "CH", "RU"}, "en");
  SetMap made;
  for (auto shape : map.map->countries) {
    if (shape.code != "RU") continue;
    shape.label.radius = 0;
    CHECK_FALSE(needs_mark(shape, {150_pt, 9_pt, "en"}));
    made.unnamed.push_back(&shape);
    CHECK(made.lacking() == 0);
    shape.is_at_edge = false;
    CHECK(needs_mark(shape, {150_pt, 9_pt, "en"}));
    CHECK(made.lacking() == 1);
    made.unnamed.clear();
  }
}

TEST_CASE("no name on a map with countries at its edge touches another") {
  check_names(map_of({"LU"}, {"DK", "NO", "CY", "SI", "BG", "XK", "BA"}, "en"), Edition::standard);
  check_names(map_of({"MK"}, {"BG", "FI", "SE", "LT", "TR", "CZ", "AL"}, "de"), Edition::large);
  check_names(map_of({"JP"}, {"KR", "PH", "US", "AU", "NZ", "GB"}, "en"), Edition::standard);
  check_names(map_of({"SM"}, Codes(europe.begin(), europe.begin() + 27), "el"), Edition::large);
}
