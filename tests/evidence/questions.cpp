// Questions that a quote makes statements of, and the reverse.
#include "evidence/questions.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;
using evidence::Index;
using evidence::Range;

TEST_CASE("the words that make a question stand in front of a place") {
  const auto text = archived("Should we leave Kosovo today? We stay. What do we do?");
  const Index& index = text.text->index();
  CHECK(evidence::question_before(index, 1) == Range{0, 1});
  CHECK(evidence::question_before(index, 0) == Range{});
  CHECK(evidence::question_before(index, 3) == Range{});
  CHECK(evidence::is_question_mark(index, 5));
  CHECK(evidence::is_of_question(index, {0, 1}));
}

TEST_CASE("a question that something else ends is none in the quote") {
  const auto text = archived("We leave Kosovo today? Will we leave today?");
  const Index& index = text.text->index();
  CHECK(evidence::question_after(index, {0, 3}) == Range{4, 5});
  CHECK(evidence::question_after(index, {5, 8}) == Range{});  // the words ask
}

TEST_CASE("a question and a statement are told from each other, with the mend") {
  const auto asked = check_quote("We will stay.", "Will we stay? It is not known.").check;
  CHECK(asked.reason == "a question differs from a statement");
  CHECK(asked.suggestion == "Will we stay?");
  CHECK(reason("We agreed to it.", "We agreed to it? No.") == "its sentence ends in “?” there");
  CHECK(reason("we agreed to it", "Had we agreed to it, we would be lost.") ==
        "a condition is left out before it, “Had”");
  CHECK(reason("We stay … we stay", "At last: We stay. It is so.") == "it has words twice that stand there once");
  CHECK(reason("We stay … We stay", "At last: We stay. It is so.") == "it has words twice that stand there once");
}
