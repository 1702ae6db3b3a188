#include "report/set_aside.hpp"

#include <doctest/doctest.h>

#include <vector>

using brief::report::scan;
using brief::report::SetAside;
using brief::report::StringToken;

namespace {

struct Made {
  std::string rest;
  toml::table table;
  bool whole = false;
};

Made set_aside(std::string_view toml) {
  std::vector<StringToken> strings;
  REQUIRE_FALSE(scan(toml, &strings));
  const SetAside aside(toml, strings);
  Made made{aside.rest(), {}, false};
  toml::parse_result parsed = toml::parse(aside.rest());
  REQUIRE(parsed);
  made.table = std::move(parsed).table();
  made.whole = aside.put_back(made.table);
  return made;
}

/// Whether the tables are those that the parser makes of the whole file, with the same places.
void check_same(const toml::node& a, const toml::node& b) {
  REQUIRE(a.type() == b.type());
  CHECK(a.source().begin == b.source().begin);
  if (const auto* table = a.as_table())
    for (auto&& [key, value] : *table) {
      REQUIRE(b.as_table()->contains(key.str()));
      check_same(value, *b.as_table()->get(key.str()));
    }
  if (const auto* array = a.as_array())
    for (std::size_t i = 0; i < array->size(); ++i) check_same((*array)[i], (*b.as_array())[i]);
  if (const auto* string = a.as_string()) CHECK(string->get() == b.as_string()->get());
}

bool reads_alike(std::string_view toml) {
  const Made made = set_aside(toml);
  toml::parse_result whole = toml::parse(toml);
  REQUIRE(whole);
  CHECK(made.table.size() == whole.table().size());
  check_same(made.table, whole.table());
  return made.whole && made.rest.size() < toml.size();
}

}  // namespace

TEST_CASE("long strings are set aside, and the tables are those of the whole file") {
  CHECK(reads_alike("a = \"ein langer Satz, mit “Zeichen” und \ta\"  # note\nb = 1\n"));
  CHECK(
      reads_alike("  [t]\n\ta-b_1=\"sixteen letters and more\"\n[[u]]\nx = \"sixteen letters, once more\"\n"
                  "[[u]]\nx = \"sixteen letters, the third\"\n"));
  CHECK(reads_alike("a = \"\"\"\nfirst line\nsecond \"line\" \"\" of it\n\"\"\"\nb = \"another string of letters\"\n"));
  CHECK(
      reads_alike("a = \"\"\"first \\\n   second \\  \n\n\t third\\\n\"\"\"\n[c]\nd = \"\"\"one line of many\"\"\"\n"));
}

TEST_CASE("what only the parser can read stays where it is") {
  for (const char* toml : {
           R"(a = "a tab \t and \u00e9 in letters")",
           R"(a = 'a literal string of letters')",
           "a = '''a literal string\nof lines and letters'''",
           R"(a = ["a string in a list, long", "and another that is long"])",
           R"(a = { b = "a string in a table, long" })",
           R"("a key that is a long string" = 1)",
           R"(a."a key that is a long string" = "short")",
           "a = \"\"\"ends with a mark of its own\"\"\"\"",
           "a = \"\"\"an escape \\t among lines\n\"\"\"",
           "a = \"\"\"lines that end as on\r\nother systems\"\"\"",
           R"(a = "short")",
       }) {
    CAPTURE(toml);
    const Made made = set_aside(toml);
    CHECK(made.rest == toml);
    CHECK(made.whole);
  }
}

TEST_CASE("a string that has no place in the tables is told") {
  std::vector<StringToken> strings;
  const std::string_view toml = "a = \"a string of more than sixteen letters\"\n";
  REQUIRE_FALSE(scan(toml, &strings));
  const SetAside aside(toml, strings);
  toml::table other;
  CHECK_FALSE(aside.put_back(other));
}
