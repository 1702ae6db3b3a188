// What the speakers of a transcript say, read as an article of their own.
#include "draft/speeches.hpp"

#include <doctest/doctest.h>

#include "draft/article_text.hpp"
#include "draft/draft.hpp"
#include "draft/quotations.hpp"

using namespace brief;
using namespace brief::draft;

namespace {

const char* const transcript =
    "Press conference of the President of Norland, Ann Hill\n\nMODERATOR: The floor is yours.\n\nPRESIDENT HILL: Thank "
    "you. It is good to be here. Norland will send 40 soldiers to Latvia until September 2026.\n\nQ (Gazette): Will "
    "you "
    "send 900 tanks by 2027?\n\nPRESIDENT HILL: No. We will not send tanks to anyone.\n\nPRESIDENT HILL: We joined the "
    "alliance in 2009 and we have stayed.";

}  // namespace

TEST_CASE("the commitment, the figures and the events of a transcript are its speakers', not the press's") {
  const auto document = document_of(transcript);
  const std::string toml = draft::draft({{&document, "sources/a.txt"}}, report::Date{2026, 1, 14}).toml;
  const auto has = [&](const char* words) { return toml.find(words) != std::string::npos; };
  CHECK(has("summary   = \"\"\"\nNorland will send 40 soldiers to Latvia until September 2026 [@a].\n"));
  CHECK(has("# unsure: “Norland will send 40 soldiers to Latvia…” is said by Ann Hill\n"));
  CHECK(has("value    = \"40 soldiers\""));
  CHECK(has("date     = \"2009\""));
  CHECK_FALSE(has("value    = \"900 tanks\""));
  CHECK_FALSE(has("date     = \"2027\""));
}

TEST_CASE("a release with a statement in it is no transcript") {
  const TextArticle made(
      "The navy will stay until March 2027, the ministry announced today after a long debate in both chambers.\n\nThe "
      "Minister Ann Hill said:\n\nWe will not leave.");
  CHECK_FALSE(speeches_of(made.article, quotations_of(made.article, 0).quotes).has_value());
  const TextArticle turns(transcript);
  const auto speeches = speeches_of(turns.article, quotations_of(turns.article, 0).quotes);
  REQUIRE(speeches.has_value());
  CHECK(speeches->blocks.size() == 3);
}
