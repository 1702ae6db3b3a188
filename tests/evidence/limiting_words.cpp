#include "evidence/limiting_words.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/characters.hpp"
#include "evidence/lexicon.hpp"

using namespace brief::evidence;

TEST_CASE("each row is of languages that the check knows, in lower case") {
  for (const LimitingWords& row : limiting_words()) {
    const std::string tag(row.tags.substr(0, row.tags.find(' ')));
    INFO(tag);
    CHECK(Lexicon::of(tag) != nullptr);
    for (const std::string_view list : {row.before, row.after, row.conditions, row.times, row.doubts, row.others}) {
      CHECK(lower_case(list) == list);
      CHECK(list.find(", ") == std::string_view::npos);
      CHECK(list.find(",,") == std::string_view::npos);
      CHECK(list.find("  ") == std::string_view::npos);
    }
    CHECK(!row.before.empty());
    CHECK(!row.conditions.empty());
  }
}
