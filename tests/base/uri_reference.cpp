#include "base/uri_reference.hpp"

#include <doctest/doctest.h>

TEST_CASE("a path as a reference keeps its slashes and encodes what would mean something in an address") {
  CHECK(brief::uri_reference("out/kfor-2028.pdf") == "out/kfor-2028.pdf");
  CHECK(brief::uri_reference("a b#c?d%e:f\"g.pdf") == "a%20b%23c%3Fd%25e%3Af%22g.pdf");
  CHECK(brief::uri_reference("\xC4\x91.pdf") == "%C4%91.pdf");
  CHECK(brief::uri_reference("") == "");
}
