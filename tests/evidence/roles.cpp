#include "evidence/roles.hpp"

#include <doctest/doctest.h>

using namespace brief::evidence;

TEST_CASE("whole words and beginnings of words are told apart") {
  CHECK(is_relation("spokesman"));
  CHECK(is_relation("savjetnica"));
  CHECK(is_relation("син"));
  CHECK_FALSE(is_relation("синдикат"));
  CHECK_FALSE(is_relation("sonnet"));
  CHECK(is_calling("senators"));
  CHECK_FALSE(is_calling("majority"));
}

TEST_CASE("an affair of state has one bit in every language") {
  CHECK(portfolios_of("defence") == portfolios_of("verteidigungsminister"));
  CHECK(portfolios_of("foreign") == portfolios_of("спољних"));
  CHECK((portfolios_of("defence") & portfolios_of("foreign")) == 0);
  CHECK(portfolios_of("minister") == 0);
}

TEST_CASE("verbs of an answer, in one word and in two") {
  CHECK(is_answering("replied"));
  CHECK(is_answering("entgegnete"));
  CHECK_FALSE(is_answering("added"));
  CHECK(goes_on_speaking("added"));
  CHECK(goes_on_speaking("нагласи"));
  CHECK_FALSE(goes_on_speaking("said"));
  CHECK(second_of_answer("shot") == "back");
  CHECK(second_of_answer("said").empty());
  CHECK(is_disagreeing("widersprach"));
  CHECK(is_the_other("other"));
  CHECK(is_definite("the"));
  CHECK(is_body("ministry"));
  CHECK_FALSE(is_body("minister"));
}

TEST_CASE("pronouns and participles tell of whom") {
  CHECK(persons_of_pronoun("he") == Persons::man);
  CHECK(persons_of_pronoun("a-t-elle") == Persons::woman);
  CHECK(persons_of_pronoun("they") == Persons::several);
  CHECK(persons_of_pronoun("we") == Persons::unknown);
  CHECK(persons_of_participle("rekao") == Persons::man);
  CHECK(persons_of_participle("додала") == Persons::woman);
  CHECK(persons_of_participle("kaže") == Persons::unknown);
}
