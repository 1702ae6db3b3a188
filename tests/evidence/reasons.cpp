#include "evidence/reasons.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;
using evidence::Gap;
using evidence::Obstacle;
using evidence::Range;

TEST_CASE("a reason names what stands between two parts") {
  const auto source = archived("We do not send 2.5 million soldiers to the north.");
  const evidence::Index& index = source.text->index();
  CHECK(evidence::whole(index, {5, 6}) == Range{4, 6});
  CHECK(evidence::reason_of(Obstacle::negation, Gap::left_out, {1, 4}, index) ==
        "the words left out hold a negation, “not”");
  CHECK(evidence::reason_of(Obstacle::number, Gap::inserted, {3, 7}, index) ==
        "the words in brackets stand for a number, “2.5 million”");
  CHECK(evidence::reason_of(Obstacle::words, Gap::inserted, {0, 9}, index) ==
        "the words in brackets stand for 9 words; 8 are the most");
  CHECK(evidence::reason_of(Obstacle::speaker, Gap::left_out, {1, 4}, index) ==
        "between its parts the speaker changes");
}

TEST_CASE("the gravest difference is the reason") {
  CHECK(reason("We send 3 ships to Oslo", "We send 2 boats to Rome") == "a number differs");
  CHECK(reason("We send no ships to Oslo now", "We send big ships to Rome now") == "a negation differs");
  CHECK(reason("We send big ships to Oslo now", "We send old ships to Rome now") == "a name differs");
  CHECK(reason("We send big ships to Rome now", "We send old ships to Rome now") == "words differ");
  CHECK(evidence::in_marks("one\n two") == "“one two”");
}

TEST_CASE("what belongs to a number is told as one, and a negation before a capital as the graver") {
  CHECK(reason("Plate rastu 9,8 od januara", "Plate rastu 9,8 odsto od januara.") == "a number differs");
  CHECK(reason("we spent 1.2 bn of it", "we spent 1.2 million of it") == "a number differs");
  CHECK(reason("on 22 June we meet", "on 22 July we meet") != "it leaves out “July”");
  CHECK(reason("Reconocemos la paz de todos", "No reconocemos la paz de todos, y nada.") ==
        "a negation is left out before it, “No”; capitals differ");
}

TEST_CASE("a denial behind the second part is told as one behind it") {
  CHECK(reason("We begin. … We go on soon", "“We begin,” she said. “We go on soon.” She refused to say that.",
               "Smith") == "what turns the sense is left out after it, “refused”");
}
