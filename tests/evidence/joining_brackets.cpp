// Part of a word in round brackets.
#include <doctest/doctest.h>

#include "evidence/joined_units.hpp"
#include "evidence/joining.hpp"

using namespace brief;

TEST_CASE("a word with a part in round brackets is one") {
  CHECK(joined_units("The plan is (un)safe now.") == "The plan is (_un_)_safe now .");
  CHECK(joined_units("Les soldat(e)s partent.") == "Les soldat_(_e_)_s partent .");
  CHECK(joined_units("the word(s) here") == "the word_(_s_) here");
  CHECK(joined_units("Закон је (не)законит сада.") == "Закон је (_не_)_законит сада .");
}

TEST_CASE("brackets that stand apart, or hold words of their own, part words") {
  CHECK(joined_units("the plan (safe) now") == "the plan ( safe ) now");
  CHECK(joined_units("KFOR(Kosovo Force) stays") == "KFOR ( Kosovo Force ) stays");
  CHECK(joined_units("NATO(Brussels) stays") == "NATO ( Brussels ) stays");
}
