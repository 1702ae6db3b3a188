// The words that tell who says a quotation.
#include "evidence/telling.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;
using evidence::Index;

TEST_CASE("the verb of telling stands in front of the outer mark") {
  const auto text = archived("He also said: “We never leave”. We stay.");
  const Index& index = text.text->index();
  const evidence::Telling telling = evidence::telling_of(index, 7);  // leave
  REQUIRE(telling.verb == 2);
  CHECK(index.kind(telling.opening) == evidence::Unit::Kind::opening);
  CHECK(telling.opening == evidence::opening_before(index, 7));
  CHECK(evidence::telling_of(index, index.size() - 2).verb == Index::no_id);
  CHECK(evidence::is_telling(index, 2));
  CHECK_FALSE(evidence::is_telling(index, 0));
}

TEST_CASE("small words stand before a telling, and others part from it") {
  const auto text = archived("He reportedly would not hesitate and only said “we stay”.");
  const Index& index = text.text->index();
  CHECK(evidence::parts_from_telling(index, 1));
  CHECK(evidence::is_auxiliary(index, 2));
  CHECK(evidence::may_stand_before_telling(index, 2));
  CHECK_FALSE(evidence::may_stand_before_telling(index, 4));
  CHECK(evidence::parts_from_telling(index, 5));
  CHECK(evidence::parts_from_telling(index, 6));
}
