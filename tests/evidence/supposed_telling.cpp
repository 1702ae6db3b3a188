// Quotations that nobody is said to have said, but asked or supposed to.
#include "evidence/supposed_telling.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;
using evidence::Index;
using evidence::Range;

namespace {

/// What is found for the words behind the first opening mark of a text.
std::string found(const std::string& words) { return found_beside_quotation(words, evidence::supposed_telling); }

}  // namespace

TEST_CASE("a condition, a question or a modal verb makes a telling none") {
  CHECK(found("If he says “we leave”, we are lost.") == "If");
  CHECK(found("Had he said “we leave”, we would be lost.") == "Had");
  CHECK(found("Did the minister say “we leave”?") == "Did");
  CHECK(found("He might say “we leave”.") == "might");
  CHECK(found("Imagine he said “we leave”.") == "Imagine");
}

TEST_CASE("what supposes something beside a telling leaves it alone") {
  CHECK(found("In May he said “we leave”.") == "");
  CHECK(found("Why did he say “we leave”?") == "");
  CHECK(found("Asked if he was sure, he said “we leave”.") == "");
  CHECK(found("A spokesman would only say “we leave”.") == "");
  CHECK(found("When he said “we leave”, people laughed.") == "");
}

TEST_CASE("what supposes is named by its kind") {
  CHECK(evidence::kind_of_supposing("might") == "a supposition");
  CHECK(evidence::kind_of_supposing("had") == "a condition");
  CHECK(evidence::kind_of_supposing("did") == "a question");
  CHECK(evidence::kind_of_supposing("house").empty());
  CHECK(reason("We leave", "If he says “We leave”, we are lost.") == "a condition is left out before it, “If”");
}
