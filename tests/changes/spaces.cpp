#include "changes/spaces.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("spaces that don't break are made plain, or shown by their code points") {
  CHECK(changes::with_plain_spaces("5\u00A0km, 4\u202F500\u00AD") == "5 km, 4 500");
  CHECK(changes::with_shown_spaces("5\u00A0km\u200B") == "5<U+00A0>km<U+200B>");
  CHECK(changes::with_shown_spaces("plain é") == "plain é");
}
