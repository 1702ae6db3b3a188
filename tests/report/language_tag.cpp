#include "report/language_tag.hpp"

#include <doctest/doctest.h>

using namespace brief::report;

TEST_CASE("the shape of a language tag") {
  for (const char* tag : {"en", "en-GB", "sr-Latn", "sr-Latn-RS", "de-1996", "cnr", "zz"}) CHECK(is_language_tag(tag));
  for (const char* tag : {"", "e", "x-foo", "en-", "en_GB", "sr-Latnnnnnn", "12"}) CHECK_FALSE(is_language_tag(tag));
}

TEST_CASE("what names no language") {
  for (const char* tag : {"en", "EN-gb", "sr-Latn", "uk", "cnr", "rmn", "sh"}) CHECK(names_language(tag));
  for (const char* tag : {"zz", "xx-Latn", "e ", "english", "serb"}) CHECK_FALSE(names_language(tag));
}
