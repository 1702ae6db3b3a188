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

TEST_CASE("sentences are cut at their stops") {
  const auto text = archived("It is late. We will not leave Kosovo today. It rains.");
  const std::vector<evidence::Passage> passages = {evidence::passage_at(*text.text, {7, 9})};
  CHECK(evidence::sentences_around(passages) == " We will not leave Kosovo today ");
}

TEST_CASE("a sentence in another language than its page is held to its own negations") {
  const std::string page = "Mi ostajemo ovde i to je sve što imamo da kažemo danas o tome. We will not leave Kosovo.";
  CHECK(reason("leave Kosovo", page) == "a negation is left out before it, “not”");
  CHECK(reason("We will … leave Kosovo", page) == "the words left out hold a negation, “not”");
  CHECK(is_verbatim("We will not leave Kosovo", page));
}
