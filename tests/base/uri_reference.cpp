#include "base/uri_reference.hpp"

#include <doctest/doctest.h>

TEST_CASE("a path as a reference keeps its slashes and encodes what would mean something in an address") {
  CHECK(brief::uri_reference("out/kfor-2028.pdf") == "out/kfor-2028.pdf");
  CHECK(brief::uri_reference("a b#c?d%e:f\"g.pdf") == "a%20b%23c%3Fd%25e%3Af%22g.pdf");
  CHECK(brief::uri_reference("\xC4\x91.pdf") == "%C4%91.pdf");
  CHECK(brief::uri_reference("") == "");
}

TEST_CASE("an address as a URI is ASCII alone, and what is percent-encoded stays") {
  CHECK(brief::uri_of_iri("https://example.org/?q=\xC3\xA4&r=%C3%A4#(a)") ==
        "https://example.org/?q=%C3%A4&r=%C3%A4#(a)");
  CHECK(brief::uri_of_iri("https://example.org/a b|[c]") == "https://example.org/a%20b%7C[c]");
}
