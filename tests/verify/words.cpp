#include "verify/words.hpp"

#include <doctest/doctest.h>

using brief::verify::clipped;
using brief::verify::difference_of;

TEST_CASE("where two texts differ is told in whole words, white space left out") {
  CHECK(difference_of("a b c", "a  bc", "it") == "");
  CHECK(difference_of("until 2029 at least", "until 2028 at least", "it") == "“2029” stands where it has “2028”");
  CHECK(difference_of("we will not stay", "we will stay", "it") == "“will not” stands where it has “will stay”");
  CHECK(difference_of("the end", "the end of it", "it") == "“the end” stands where it has “end of it”");
  CHECK(difference_of("", "gone", "it") == "nothing stands where it has “gone”");
  CHECK(difference_of("Ä Ö Ü", "Ä Õ Ü", "it") == "“Ö” stands where it has “Õ”");
  CHECK(difference_of("he will\nstay", "he may\ngo", "it") == "“will stay” stands where it has “may go”");
  CHECK(difference_of("aaa", "aa", "it") == "“aaa” stands where it has “aa”");
}

TEST_CASE("long words are cut between words and characters") {
  CHECK(clipped("one two three", 9) == "one two …");
  CHECK(clipped("äöüßäöü", 3) == "äöü …");
  CHECK(clipped("short") == "short");
  CHECK(clipped("") == "");
}
