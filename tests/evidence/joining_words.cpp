// Numbers told in several words that no unit follows, and abbreviations with a space inside.
#include <doctest/doctest.h>

#include "evidence/joined_units.hpp"
#include "evidence/joining.hpp"

using namespace brief;

TEST_CASE("decimals in letters, behind a one too") {
  CHECK(joined_units("Es sind eins Komma zwei Millionen.") == "Es sind eins_Komma_zwei_Millionen .");
  CHECK(joined_units("Харчим две цяло и пет.") == "Харчим две_цяло_и_пет .");
  CHECK(joined_units("Er hat ein Komma vergessen.") == "Er hat ein Komma vergessen .");
}

TEST_CASE("a number goes on at a smaller scale") {
  CHECK(joined_units("one million, two hundred thousand left") == "one_million_,_two_hundred_thousand left");
  CHECK(joined_units("due milioni e trecentomila euro") == "due_milioni_e_trecentomila_euro");
  CHECK(joined_units("two million, three million left") == "two_million , three_million left");
}

TEST_CASE("what is below zero") {
  CHECK(joined_units("5 degrees below zero today") == "5_degrees_below_zero today");
  CHECK(joined_units("5 degrés au-dessous de zéro") == "5_degrés_au-dessous_de_zéro");
  CHECK(joined_units("5 degrees. Below zero we stop") == "5_degrees . Below zero we stop");
}

TEST_CASE("an abbreviation with a space inside, but no word that ends a sentence") {
  CHECK(joined_units("Los EE. UU. van") == "Los EE_._UU . van");
  CHECK(joined_units("Wir sind z. B. hier") == "Wir sind z_._B . hier");
  CHECK(joined_units("So do I. No. We stay") == "So do I . No . We stay");
}

TEST_CASE("the short word of a year has a stop of its own behind one, and begins no sentence then") {
  CHECK(joined_units("Bilo je 1999. god. u martu") == "Bilo je 1999_._god . u martu");
  CHECK(joined_units("It began in 1999. god help us") == "It began in 1999 . god help us");
}

TEST_CASE("an ordinal before a Slavic noun in the case of its preposition") {
  CHECK(joined_units("bili su na 21. Samitu lidera") == "bili su na 21_. Samitu lidera");
  CHECK(joined_units("говори на 5. Конгресу странке") == "говори на 5_. Конгресу странке");
  CHECK(joined_units("stigli smo u 21. Došli smo") == "stigli smo u 21 . Došli smo");
  CHECK(joined_units("bilo ih je 21. Samitu se nadamo") == "bilo ih je 21 . Samitu se nadamo");
}
