#include "evidence/openers.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;
using namespace brief::evidence;

TEST_CASE("an adverb at the head of a sentence names nobody") {
  for (const char* word : {"danach", "затим", "después", "następnie", "konkretno", "posteriormente", "после"})
    CHECK(is_opener(word));
  for (const char* word : {"vucic", "rute", "макрон", "osmani", "thaçi", "kurti"}) CHECK_FALSE(is_opener(word));
}

TEST_CASE("small words that part clauses and give sources") {
  CHECK(is_manner_conjunction("wie"));
  CHECK(begins_subordinate("before"));
  CHECK(is_words_of("riječima"));
  CHECK(is_document("redemanuskript"));
  CHECK_FALSE(is_document("vucic"));
}

TEST_CASE("a speaker who goes on behind an adverb is the same one; a name there is another's") {
  const std::string start = "„Wir bleiben für immer“, sagte Kurti. ";
  CHECK(is_verbatim("Wir bleiben für immer … Wir gehen heim", start + "Danach sagte er: „Wir gehen heim“.", "Kurti"));
  CHECK_FALSE(is_verbatim("Wir bleiben für immer … Wir gehen heim", start + "Vucic sagte: „Wir gehen heim“.", "Kurti"));
}
