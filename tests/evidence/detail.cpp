// What is shown below an error of the check.
#include "evidence/detail.hpp"

#include <doctest/doctest.h>

using namespace brief::evidence;

TEST_CASE("the closest passage, the differences and the right words, a line each, the words as TOML") {
  Check check;
  CHECK(detail_of(check).empty());
  check.closest = Passage{"We stay\nhere", "", ""};
  check.comparison = {
      {WordStep::Kind::same, "We"}, {WordStep::Kind::quote_only, "go"}, {WordStep::Kind::source_only, "stay"}};
  check.suggestion = "We \"stay\"\u00AD";
  CHECK(detail_of(check) ==
        "closest passage: We stay here\n- quote:  go\n+ source: stay\nword for word: We \\\"stay\\\"\\u00ad");
}
