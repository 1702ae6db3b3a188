#include "evidence/periods.hpp"

#include <doctest/doctest.h>

using namespace brief::evidence;

TEST_CASE("days of the week are known in their cases") {
  for (const char* day : {"monday", "freitag", "lundi", "venerdì", "viernes", "petka", "петка", "петък", "premten",
                          "παρασκευή", "cumaya", "piątku", "vrijdag", "vineri", "péntekig"})
    CHECK(is_weekday(day));
  CHECK_FALSE(is_weekday("may"));
}

TEST_CASE("parts of a year, of a whole, and which of them") {
  CHECK(is_part_of_year("semestre"));
  CHECK(is_part_of_year("тримесечие"));
  CHECK_FALSE(is_part_of_year("month"));
  CHECK(is_part_of_whole("moitié"));
  CHECK(is_part_of_whole("polovina"));
  CHECK_FALSE(is_part_of_whole("all"));
  CHECK(tells_which("erste"));
  CHECK(tells_which("ilk"));
  CHECK(joins_part("roku"));
  CHECK_FALSE(joins_part("soldiers"));
}

TEST_CASE("a part of a year in figures") {
  for (const char* key : {"Q3", "H1", "3Q", "T2", "S1", "FY"}) CHECK(is_part_in_figures(key));
  for (const char* key : {"Q5", "G7", "F1", "Q", "q3"}) CHECK_FALSE(is_part_in_figures(key));
}

TEST_CASE("thousands are counted by tens and hundreds") {
  CHECK(counts_thousands("dizaines"));
  CHECK_FALSE(counts_thousands("thousands"));
  CHECK(is_thousands("migliaia"));
}
