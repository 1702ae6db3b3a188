// A sentence as another source tells it.
#include "draft/tellings.hpp"

#include <doctest/doctest.h>

#include "draft/article_text.hpp"

using namespace brief::draft;

namespace {

std::string told(const std::string& other, const std::string& sentence) {
  const TextArticle made(other);
  std::string out;
  for (const Difference& d : Tellings(made.article).of(sentence)) out += told_otherwise(d, "press") + "\n";
  return out;
}

}  // namespace

TEST_CASE("what the nearest sentence changes is told, and nothing of one that is not near") {
  const std::string press =
      "It rained. About 300 sailors and marines serve in the region, which is large. The ship may stay until May 2027.";
  CHECK(told(press, "Some 350 sailors and marines serve in the region.") == "press has “About 300” for “Some 350”\n");
  CHECK(told(press, "The ship will stay until May 2027.") == "press has “may” for “will”\n");
  CHECK(told(press, "About 300 sailors and marines serve in the region.").empty());
  CHECK(told("The ship will not stay until May 2027.", "The ship will stay until May 2027.") == "press adds “not”\n");
  CHECK(told(press, "Some 350 tanks were sold to the army of another country.").empty());
  CHECK(told(press, "").empty());
}

TEST_CASE("added and missing words") {
  CHECK(told_otherwise({"minute", ""}, "press") == "press adds “minute”");
  CHECK(told_otherwise({"", "moment"}, "press") == "press leaves out “moment”");
}
