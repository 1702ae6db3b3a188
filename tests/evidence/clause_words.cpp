#include "evidence/clause_words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace brief::evidence;

TEST_CASE("a word tells by its language what it says of a clause") {
  const ClauseWords& english = ClauseWords::of("en");
  CHECK(english.flags("lie") == clause_word::denies);
  CHECK(english.flags("dismissed") == clause_word::refutes);
  CHECK(english.flags("nonsense") == clause_word::judges);
  CHECK((english.flags("claim") & clause_word::presents) != 0);
  CHECK((english.flags("claim") & clause_word::bare) != 0);
  CHECK(english.flags("tell") == clause_word::tells);
  CHECK(english.flags("is") == clause_word::links);
  CHECK(english.flags("true") == clause_word::true_of);
  CHECK(english.flags("if") == clause_word::supposes);
  CHECK(english.flags("wish") == clause_word::wishes);
  CHECK(english.flags("peace") == 0);
  CHECK(english.flags("lüge") == 0);
}

TEST_CASE("a word without an end takes no longer than its beginning") {
  const std::string endless(1 << 20, 'a');
  for (const char* tag : {"en", "de", "sr"}) CHECK(ClauseWords::of(tag).flags(endless) == 0);
  CHECK((ClauseWords::of("en").flags("suspend" + endless) & clause_word::begins_turning) != 0);
}

TEST_CASE("every language that has negations has words that deny a clause") {
  for (const std::string_view tag : {"en", "fr", "de", "it", "sq", "bs", "hr", "cnr", "sr", "sh", "mk", "tr",
                                     "el", "bg", "es", "sl", "ro", "pl", "nl", "pt",  "hu", "cs", "sk"}) {
    INFO(tag);
    const ClauseWords& words = ClauseWords::of(tag);
    CHECK_FALSE(words.words.empty());
    CHECK_FALSE(words.stems.empty());
  }
  CHECK(ClauseWords::of("xx").words.empty());
  CHECK(ClauseWords::of("sr").flags("laž") == clause_word::denies);
  CHECK(ClauseWords::of("sr").flags("лаж") == clause_word::denies);
  CHECK(ClauseWords::of("sr").flags("волео") == clause_word::wishes);
  CHECK(ClauseWords::of("bs").flags("volio") == clause_word::wishes);
  CHECK(ClauseWords::of("de").flags("zurück") == clause_word::parting);
  CHECK(ClauseWords::of("de").parts_by_comma);
  CHECK_FALSE(ClauseWords::of("hr").parts_by_comma);
  CHECK(ClauseWords::of("tr").verb_last);
}

TEST_CASE("an aside begins with a word that compares") {
  CHECK(begins_aside("as"));
  CHECK(begins_aside("wie"));
  CHECK_FALSE(begins_aside("that"));
}
