#include "evidence/turkish.hpp"

#include <doctest/doctest.h>

using namespace brief::evidence;

TEST_CASE("a negated verb, and words that only hold its letters") {
  for (const char* word : {"çekilmedik", "gitmeyecek", "yapmamalı", "gitmem", "istemeyen", "gitmeden", "vermeyelim"}) {
    CAPTURE(word);
    CHECK(is_negated_verb(word));
  }
  for (const char* word : {"olmasını", "gelmesini", "ramazan", "namaz", "gidecek", "barış"}) {
    CAPTURE(word);
    CHECK_FALSE(is_negated_verb(word));
  }
}
