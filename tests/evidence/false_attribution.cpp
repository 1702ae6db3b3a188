// Quotations that their source says are invented, or were never said.
#include "evidence/false_attribution.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;
using evidence::Index;
using evidence::Range;

namespace {

/// What is found for the words behind the first opening mark of a text.
std::string found(const std::string& words) { return found_beside_quotation(words, evidence::false_attribution); }

}  // namespace

TEST_CASE("a forged or invented quotation is told, in front of it and behind it") {
  CHECK(found("He was falsely quoted as saying “we leave”.") == "falsely");
  CHECK(found("The fake quote “we leave” went around.") == "fake");
  CHECK(found("The quote “we leave” is a fabrication.") == "fabrication");
  CHECK(found("The words “we leave” were wrongly attributed to him.") == "wrongly");
  CHECK(found("The phrase “we leave” was invented by a newspaper.") == "invented");
}

TEST_CASE("a quotation that is denied behind it is told") {
  CHECK(found("“We leave”, he never said.") == "never");
  CHECK(found("“We leave” was never said by the minister.") == "never");
  CHECK(found("“We leave” is not what he said.") == "not");
}

TEST_CASE("a forgery of something else is not one of the quotation") {
  CHECK(found("He invented a phrase: “we leave”.") == "");
  CHECK(found("In a post wrongly dated to June he said: “we leave”.") == "");
  CHECK(found("“We leave,” said the man who was not allowed to speak.") == "");
  CHECK(found("“We leave,” he said, denying that it was a fake.") == "");
}
