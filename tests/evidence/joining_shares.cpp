// Shares of all that are told by an ordinal, or with what is counted between the numbers.
#include <doctest/doctest.h>

#include "evidence/joined_units.hpp"
#include "evidence/joining.hpp"

using namespace brief;

TEST_CASE("the ordinal behind a word for each tells a share") {
  CHECK(joined_units("Every tenth man went. Every 10th man went.") == "Every_tenth man went . Every_10th man went .");
  CHECK(joined_units("Dort ist jeder zehnte krank.") == "Dort ist jeder_zehnte krank .");
  CHECK(joined_units("Atje çdo i dhjeti ushtar rri.") == "Atje çdo_i_dhjeti ushtar rri .");
  CHECK(joined_units("κάθε δέκατος στρατιώτης μένει") == "κάθε_δέκατος στρατιώτης μένει");
  CHECK(joined_units("her beş askerden biri hasta") == "her_beş_askerden_biri hasta");
  CHECK(joined_units("Il vient tous les deux jours.") == "Il vient tous_les_deux_jours .");
}

TEST_CASE("what is counted may stand between the part and the whole") {
  CHECK(joined_units("Là un soldat sur dix est malade.") == "Là un_soldat_sur_dix est malade .");
  CHECK(joined_units("There 9 men out of 10 stay.") == "There 9_men_out_of_10 stay .");
  CHECK(joined_units("Lì un soldato su 10 resta.") == "Lì un_soldato_su_10 resta .");
}

TEST_CASE("other words behind a word for each, or between numbers, are none") {
  CHECK(joined_units("every quarter of the year") == "every quarter of the year");
  CHECK(joined_units("jeder Soldat bleibt") == "jeder Soldat bleibt");
  CHECK(joined_units("svaki vojnik ostaje") == "svaki vojnik ostaje");
  CHECK(joined_units("9 vojnika su 3 dana") == "9 vojnika su 3_dana");
}

TEST_CASE("an ordinal of two inflected words is one, and so are Turkish shares") {
  CHECK(joined_units("ο εικοστός πρώτος αιώνας") == "ο εικοστός_πρώτος αιώνας");
  CHECK(joined_units("dwudziesty pierwszy wiek") == "dwudziesty_pierwszy wiek");
  CHECK(joined_units("yirmi birinci yüzyıl") == "yirmi_birinci yüzyıl");
  CHECK(joined_units("3’te 2’si döndü") == "3'te_2'si döndü");
  CHECK(joined_units("halkın onda dokuzu") == "halkın onda_dokuzu");
}
