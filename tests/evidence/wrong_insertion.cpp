// Words in brackets that make a quote say something else.
#include "evidence/wrong_insertion.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("a bracket that adds a negation, a number or what turns the sense is told; another is none") {
  const auto text = archived("We send troops to Kosovo.");
  const auto shown = [&](const std::string& quote) {
    const auto wrong = evidence::wrong_insertion(evidence::pieces_of(quote), text.text->index(), quote, {});
    return wrong ? wrong->shown : std::string();
  };
  CHECK(shown("We send troops to Kosovo") == "");
  CHECK(shown("We send troops to [the Republic of] Kosovo") == "");
  CHECK(shown("We [never] send troops") == "add a negation, “never”");
  CHECK(shown("We send [600] troops") == "add a number, “600”");
}
