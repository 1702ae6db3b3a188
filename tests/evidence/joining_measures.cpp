// What a second number adds to a measure, a time or a choice.
#include <doctest/doctest.h>

#include "evidence/joined_units.hpp"
#include "evidence/joining.hpp"

using namespace brief;

TEST_CASE("behind a unit stands the rest in a smaller one, told or not") {
  CHECK(joined_units("Le mur a 2 m 50 de haut.") == "Le mur a 2_m_50 de haut .");
  CHECK(joined_units("Il gagne 2 euros 50 par jour.") == "Il gagne 2_euros_50_par_jour .");
  CHECK(joined_units("It is 5 ft 10 in tall.") == "It is 5_ft_10_in tall .");
  CHECK(joined_units("Wir gehen 3 km 200 m weit.") == "Wir gehen 3_km_200_m weit .");
  CHECK(joined_units("After 5 km 20 soldiers fell.") == "After 5_km 20 soldiers fell .");
  CHECK(joined_units("Nach 2 m 50 Soldaten gesehen") == "Nach 2_m 50 Soldaten gesehen");
}

TEST_CASE("minutes before an hour in letters") {
  CHECK(joined_units("gegen Viertel nach drei im Saal") == "gegen Viertel_nach_drei im Saal");
  CHECK(joined_units("Es ist fünf vor zwölf.") == "Es ist fünf_vor_zwölf .");
  CHECK(joined_units("we meet at quarter past three there") == "we meet at quarter_past_three there");
  CHECK(joined_units("Er kam ein Viertel nach drei Tagen.") == "Er kam ein_Viertel nach drei_Tagen .");
}

TEST_CASE("two numbers told as a choice, and what one may be off by") {
  CHECK(joined_units("Oraya 5 ya da 6 asker gider.") == "Oraya 5_ya_da_6 asker gider .");
  CHECK(joined_units("Wir schicken 5 bzw. 6 Leute.") == "Wir schicken 5_bzw_._6 Leute .");
  CHECK(joined_units("Mandamos 7 u 8 soldados.") == "Mandamos 7_u_8 soldados .");
  CHECK(joined_units("Poginulo je 5 u 2 napada.") == "Poginulo je 5 u 2 napada .");
  CHECK(joined_units("am 5./6. Mai in Tirana") == "am 5_._/_6_._Mai in Tirana");
  CHECK(joined_units("The mast is 5 ± 2 m high, or 5±2 m.") == "The mast is 5_±2_m high , or 5_±_2_m .");
  CHECK(joined_units("It is 5 +/- 2 m.") == "It is 5_±2_m .");
}

TEST_CASE("a factor, a decade and a bearing are one with their number") {
  CHECK(joined_units("It fell by a factor of 10 last year.") == "It fell by a factor_of_10 last year .");
  CHECK(joined_units("Es fiel um den Faktor 10 an einem Tag.") == "Es fiel um den Faktor_10 an einem Tag .");
  CHECK(joined_units("Negli anni ’90 eravamo qui.") == "Negli anni_\"_90 eravamo qui .");
  CHECK(joined_units("Dans les années 90 nous étions là.") == "Dans les années_90 nous étions là .");
  CHECK(joined_units("Per 5 anni 20 uomini restano.") == "Per 5_anni 20 uomini restano .");
  CHECK(joined_units("In the early 1990s we won.") == "In the early_1990s we won .");
  CHECK(joined_units("It is at 42.5° N, and stays.") == "It is at 42.5°_N , and stays .");
}

TEST_CASE("two sides, and a whole with quarters") {
  CHECK(joined_units("It has 10 by 5 metres of wall.") == "It has 10_by_5_metres of wall .");
  CHECK(joined_units("It is 10 feet by 5 feet.") == "It is 10_feet_by_5_feet .");
  CHECK(joined_units("We killed 10 by 5 pm.") == "We killed 10 by 5_pm .");
  CHECK(joined_units("We lost 10 by 2025 there.") == "We lost 10 by 2025 there .");
  CHECK(joined_units("We gave one and three-quarter million to them.") ==
        "We gave one_and_three-quarter_million to them .");
  CHECK(joined_units("Wysłaliśmy dwa i pół miliona euro.") == "Wysłaliśmy dwa_i_pół_miliona_euro .");
}
