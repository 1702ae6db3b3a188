// Numbers that a word makes vague or more.
#include <doctest/doctest.h>

#include "evidence/joined_units.hpp"
#include "evidence/joining.hpp"

using namespace brief;

TEST_CASE("a word for several belongs to the hundreds behind it") {
  CHECK(joined_units("we have several hundred men") == "we have several_hundred men");
  CHECK(joined_units("a couple of thousand rifles") == "a_couple_of_thousand rifles");
  CHECK(joined_units("birkaç yüz asker") == "birkaç_yüz asker");
  CHECK(joined_units("a few men") == "a few men");
}

TEST_CASE("plus behind a number, but not between two or in French") {
  CHECK(joined_units("2,000 plus men") == "2,000_plus men");
  CHECK(joined_units("5 plus 3") == "5 plus 3");
  CHECK(joined_units("ils sont 500 plus tard") == "ils sont 500 plus tard");
}
