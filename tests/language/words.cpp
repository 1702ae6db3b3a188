#include "language/words.hpp"

#include <doctest/doctest.h>

#include <string>

using brief::language::Words;

TEST_CASE("the words are chosen by language and script, English where there are none") {
  CHECK(Words::of("en-GB")["section.sources"] == "Sources");
  CHECK(Words::of("sq-XK")["section.sources"] == "Burimet");
  CHECK(Words::of("SR")["section.sources"] == "Извори");
  CHECK(Words::of("sr-Latn-RS")["section.sources"] == "Izvori");
  CHECK(Words::of("bs-BA")["section.sources"] == "Izvori");
  CHECK(Words::of("ga-IE").language() == "en-GB");
  CHECK(Words::of("mk").language() == "mk");
}

TEST_CASE("dates in the grammar of each language") {
  CHECK(Words::of("en").date({2025, 10, 22}) == "22 October 2025");
  CHECK(Words::of("en").date({2023, 5, 0}) == "May 2023");
  CHECK(Words::of("en").date({1999, 0, 0}) == "1999");
  CHECK(Words::of("sq").date({2025, 10, 22}) == "22 tetor 2025");
  CHECK(Words::of("bs").date({2025, 10, 22}) == "22. oktobra 2025.");
  CHECK(Words::of("bs").date({2025, 8, 0}) == "august 2025.");
  CHECK(Words::of("sr").date({2025, 10, 22}) == "22. октобра 2025.");
  CHECK(Words::of("mk").date({2025, 10, 22}) == "22 октомври 2025 година");
  CHECK(Words::of("fr").date({2025, 10, 1}) == "1er octobre 2025");
  CHECK(Words::of("fr").date({2025, 10, 11}) == "11 octobre 2025");
  CHECK(Words::of("de").date({2025, 10, 1}) == "1. Oktober 2025");
  CHECK(Words::of("el").date({2025, 10, 22}) == "22 Οκτωβρίου 2025");
  CHECK(Words::of("el").date({2025, 10, 0}) == "Οκτώβριος 2025");
  CHECK(Words::of("hr").date({2025, 10, 22}) == "22. listopada 2025.");
  CHECK(Words::of("bg").date({2025, 10, 22}) == "22 октомври 2025 г.");
}

TEST_CASE("days without their year") {
  CHECK(Words::of("en").days_of(10) == "{day} October");
  CHECK(Words::of("fr").days_of(10) == "{day} octobre");
  CHECK(Words::of("de").days_of(10) == "{day}. Oktober");
  CHECK(Words::of("hr").days_of(10) == "{day}. listopada");
  CHECK(Words::of("mk").days_of(10) == "{day} октомври");
  CHECK(Words::of("bg").days_of(10) == "{day} октомври");
}

TEST_CASE("names in braces are filled in") {
  CHECK(Words::of("en").fill("page", {{"page", "2"}, {"pages", "3"}}) == "Page 2 of 3");
  CHECK(Words::of("en").fill("issue", {}) == "Issue ");
}
