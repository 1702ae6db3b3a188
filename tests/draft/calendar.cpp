#include "draft/calendar.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::draft;

TEST_CASE("days and months are counted over the ends of months and years, what is missing stays missing") {
  CHECK(moved({2025, 1, 1}, 0, 0, -1) == report::Date{2024, 12, 31});
  CHECK(moved({2024, 2, 28}, 0, 0, 1) == report::Date{2024, 2, 29});
  CHECK(moved({2025, 11, 0}, 0, 3, 0) == report::Date{2026, 2, 0});
  CHECK(moved({2025, 0, 0}, 3, 0, 0) == report::Date{2028, 0, 0});
}

TEST_CASE("the day of the week, and the month of a week that lies in one") {
  CHECK(day_of_week({2025, 10, 22}) == 3);
  CHECK(month_of_week({2025, 10, 22}) == report::Date{2025, 10, 0});
  CHECK(month_of_week({2025, 10, 30}) == report::Date{});
}

TEST_CASE("a number in digits alone") {
  CHECK(to_int("2025") == 2025);
  CHECK(to_int("22nd") == -1);
  CHECK(to_int("") == -1);
  CHECK(is_year(1999));
  CHECK_FALSE(is_year(4500));
  CHECK_FALSE(is_day(32));
}
