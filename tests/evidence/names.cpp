#include "evidence/names.hpp"

#include <doctest/doctest.h>

using namespace brief::evidence;

TEST_CASE("a name is the same in its spellings and alphabets") {
  for (const char* word : {"Vucic", "Vuçiq", "Вучић"}) {
    CAPTURE(word);
    CHECK(folded_name(word) == folded_name("Vučić"));
  }
  CHECK(folded_name("Kurti") != folded_name("Vučić"));
}

TEST_CASE("a form of a name, and another name") {
  CHECK(is_form_of_name("Вучићем", "Vučić"));
  CHECK(is_form_of_name("Στάρμερ", "Starmer"));
  CHECK(is_form_of_name("Стармер", "Starmer"));
  CHECK(is_form_of_name("Жељко", "Željko"));
  for (const char* word : {"Желязков", "Zhelyazkov", "Jeliaskov"}) CHECK(is_form_of_name(word, "Jeliazkov"));
  CHECK(is_form_of_name("Zelenskyy", "Selenskyj"));
  for (const char* word : {"Kurtija", "Kurtit", "Kurtiu"}) CHECK(is_form_of_name(word, "Kurti"));
  CHECK(is_form_of_name("Μητσοτάκη", "Μητσοτάκης"));
  CHECK(is_form_of_name("Ramës", "Rama"));
  CHECK(is_form_of_name("Marka", "Marek"));
  CHECK_FALSE(is_form_of_name("Kurz", "Kurti"));
  CHECK_FALSE(is_form_of_name("Merz", "Merkel"));
  CHECK_FALSE(is_form_of_name("Kurti", "Vučić"));
  CHECK_FALSE(is_form_of_name("Rama", "Starmer"));
}
