#include "evidence/endings.hpp"

#include <doctest/doctest.h>

using namespace brief::evidence;

namespace {

const Lexicon& language(std::string_view tag) {
  const Lexicon* found = Lexicon::of(tag);
  REQUIRE(found != nullptr);
  return *found;
}

}  // namespace

TEST_CASE("a word bends by the endings of its language alone") {
  CHECK(is_bent(language("en"), "commit", "ted", ""));
  CHECK(is_bent(language("en"), "commit", "ted", "s"));
  CHECK(is_bent(language("en"), "countr", "ies", "y"));
  CHECK(is_bent(language("en"), "commit", "", "ment"));
  CHECK_FALSE(is_bent(language("en"), "seven", "ty", ""));
  CHECK_FALSE(is_bent(language("en"), "hope", "less", "ful"));
  CHECK_FALSE(is_bent(language("en"), "vojsk", "om", "a"));
  CHECK(is_bent(language("hr"), "vojsk", "om", "a"));
  CHECK(is_bent(language("mk"), "војск", "ата", "а"));
  CHECK_FALSE(is_bent(language("tr"), "git", "me", "ti"));
}

TEST_CASE("every language that the check knows has endings") {
  for (const char* tag : {"en", "fr", "de", "it", "es", "sq", "sr", "bs", "hr", "cnr", "sl", "mk", "bg", "tr", "el"}) {
    CAPTURE(tag);
    CHECK(is_bent(language(tag), "stem", "", ""));
  }
}

TEST_CASE("two spellings of one word") {
  CHECK(is_spelling("s", "z"));
  CHECK(is_spelling("u", ""));
  CHECK_FALSE(is_spelling("vi", "b"));
}
