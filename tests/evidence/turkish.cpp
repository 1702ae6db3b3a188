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

TEST_CASE("a verb that supposes by its ending") {
  for (const char* word : {"öderse", "imzalarlarsa", "gelmezse", "varsa"}) CHECK(is_conditional_verb(word));
  for (const char* word : {"borsa", "arsa", "öder", "ödese de"}) CHECK_FALSE(is_conditional_verb(word));
  CHECK(ends_supposition("durumunda"));
  CHECK_FALSE(ends_supposition("durumu"));
}
