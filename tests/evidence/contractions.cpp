#include "evidence/contractions.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("words that one side writes in full and the other run together are told, and the mend is the source's") {
  const auto check = check_quote("We are here", "“We’re here,” Healey said.", "John Healey").check;
  CHECK(check.reason == "it has “We are” where its source has “We’re”");
  CHECK(check.suggestion == "We’re here");
  const auto full = check_quote("We’re here", "“We are here,” Healey said.", "John Healey").check;
  CHECK(full.reason == "it has “We’re” where its source has “We are”");
  CHECK(full.suggestion == "We are here");
  CHECK(check_quote("We cannot go", "“We can’t go.”").check.suggestion == "We can’t go");
  CHECK(check_quote("We will not go", "“We won’t go.”").check.suggestion == "We won’t go");
  CHECK(check_quote("They’ll pay and we’ll stay", "“They will pay and we’ll stay.”").check.suggestion ==
        "They will pay and we’ll stay");
}

TEST_CASE("of a quote that differs in more the rest is told") {
  CHECK(check_quote("We are there", "“We’re here,” Healey said.").check.suggestion != "We’re there");
}
