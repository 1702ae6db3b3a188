#include "language/months.hpp"

#include <doctest/doctest.h>

using brief::language::month_at_head;
using brief::report::Month;

TEST_CASE("a month at a text's head is known where a day with a full stop stands before it") {
  for (const char* date : {"Oktober 2025 war der Tag", "März", "listopada 2025.", "oktobra je", "октобра", "Okt. 2025",
                           "Dez., am Abend", "May 2025 was", "October 2025.", "tetor 2025"})
    CHECK_MESSAGE(month_at_head(date) == Month::of_date, date);
  for (const char* other : {"", "2025", "Der Oktober", "Oktoberfest", "May we ask", "March on Washington",
                            "October was", "Maja was there", "Ma. 5", "October 20255", "October 202", "De. 3"})
    CHECK_MESSAGE(month_at_head(other) != Month::of_date, other);
  for (const char* month : {"October was", "March on Washington", "mars 20255", "May we ask"})
    CHECK_MESSAGE(month_at_head(month) == Month::alone, month);
  CHECK(month_at_head("Der Oktober") == Month::none);
}
