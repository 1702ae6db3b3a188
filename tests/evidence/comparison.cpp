#include "evidence/comparison.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("a quote that nothing marks as broken off is refused with the ellipsis to paste") {
  struct Case {
    const char *quote, *source, *mend;
  };
  const Case cases[] = {
      {"We will stay. We will act.", "“We will stay,” he said. “We will act.”", "We will stay. … We will act."},
      {"We will stay and we will act.", "“We will stay,” he said, “and we will act.”",
       "We will stay … and we will act."},
      {"We will stay, and we will act.", "“We will stay,” said Mr Healey, “and we will act.”",
       "We will stay, … and we will act."},
      {"We will stay. And we will act.", "“We will stay,” he said, “and we will act.”",
       "We will stay. … [A]nd we will act."},
      {"Nous restons et nous agirons ensemble.",
       "« Nous restons », a déclaré la ministre, « et nous agirons ensemble. »",
       "Nous restons … et nous agirons ensemble."},
      {"Wir bleiben wachsam, und wir handeln schnell",
       "„Wir bleiben wachsam“, sagte er am Montag, „und wir handeln schnell“",
       "Wir bleiben wachsam, … und wir handeln schnell"},
      {"The force stays in Kosovo. Its task is peace.",
       "The force stays in Kosovo.\n\nWhat it does\n\nIts task is peace.",
       "The force stays in Kosovo. … Its task is peace."},
      {"The force stays with its partners", "The force, as was agreed in London, stays with its partners",
       "The force … stays with its partners"},
      {"The force stays with its partners", "The force stays here with its partners",
       "The force stays here with its partners"},
      {"The force will stay with its partners", "The force will not stay with its partners",
       "The force will not stay with its partners"},
      {"The force will stay with its partners", "The force will certainly not, as was agreed, stay with its partners",
       "The force will certainly not, as was agreed, stay with its partners"},
      {"our plan, agreed today", "our plan – agreed today", "our plan – agreed today"},
      {"our lasting commitment to peace", "our lasting [1] commitment to peace", "our lasting [1] commitment to peace"},
      {"our commitment to peace", "our commitment¹ to peace", "our commitment¹ to peace"},
      {"He said a first victory", "He said a ‘first’ victory", "He said a ‘first’ victory"},
      {"we act … he leaves", "Today he leaves and we act", "he leaves … we act"},
      {"we will … leave", "we will not leave", "we will not leave"},
      {"We stay [forever] and act", "We stay for ever and a day and all of the rest and act", "We stay … and act"},
      {"[KFOR] troops act", "Their 4,000 troops act", "4,000 troops act"},
      {"We stay here … We leave", "“We stay here,” said Healey. “We leave,” said Vučić.", "We stay here"},
      {"500 soldiers", "with 4,500 soldiers", "4,500 soldiers"},
      {"5 % du PIB", "dépenser 2,5 % du PIB", "2,5 % du PIB"},
      {"[t]anf stays a base of the force", "The al-Tanf stays a base of the force",
       "al-Tanf stays a base of the force"},
      {"[w]e stay a base of the army", "We stay a base of the force", "[w]e stay a base of the force"},
      {"They commit[ted] to go", "They commit now to go", "They commit[ted] now to go"},
      {"Teh force stays … with its partnrs", "The force stays here with its partners",
       "The force stays … with its partners"},
  };
  for (const Case& c : cases) {
    INFO(std::string(c.quote) << " | " << std::string(c.source));
    const auto found = check_quote(c.quote, c.source, "John Healey").check;
    CHECK(found.finding == evidence::Finding::differs);
    CHECK(found.suggestion == c.mend);
    CHECK(is_verbatim(found.suggestion, c.source, "John Healey"));
    CHECK_FALSE(found.reason.empty());
  }
}

TEST_CASE("words that are left out are told as such, and a negation or a number among them first") {
  const std::string source =
      "“We will stay here,” said Mr Healey, “for all 26 years that are not yet over [2] and to come.”";
  CHECK(reason("stay here for all 26 years", source, "John Healey") ==
        "between its parts the source has “said Mr Healey”; put … there");
  CHECK(reason("We will here", source) == "it leaves out “stay”");
  CHECK(reason("for all years that are", source) == "a number differs");
  CHECK(reason("years that are yet over", source) == "a negation differs");
  CHECK(reason("not yet over and to come", source) == "it leaves out the mark of a note, “[2]”");
}

TEST_CASE("a quote that goes on after its source has ended is compared within it") {
  for (const char* quote :
       {"The campaign called the charges fabricated and more words of", "the charges fabricated x y"}) {
    const auto found = check_quote(quote, "The campaign called the charges fabricated").check;
    CHECK(found.finding == evidence::Finding::differs);
    CHECK(found.reason == "words differ");
  }
}
