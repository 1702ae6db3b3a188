// The locator map of a web page.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "html/blocks.hpp"
#include "layout/map_names.hpp"
#include "text/shape.hpp"

using namespace brief;

namespace {

content::Inline name_of(const std::string& code) {
  content::Inline name;
  name.text = code == "XK" ? "Kosovo" : code == "AL" ? "Albania" : "Serbia";
  return name;
}

/// A map of Kosovo among its neighbours, as markup.
std::string map_of_kosovo(const html::Lettering* lettering = nullptr) {
  content::LocatorMap map;
  geography::Request request;
  request.focus = {"XK"};
  request.participants = {"AL", "RS"};
  map.map = std::make_shared<const geography::Map>(geography::draw(request));
  for (const auto& shape : map.map->countries) {
    map.names.emplace_back();
    if (shape.role != geography::Role::neighbour) map.names.back().push_back(name_of(shape.code));
  }
  html::Markup markup;
  html::add_map(markup, map, lettering);
  return std::string(markup.str());
}

/// The path data of a class.
std::string path_of(const std::string& markup, const std::string& name) {
  const std::string before = "<path class=\"" + name + "\" d=\"";
  const auto from = markup.find(before);
  if (from == std::string::npos) return {};
  return markup.substr(from + before.size(), markup.find('"', from + before.size()) - from - before.size());
}

/// Of who takes part, with long names.
content::LocatorMap map_of(std::vector<std::string> participants) {
  content::LocatorMap map;
  geography::Request request;
  request.participants = std::move(participants);
  map.map = std::make_shared<const geography::Map>(geography::draw(request));
  for (const auto& shape : map.map->countries) {
    map.names.emplace_back();
    if (shape.role == geography::Role::neighbour) continue;
    map.names.back().emplace_back();
    map.names.back().back().text = "The Land of " + shape.code;
  }
  map.unnamed.emplace_back();
  map.unnamed.back().text = "Without: ";
  return map;
}

}  // namespace

TEST_CASE("a map has its lands by their part in the brief, and the borders over them") {
  const std::string markup = map_of_kosovo();
  for (const char* name : {"neighbour", "participant", "focus", "border"}) CHECK(!path_of(markup, name).empty());
  CHECK(markup.find("aria-hidden=\"true\"") != std::string::npos);
  CHECK(markup.find("<figcaption") != std::string::npos);
  CHECK(markup.size() < 16 * 1024);
}

TEST_CASE("names are as wide as they were measured, and are told in words where they are not drawn") {
  Memo memo;
  text::Shaper shaper(memo);
  layout::ParagraphSetter setter(shaper, memo);
  const html::Lettering lettering{setter, "en-GB"};
  const std::string named = map_of_kosovo(&lettering);
  for (const char* name : {">Kosovo</text>", ">Albania</text>", ">Serbia</text>"})
    CHECK(named.find(name) != std::string::npos);
  CHECK(named.find("class=\"names unseen\"") != std::string::npos);
  const std::string width = " textLength=\"";
  for (auto at = named.find(width); at != std::string::npos; at = named.find(width, at + 1)) {
    const long length = std::strtol(named.c_str() + at + width.size(), nullptr, 10);
    CHECK((length > 100 && length < 250));
  }
  const std::string unnamed = map_of_kosovo();
  CHECK(unnamed.find("<text") == std::string::npos);
  CHECK(unnamed.find("class=\"names\"") != std::string::npos);
}

TEST_CASE("the steps of an outline stay on the map and come back to where they began") {
  const std::string path = path_of(map_of_kosovo(), "focus");
  REQUIRE(path.starts_with("M"));
  REQUIRE(path.ends_with("Z"));
  std::string numbers = path.substr(1, path.find('Z') - 1);
  numbers[numbers.find('l')] = ' ';
  const char* at = numbers.c_str();
  long x = 0, y = 0, steps = 0;
  for (char* end = nullptr; *at != '\0'; at = end, ++steps) {
    x += std::strtol(at, &end, 10);
    REQUIRE(end != at);
    at = end;
    y += std::strtol(at, &end, 10);
    REQUIRE(end != at);
    CHECK((x >= 0 && x <= 1000 && y >= 0 && y <= 1100));
  }
  CHECK(steps > 10);
}

