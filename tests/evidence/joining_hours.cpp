// Times of the day in figures.
#include <doctest/doctest.h>

#include "evidence/joined_units.hpp"
#include "evidence/joining.hpp"

using namespace brief;

TEST_CASE("minutes behind a conjunction") {
  CHECK(joined_units("alle ore 15 e 30 di lunedì") == "alle ore 15_e_30 di lunedì");
  CHECK(joined_units("в 15 ч. и 30 мин. тук") == "в 15_ч_._и_30_мин . тук");
  CHECK(joined_units("u 15 i 30 ljudi") == "u 15 i 30 ljudi");
}

TEST_CASE("a part of the day") {
  CHECK(joined_units("at 3 in the afternoon") == "at 3_in_the_afternoon");
  CHECK(joined_units("we lost 3 in the war") == "we lost 3 in the war");
}

TEST_CASE("minutes less than an hour") {
  CHECK(joined_units("il est 4 heures moins le quart") == "il est 4_heures_moins_le_quart");
  CHECK(joined_units("sono le 4 meno un quarto") == "sono le 4_meno_un_quarto");
  CHECK(joined_units("il a 4 ans moins le quart") == "il a 4_ans moins le quart");
}
