// Numbers told in several words that no unit follows, and abbreviations with a space inside.
#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"
#include "evidence/joining.hpp"

using namespace brief;

namespace {

/// The units of a text, with `_` between those that may not be parted.
std::string joined(const std::string& text) {
  const auto archive = archived(text);
  const evidence::Index& index = archive.text->index();
  std::string all;
  for (std::uint32_t at = 0; at < index.size(); ++at)
    all += (at == 0 ? "" : index.joined(at) ? "_" : " ") + index.key(at);
  return all;
}

}  // namespace

TEST_CASE("decimals in letters, behind a one too") {
  CHECK(joined("Es sind eins Komma zwei Millionen.") == "Es sind eins_Komma_zwei_Millionen .");
  CHECK(joined("Харчим две цяло и пет.") == "Харчим две_цяло_и_пет .");
  CHECK(joined("Er hat ein Komma vergessen.") == "Er hat ein Komma vergessen .");
}

TEST_CASE("a number goes on at a smaller scale") {
  CHECK(joined("one million, two hundred thousand left") == "one_million_,_two_hundred_thousand left");
  CHECK(joined("due milioni e trecentomila euro") == "due_milioni_e_trecentomila_euro");
  CHECK(joined("two million, three million left") == "two_million , three_million left");
}

TEST_CASE("what is below zero") {
  CHECK(joined("5 degrees below zero today") == "5_degrees_below_zero today");
  CHECK(joined("5 degrés au-dessous de zéro") == "5_degrés_au-dessous_de_zéro");
  CHECK(joined("5 degrees. Below zero we stop") == "5_degrees . Below zero we stop");
}

TEST_CASE("an abbreviation with a space inside, but no word that ends a sentence") {
  CHECK(joined("Los EE. UU. van") == "Los EE_._UU . van");
  CHECK(joined("Wir sind z. B. hier") == "Wir sind z_._B . hier");
  CHECK(joined("So do I. No. We stay") == "So do I . No . We stay");
}

TEST_CASE("the short word of a year has a stop of its own behind one, and begins no sentence then") {
  CHECK(joined("Bilo je 1999. god. u martu") == "Bilo je 1999_._god . u martu");
  CHECK(joined("It began in 1999. god help us") == "It began in 1999 . god help us");
}

TEST_CASE("an ordinal before a Slavic noun in the case of its preposition") {
  CHECK(joined("bili su na 21. Samitu lidera") == "bili su na 21_. Samitu lidera");
  CHECK(joined("говори на 5. Конгресу странке") == "говори на 5_. Конгресу странке");
  CHECK(joined("stigli smo u 21. Došli smo") == "stigli smo u 21 . Došli smo");
  CHECK(joined("bilo ih je 21. Samitu se nadamo") == "bilo ih je 21 . Samitu se nadamo");
}
