// Quotes that a draft leaves out because the check refuses them.
#include "draft/proved_quotes.hpp"

#include <doctest/doctest.h>

#include "draft/article_text.hpp"
#include "draft/quotations.hpp"

using namespace brief::draft;

namespace {

/// The quotes of an article that are kept, and why the others are not.
std::string proved(const std::string& text) {
  const TextArticle made(text, "en");
  std::vector<DraftQuote> quotes = quotations_of(made.article, 0).quotes;
  const auto refused = take_refused(quotes, made.article.document, "en");
  std::string out;
  for (const DraftQuote& quote : quotes) out += "[" + quote.text + "]";
  for (const Leftover& left : refused) out += "(" + left.why + ")";
  return out;
}

}  // namespace

TEST_CASE("what the check refuses is left out with its reason") {
  CHECK(proved("Orr said that they weren't “asking for the moon and stars”.") ==
        "(the check refuses it as a quote: a negation is left out before it, “weren't”)");
  CHECK(proved("Orr said: “We will keep the port open.”") == "[We will keep the port open.]");
}

TEST_CASE("several paragraphs of one quotation stand before the check as one quote") {
  CHECK(proved("Orr said: “We will keep the port open.\n\n“We will build a new road to it.”") ==
        "[We will keep the port open.\n\nWe will build a new road to it.]");
}
