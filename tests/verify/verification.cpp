#include "verify/verification.hpp"

#include <doctest/doctest.h>

using namespace brief::verify;

TEST_CASE("a verification is as good as the worst of its claims") {
  Verification verification;
  CHECK(verification.answer() == Answer::unreadable);
  verification.claims.push_back({"quotes", Answer::proved, "", {}});
  CHECK(verification.answer() == Answer::proved);
  verification.claims.push_back({"whole", Answer::same_content, "", {}});
  CHECK(name_of(verification.answer()) == "the same content");
  verification.claims.push_back({"made by", Answer::not_proved, "", {}});
  CHECK(name_of(verification.answer()) == "not proved");
}
