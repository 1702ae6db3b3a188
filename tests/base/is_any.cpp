#include "base/is_any.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using brief::is_any;

TEST_CASE("a word is one of a list where all of it is the same") {
  constexpr std::string_view words[] = {"not", "no"};
  static_assert(is_any("no", words));
  CHECK(is_any("not", words));
  CHECK_FALSE(is_any("n", words));
  CHECK_FALSE(is_any("", words));
  CHECK(is_any("XK", std::vector<std::string>{"AL", "XK"}));
  CHECK_FALSE(is_any("XK", std::vector<std::string>{}));
}
