#include "evidence/number_forms.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;
using evidence::is_same_number;

TEST_CASE("a number is the same with other marks between its figures") {
  for (const char* form : {"2,500", "2 500", "2.500", "2'500", "2’500", "2\u00A0500", "2\u202F500"})
    CHECK(is_same_number("2500", form));
  CHECK(is_same_number("2,500", "2.500"));
  CHECK(is_same_number("2,5", "2.5"));
  CHECK(is_same_number("1.234.567,8", "1,234,567.8"));
  CHECK(is_same_number("€2,500m", "€2 500m"));
}

TEST_CASE("another number, or other words beside it, are not") {
  CHECK_FALSE(is_same_number("2.5", "25"));
  CHECK_FALSE(is_same_number("2,50", "250"));
  CHECK_FALSE(is_same_number("2,500", "2,501"));
  CHECK_FALSE(is_same_number("2.5", "2.50"));
  CHECK_FALSE(is_same_number("2,500 men", "2 500 women"));
  CHECK_FALSE(is_same_number("2,500", "2,500"));
  CHECK_FALSE(is_same_number("men", "women"));
}

TEST_CASE("the reason says that only the marks of a number differ") {
  CHECK(reason("We have 2,500 men in Kosovo", "We have 2 500 men in Kosovo today.") ==
        "the same number is written otherwise there, “2 500”");
  CHECK(reason("We have 2.5 million men", "We have 2,5 million men today.") ==
        "the same number is written otherwise there, “2,5”");
  CHECK(reason("We have 2.5 million men", "We have 25 million men today.") == "a number differs");
}

TEST_CASE("what belongs to a number is no negation") {
  CHECK(reason("We meet in room no 6 today", "We meet in room no 5 today.") == "a number differs");
  CHECK(reason("It grew by point five per cent", "It grew by zero point five per cent.") == "a number differs");
  CHECK(is_verbatim("We met there … and we agreed", "We met there, in room no 5, and we agreed."));
}

TEST_CASE("a negation of several words is named whole") {
  CHECK(reason("The war is … over", "The war is far from over.").ends_with("a negation, “far from”"));
  CHECK(reason("We will … leave Kosovo", "We will under no circumstances leave Kosovo.")
            .ends_with("a negation, “under no circumstances”"));
}

TEST_CASE("a time or a date with other marks is the same number") {
  CHECK(is_same_number("10:30", "10.30"));
  CHECK(is_same_number("10h30", "10:30"));
  CHECK(is_same_number("3/5/2024", "3.5.2024"));
  CHECK_FALSE(is_same_number("10:30", "10.31"));
  CHECK_FALSE(is_same_number("10:30", "10:30"));
  CHECK_FALSE(is_same_number("5-7", "5.7"));
  CHECK_FALSE(is_same_number("10-30", "10"));
}
