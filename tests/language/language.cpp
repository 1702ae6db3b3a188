#include "language/language.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "language/keys.hpp"

using namespace brief::language;

namespace {

std::string all_code() {
  std::ostringstream code;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("src")) {
    const auto extension = entry.path().extension();
    if ((extension == ".cpp" || extension == ".hpp") && entry.path().filename() != "keys.hpp")
      code << std::ifstream(entry.path()).rdbuf();
  }
  return code.str();
}

bool is_month(std::string_view key) { return key.starts_with("month.") || key.starts_with("standalone-month."); }

std::string_view country(std::string_view tag, std::string_view code) {
  const Language* row = find_language(tag);
  REQUIRE(row != nullptr);
  return country_name(*row, code);
}

}  // namespace

TEST_CASE("every fixed word is used") {
  const std::string code = all_code();
  for (const FixedWords& fixed : fixed_words)
    if (!is_month(fixed.key))
      CHECK_MESSAGE(code.find('"' + std::string(fixed.key) + '"') != std::string::npos, fixed.key);
}

TEST_CASE("a language is found by its primary subtag and its script") {
  CHECK(find_language("en")->tag == "en-GB");
  CHECK(find_language("EN-us")->tag == "en-GB");
  CHECK(find_language("sr")->tag == "sr-Cyrl");
  CHECK(find_language("sr-RS")->tag == "sr-Cyrl");
  CHECK(find_language("sr-latn-RS")->tag == "sr-Latn");
  CHECK(find_language("sq-Cyrl") == nullptr);
  CHECK(find_language("zh-yue-Hant") == nullptr);
  CHECK(find_language("x") == nullptr);
  CHECK(find_language("") == nullptr);
}

TEST_CASE("countries have the names of the language, and those that the layout uses for two of them") {
  CHECK(country("en", "XK") == "Kosovo");
  CHECK(country("en", "CZ") == "Czechia");
  CHECK(country("en", "MK") == "North Macedonia");
  CHECK(country("sq", "XK") == "Kosovë");
  CHECK(country("sq", "MK") == "Maqedonia e Veriut");
  CHECK(country("mk", "MK") == "Северна Македонија");
  CHECK(country("sr-Latn", "BA") == "Bosna i Hercegovina");
  CHECK(country("sr", "XK") == "Косово");
  CHECK(country("fr", "MK") == "Macédoine du Nord");
  CHECK(country("de", "XK") == "Kosovo");
  CHECK(country("tr", "GB") == "Birleşik Krallık");
  CHECK(country("el", "MK") == "Βόρεια Μακεδονία");
  CHECK(country("hr", "DE") == "Njemačka");
  CHECK(country("bg", "XK") == "Косово");
  CHECK(country("en", "QQ").empty());
}

TEST_CASE("every row is whole") {
  for (const Language& row : languages()) {
    INFO(row.tag);
    CHECK(find_language(row.tag) == &row);
    CHECK(row.words.size() == fixed_words.size());
    CHECK(row.negations.size() >= 4);
    for (std::size_t i = 0; i < row.countries.size(); ++i) CHECK(row.countries[i].size() > 2);
  }
  CHECK(language_list().starts_with("en-GB, sq, "));
}

TEST_CASE("subtags are the same in letters of any case") {
  CHECK(equal_ignoring_case("de-CH", "DE-ch"));
  CHECK_FALSE(equal_ignoring_case("de", "den"));
}
