#include "evidence/mending.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

std::string suggestion(const std::string& quote, const std::string& source) {
  return check_quote(quote, source).check.suggestion;
}

}  // namespace

TEST_CASE("what is suggested is word for word, with one stop at its end") {
  CHECK(suggestion("Growth was −3 per cent, ≥ 2 per cent before.", "Growth was -3 per cent.") ==
        "Growth was −3 per cent.");
  CHECK(suggestion("We stay in Kosovo now.", "We will stay in Kosovo.") == "We will stay in Kosovo.");
  CHECK(suggestion("Our forces stay in Kosovo.", "There our forces stay in Kosovo.") == "[O]ur forces stay in Kosovo.");
  CHECK(suggestion("in Kosovo … We stay", "We stay as long as we must in Kosovo.") == "We stay … in Kosovo");
}

TEST_CASE("a text that is not word for word, or is the quote itself, is not suggested") {
  const auto source = archived("We stay in Kosovo.");
  const evidence::Index& index = source.text->index();
  const evidence::Speech speech(index, "", "");
  const evidence::Pieces pieces = evidence::pieces_of("We stay");
  const evidence::Mending mending(index, speech, pieces, "We stay");
  CHECK(mending.right("We stay in Kosovo") == "We stay in Kosovo");
  CHECK(mending.right("We stay").empty());
  CHECK(mending.right("We leave").empty());
  CHECK(mending.with({{3, 7, "stay in"}}) == "We stay in");
  CHECK(mending.with({{3, 7, "stay"}, {0, 2, "We"}}).empty());
}
