// The places that the evidence tells.
#include "evidence/passages.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("a passage has its words and some of those around it, by code points") {
  const auto text = archived("Für Österreich: “We stay here.” And more of it, a whole sentence long, stands behind.");
  const auto passage = evidence::passage_at(*text.text, {4, 7});
  CHECK(passage.exact == "We stay here");
  CHECK(passage.prefix == "Für Österreich: “");
  CHECK(passage.suffix == ".” And more of it, a whole sente");
  CHECK(passage.start == 17);
  CHECK(passage.end == 29);
}