TEST_CASE("the numbers on a map are told in its caption") {
  Memo memo;
  text::Shaper shaper(memo);
  layout::ParagraphSetter setter(shaper, memo);
  const html::Lettering lettering{setter, "en-GB"};
  const content::LocatorMap map =
      map_of({"AT", "BE", "BG", "HR", "CZ", "DK", "EE", "FR", "DE", "GR", "HU", "IT", "LV", "LT",
              "LU", "NL", "PL", "RO", "SK", "SI", "AL", "BA", "XK", "ME", "MK", "RS", "CH", "LI"});
  html::Markup markup;
  html::add_map(markup, map, &lettering);
  const std::string page(markup.str());
  CHECK(page.find("class=\"names unseen\"") != std::string::npos);
  CHECK(page.find(">1</text>") != std::string::npos);
  CHECK(page.find(" 1\u00A0The Land of ") != std::string::npos);
  CHECK(page.find(", 2\u00A0The Land of ") != std::string::npos);
}

TEST_CASE("those without room on the drawing are told in its caption, and no others") {
  Memo memo;
  text::Shaper shaper(memo);
  layout::ParagraphSetter setter(shaper, memo);
  const html::Lettering lettering{setter, "en-GB"};
  const content::LocatorMap map =
      map_of({"AL", "BE", "BG", "CA", "HR", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IS", "IT", "LV",
              "LT", "LU", "ME", "NL", "MK", "NO", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "TR", "GB", "US"});
  html::Markup markup;
  html::add_map(markup, map, &lettering);
  const std::string page(markup.str());
  const auto names = layout::place_map_names(map, {{1000}, {42}, "en-GB"}, setter);
  const auto lacking = std::count_if(names.begin(), names.end(), [](const auto& name) { return !name.place; });
  const auto told = page.find("Without: ");
  CHECK((told != std::string::npos) == (lacking > 0));
  for (const auto& name : names)
    if (!name.place) CHECK(page.find("The Land of " + name.shape->code, told) != std::string::npos);
}

TEST_CASE("a map without room for all names is wide on a wide screen, where more have room; others are one drawing") {
  Memo memo;
  text::Shaper shaper(memo);
  layout::ParagraphSetter setter(shaper, memo);
  const html::Lettering lettering{setter, "en-GB"};
  const auto page_of = [&](std::initializer_list<std::string> codes) {
    html::Markup markup;
    html::add_map(markup, map_of(codes), &lettering);
    return std::string(markup.str());
  };
  const std::string few = page_of({"AL", "RS"}), many = page_of({"AT", "BE", "HR", "CZ", "DK", "FR", "DE", "HU", "IT",
                                                                 "LU", "NL", "PL", "RO", "SK", "SI", "CH", "XK", "ME"});
  CHECK(few.find("\"map\"") != std::string::npos);
  CHECK(few.find("<g ") == std::string::npos);
  CHECK(path_of(few, "frame").empty());
  CHECK(many.find("\"map many\"") != std::string::npos);
  const auto narrow = many.find("<g class=\"narrow\">"), wide = many.find("<g class=\"wide\">");
  REQUIRE(narrow < wide);
  const auto names_in = [&](std::size_t from, std::size_t to) {
    std::size_t count = 0;
    for (auto at = many.find("The Land", from); at < to; at = many.find("The Land", at + 1)) ++count;
    return count;
  };
  CHECK(names_in(wide, many.find("</svg>")) > names_in(narrow, wide));
  CHECK(many.find("<span class=\"narrow\">") != std::string::npos);
}

TEST_CASE("the dense part of a map is framed on it") {
  html::Markup markup;
  html::add_map(markup, map_of({"US", "CA", "JP", "AL", "BG", "HR", "CZ", "DE", "DK", "FR", "GR", "IT", "PL"}));
  CHECK(!path_of(std::string(markup.str()), "frame").empty());
}
