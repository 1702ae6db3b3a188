// Words that say the opposite of each other.
#include "evidence/antonyms.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("opposites are known by their sense") {
  CHECK(evidence::are_antonyms("rise", "fell"));
  CHECK(evidence::are_antonyms("enemies", "friend"));
  CHECK(evidence::are_antonyms("freunde", "feinde"));
  CHECK(evidence::are_antonyms("saveznici", "protivnici"));
  CHECK_FALSE(evidence::are_antonyms("rise", "grew"));
  CHECK_FALSE(evidence::are_antonyms("friend", "house"));
  CHECK_FALSE(evidence::are_antonyms("", "war"));
}

TEST_CASE("brackets may not put the opposite in place of a word") {
  CHECK_FALSE(is_verbatim("Sales will [fall] this year", "Sales will rise this year."));
  CHECK_FALSE(is_verbatim("The [enemy] helps us", "The friend helps us."));
  CHECK_FALSE(is_verbatim("Wir werden die Steuern [senken] und das ist gut",
                          "Wir werden die Steuern erhöhen und das ist gut."));
  CHECK_FALSE(is_verbatim("We leave [before] the winter", "We leave after the winter."));
  CHECK_FALSE(is_verbatim("We [fully] agree with it", "We partly agree with it."));
  CHECK(is_verbatim("We [fully] agree with it", "We entirely agree with it."));
  CHECK(is_verbatim("Sales will [grow] this year", "Sales will rise this year."));
  CHECK(is_verbatim("We want [peace after war] here", "We want war here."));
}
