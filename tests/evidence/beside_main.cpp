// Where a quote stands in its page: what is warned of.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "archived.hpp"
#include "evidence/origin.hpp"

using namespace brief;
using namespace brief::evidence;

namespace {

using archive::Block;

/// A page of blocks of one kind, one below the other.
archive::Document page(Block::Kind kind, const std::vector<std::string>& texts) {
  archive::Document document;
  for (const std::string& text : texts) {
    if (!document.text.empty()) document.text += '\n';
    Block block;
    block.kind = kind;
    block.begin = document.text.size();
    document.text += text;
    block.end = document.text.size();
    document.blocks.push_back(block);
  }
  return document;
}

/// What is warned of at a quote.
std::vector<Diagnostic> warnings(const std::string& quote, const archive::Document& document) {
  report::Report report;
  report.sources.resize(1);
  report.sources[0].id = "s";
  report.quotes.resize(1);
  report.quotes[0].text.value = quote;
  const Archives archives{{std::make_shared<const Archived>(document), false}};
  Diagnostics diagnostics;
  const Evidence evidence = check(report, archives, false, diagnostics);
  Diagnostics told;
  warn_of_parts(report, archives, evidence, told);
  return told.list();
}

/// The codes of it.
std::vector<std::string> warned(const std::string& quote, const archive::Document& document) {
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : warnings(quote, document)) codes.push_back(diagnostic.code);
  return codes;
}

}  // namespace

TEST_CASE("a quote that runs from one item of a list into the next is warned of, from the first two on") {
  const auto items = page(Block::Kind::list_item, {"We will stay in Kosovo", "We will pay for it", "We will see"});
  CHECK(warned("We will stay in Kosovo We will pay for it", items) == std::vector<std::string>{"quote-across-items"});
  CHECK(warned("We will pay for it We will see", items) == std::vector<std::string>{"quote-across-items"});
  CHECK(warned("We will stay in Kosovo", items).empty());
  const auto paragraphs = page(Block::Kind::paragraph, {"We will stay in Kosovo", "We will pay for it"});
  CHECK(warned("We will stay in Kosovo We will pay for it", paragraphs).empty());
}

TEST_CASE("a quote that runs from one cell of a table into another is warned of") {
  const auto rows = page(Block::Kind::table_row, {"Kosovo\tWe will stay there", "Bosnia\tWe will go"});
  CHECK(warned("We will stay there", rows).empty());
  CHECK(warned("Kosovo We will stay there", rows) == std::vector<std::string>{"quote-across-cells"});
}

TEST_CASE("a quote that runs from one part of the page into another is warned of by their names") {
  auto parts = page(Block::Kind::paragraph, {"We will stay in Kosovo", "We will pay for it"});
  parts.blocks[0].part = archive::Part::comment;
  const auto found = warnings("We will stay in Kosovo We will pay for it", parts);
  REQUIRE(found.size() >= 1);
  CHECK(found[0].code == "quote-across-parts");
  CHECK(found[0].message.find("from the comments into the main part of the page") != std::string::npos);
}
