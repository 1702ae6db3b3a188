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

TEST_CASE("apostrophes and the stops of an abbreviation are told from spaces and hyphens") {
  const std::string source = "The U.K.’s plan isn’t new; it’s well-known, and Ana signed it.";
  CHECK(reason("its well-known, and Ana signed it", source) == "an apostrophe differs");
  CHECK(reason("it’s well known, and Ana signed it", source) == "spaces or hyphens differ");
  CHECK(reason("The UK’s plan isn’t new", source) == "the full stops of an abbreviation differ");
  CHECK(reason("it’s well-knowm, and Ana signed it", source) == "words differ");
}

TEST_CASE("words that stand twice or in another order are told as that, numbers among them") {
  const std::string source = "We gave 4,500 jobs and 300 homes to Kosovo last year.";
  CHECK(reason("We gave 4,500 4,500 jobs", source) == "it has “4,500” twice, its source once");
  CHECK(reason("homes to Kosovo Kosovo last year", source) == "it has “Kosovo” twice, its source once");
  CHECK(reason("We gave jobs 4,500 and 300 homes", source) == "its words stand in another order there");
  CHECK(reason("We gave 300 jobs and 4,500 homes", source) == "a number differs");
  CHECK(reason("We gave 4,500 4,600 jobs", source) == "a number differs");
  CHECK(check_quote("and 300 homes to last Kosovo year", source).check.suggestion ==
        "and 300 homes to Kosovo last year");
}

TEST_CASE("a letter of another script is one that looks alike, a name has its capital for no other reason") {
  const std::string greek = "Οι στρατιώτες της KFOR μένουν στο Κόσοβο ως τον Δεκέμβριο.";
  CHECK(reason("Οι στρατιώτες της ίσως μένουν", greek) != "a letter is of another script");
  CHECK(reason("Οι στρατιώτες της KFΟR μένουν", greek) == "a letter is of another script");
  CHECK(reason("We stay in Kosоvo now", "We stay in Kosovo now.") == "a letter is of another script");
  CHECK(reason("Die Stollen der KFOR bleiben im Land", "Die Stellen der KFOR bleiben im Land und wachsen.") ==
        "words differ");
  CHECK(reason("We said that we will stay", "We said that I will stay.") == "words differ");
  CHECK(reason("We will stay. Perhaps we go", "We will stay. Never mind, we go.") != "a name differs");
  CHECK(reason("We stay in Oslo now", "We stay in Rome now.") == "a name differs");
}

TEST_CASE("a phrase with a number in letters is left out as a phrase, a number as a number") {
  CHECK(reason("peace is near", "They said peace – our first goal – is near.") == "it leaves out “– our first goal –”");
  CHECK(reason("We sent men there", "We sent seven men there.") == "a number differs");
  CHECK(reason("We sent men there", "We sent two hundred and five men there.") == "a number differs");
}

TEST_CASE("a negation in front of a quote that differs otherwise is in what is suggested") {
  CHECK(check_quote("Manderemo 4.500 soldati in Kosovo", "Ha detto: «Non manderemo 4.500 soldati in Kosovo.»")
            .check.suggestion == "Non manderemo 4.500 soldati in Kosovo");
}
