// What stands short beside a number.
#include <doctest/doctest.h>

#include "evidence/joined_units.hpp"
#include "evidence/joining.hpp"

using namespace brief;

TEST_CASE("codes of currencies in capitals alone") {
  CHECK(joined_units("500 RSD danas") == "500_RSD danas");
  CHECK(joined_units("500 ALL sot") == "500_ALL sot");
  CHECK(joined_units("we sent 500 all day") == "we sent 500 all day");
  CHECK(joined_units("il donne 9 M€ ici") == "il donne 9_M_€ ici");
}

TEST_CASE("eras, signs and repeated articles") {
  CHECK(joined_units("it fell in 500 CE") == "it fell in 500_CE");
  CHECK(joined_units("500 n. Chr. in Rom") == "500_n_._Chr . in Rom");
  CHECK(joined_units("le n° 5") == "le n_°_5");
  CHECK(joined_units("l’article 3 bis vaut") == "l' article_3_bis vaut");
  CHECK(joined_units("Artikel 3 bis zum Ende") == "Artikel_3 bis zum Ende");
}
