// A communiqué: who met, where and when, and what they agreed in a list.
#include "draft/agreed_lists.hpp"

#include <doctest/doctest.h>

#include "draft/article_text.hpp"
#include "draft/commitment.hpp"
#include "draft/draft.hpp"
#include "draft/summit.hpp"

using namespace brief;
using namespace brief::draft;

namespace {

std::string initiatives(const std::string& text) {
  const TextArticle made(text);
  const auto summit = summit_of(made.article, 0, report::Date{2024, 6, 5});
  if (!summit) return "none";
  std::string out = summit->place.text + (summit->date_unsure.empty() ? "" : "?") + "\n";
  for (const DraftInitiative& i : summit->initiatives) {
    out += i.title + ":";
    for (const std::string& code : i.participants) out += " " + code;
    out += i.participants_from.empty() ? "\n" : " ?\n";
  }
  return out;
}

}  // namespace

TEST_CASE("each item of what a meeting agreed is an initiative; what it did not agree is none") {
  CHECK(initiatives(
            "Communiqué of the Third Adriatic Summit\n\nWe, the ministers of Albania, Croatia and Montenegro, met "
            "in Split on 4 June 2024.\n\nThe leaders agreed:\n\n- to set up a joint watch centre in Bar, which "
            "will open in January 2025;\n- not to recognise the vote;\n- to hold a sea exercise each autumn;\n- "
            "that Kosovo will join the next meeting.\n\nThey did not agree on air defence.") ==
        "Split\nJoint watch centre: AL HR ME ?\nHold a sea exercise each autumn: AL HR ME ?\n"
        "Kosovo will join the next meeting: XK ?\n");
}

TEST_CASE("a list that is refused, or that no verb of agreeing announces, is none") {
  CHECK(agreed_lists(TextArticle("They did not agree:\n\n- to open a fund for harbours;\n- to build a road.").article)
            .empty());
  CHECK(agreed_lists(TextArticle("The ship carries:\n\n- two guns of the old kind;\n- a crane.").article).empty());
  CHECK(agreed_lists(
            TextArticle("Die Minister vereinbarten:\n\n- einen Fonds einzurichten;\n- Häfen zu öffnen.", "de").article)
            .size() == 1);
  CHECK(agreed_lists(
            TextArticle("Ministri su se dogovorili:\n\n- da otvore fond za luke;\n- da grade put.", "hr").article)
            .size() == 1);
}

TEST_CASE("what was agreed is the commitment of a communiqué") {
  const auto document = document_of(
      "Communiqué of the Third Adriatic Summit\n\nWe, the ministers of Albania and Croatia, met in Split on 4 June "
      "2024.\n\nThe ministers agreed:\n\n- to open a fund of 20 million euros;\n- to hold a sea exercise.\n\nWe "
      "reaffirmed our commitment to peace.");
  const std::string toml = draft::draft({{&document, "sources/a.txt"}}, report::Date{2024, 6, 5}).toml;
  CHECK(
      toml.find("text = \"\"\"\nThe ministers agreed [@a]:\n\n- to open a fund of 20 million euros [@a].\n- to hold a "
                "sea exercise [@a].\n\"\"\"") != std::string::npos);
}

TEST_CASE("countries told by adjectives with commas between them") {
  CHECK(initiatives("At the Adriatic Summit in Split on 4 June 2024, the Turkish, Dutch, Greek and Czech ministers "
                    "launched a joint patrol programme.") == "Split\nJoint patrol programme: TR NL GR CZ\n");
}

TEST_CASE("an initiative is named by the words before its verb, of which a title has six") {
  const std::string met = "At the Adriatic Summit in Split on 4 June 2024, ministers met. ";
  CHECK(initiatives(met + "There are new training courses launching in 2026.") == "Split\nNew training courses:\n");
  CHECK(initiatives(met + "Green blue red mountain rescue dog training course starts in 2026.") ==
        "Split\nRed mountain rescue dog training course:\n");
}
