#include "evidence/quantifiers.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("words of one share are alike in every language") {
  CHECK(evidence::share_of("all") == evidence::share_of("svi"));
  CHECK(evidence::share_of("all") != evidence::share_of("some"));
  CHECK(evidence::share_of("soldiers") == 0);
}

TEST_CASE("brackets may not tell of another share") {
  const auto is_right = [](const char* quote) {
    return is_verbatim(quote, "Some soldiers left Kosovo and a few officers always stay.");
  };
  CHECK_FALSE(is_right("[All] soldiers left Kosovo"));
  CHECK_FALSE(is_right("officers [rarely] stay"));
  CHECK(is_right("[Several] soldiers left Kosovo"));
  CHECK(is_right("[The] soldiers left Kosovo"));
  const auto is_right_of_most = [](const char* quote) {
    return is_verbatim(quote, "Most of the judges agreed with the court.");
  };
  CHECK_FALSE(is_right_of_most("[half of the] judges agreed"));
  CHECK_FALSE(is_right_of_most("[A handful of] judges agreed"));
  CHECK(is_right_of_most("[most] judges agreed"));
}
