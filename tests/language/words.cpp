#include "language/words.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <set>
#include <string>

using brief::language::Words;

namespace {

constexpr const char* languages[] = {"sq", "bs", "mk", "cnr", "sr", "sr-Latn"};

/// A language file's keys, and of each the names in braces.
std::map<std::string, std::set<std::string>> fields(const std::string& language) {
  std::ifstream file("src/language/" + language + ".txt");
  REQUIRE(file.good());
  std::map<std::string, std::set<std::string>> result;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto equals = line.find(" = ");
    REQUIRE_MESSAGE(equals != std::string::npos, language << ": " << line);
    auto& names = result[line.substr(0, equals)];
    for (auto open = line.find('{', equals); open != std::string::npos; open = line.find('{', open + 1))
      names.insert(line.substr(open, line.find('}', open) - open));
  }
  return result;
}

}  // namespace

TEST_CASE("every language has the keys and the names in braces that English has") {
  const auto english = fields("en");
  for (const auto* language : languages) {
    INFO(language);
    CHECK(fields(language) == english);
  }
}

TEST_CASE("the words are chosen by language and script, English where there are none") {
  CHECK(Words::of("en-GB")["section.sources"] == "Sources");
  CHECK(Words::of("sq-XK")["section.sources"] == "Burimet");
  CHECK(Words::of("SR")["section.sources"] == "Извори");
  CHECK(Words::of("sr-Latn-RS")["section.sources"] == "Izvori");
  CHECK(Words::of("bs-BA")["section.sources"] == "Izvori");
  CHECK(Words::of("fr-FR").language() == "en-GB");
  CHECK(Words::of("mk").language() == "mk");
}

TEST_CASE("dates in the grammar of each language") {
  CHECK(Words::of("en").date({2025, 10, 22}) == "22 October 2025");
  CHECK(Words::of("en").date({2023, 5, 0}) == "May 2023");
  CHECK(Words::of("en").date({1999, 0, 0}) == "1999");
  CHECK(Words::of("sq").date({2025, 10, 22}) == "22 tetor 2025");
  CHECK(Words::of("bs").date({2025, 10, 22}) == "22. oktobra 2025.");
  CHECK(Words::of("bs").date({2025, 8, 0}) == "august 2025.");
  CHECK(Words::of("sr").date({2025, 10, 22}) == "22. октобра 2025.");
  CHECK(Words::of("mk").date({2025, 10, 22}) == "22 октомври 2025 година");
}

TEST_CASE("names in braces are filled in") {
  CHECK(Words::of("en").fill("page", {{"page", "2"}, {"pages", "3"}}) == "Page 2 of 3");
  CHECK(Words::of("en").fill("issue", {}) == "Issue ");
}
