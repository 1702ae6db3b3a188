// Quotations that a source says nobody said.
#include "evidence/denied_telling.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;
using evidence::Range;

namespace {

/// What denies the telling of the words behind the first opening mark of a text.
std::string denied(const std::string& words) { return found_beside_quotation(words, evidence::denied_telling); }

}  // namespace

TEST_CASE("a negation or a denial of the telling is found") {
  CHECK(denied("He never said “we leave”.") == "never");
  CHECK(denied("No minister has said: “We leave.”") == "No");
  CHECK(denied("At no time has the minister said “we leave”.") == "At no time");
  CHECK(denied("She denied ever having said “we leave”.") == "denied");
  CHECK(denied("He refused to say “we leave”.") == "refused");
  CHECK(denied("Und der Minister sagte nie: „Wir verlassen das Kosovo.“") == "nie");
}

TEST_CASE("what is denied beside a telling leaves it alone") {
  CHECK(denied("He did not hesitate to say “we leave”.") == "");
  CHECK(denied("Not only did he say “we leave”.") == "");
  CHECK(denied("Nobody was surprised when he said “we leave”.") == "");
  CHECK(denied("He did not come and said “we leave”.") == "");
  CHECK(denied("Another reportedly said “we leave”.") == "");
  CHECK(denied("He was not there. “We leave”, he said.") == "");
}

TEST_CASE("a place far behind the mark is in its quotation, and one behind the closing mark is not") {
  const auto text = archived("He never said “we will leave” and we will stay.");
  const evidence::Index& index = text.text->index();
  CHECK(evidence::denied_telling(index, 6) != Range{});
  CHECK(evidence::denied_telling(index, 9) == Range{});
  CHECK(check_quote("leave", "He never said “we will leave”.").check.reason ==
        "a negation is left out before it, “never”");
}
