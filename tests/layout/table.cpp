// Rows of a table on the pages.
#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <string>

#include "content/build.hpp"
#include "layout/sections.hpp"
#include "layout/sheet.hpp"
#include "report/read.hpp"
#include "set_text.hpp"

using namespace brief;

namespace {

std::string repeated(const std::string& words, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += words;
  return text;
}

/// Text above a table of one row.
layout::Document with_row(int sentences_above, int sentences) {
  Diagnostics diagnostics;
  const auto report = report::read(
      "format = 1\ntitle = \"T\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"S.\"\n[commitment]\ntext = \"" +
          repeated("Words of the text that fill the page. ", sentences_above) +
          "\"\n[summit]\nname = \"N\"\n[[summit.initiatives]]\ntitle = \"The name\"\ntext = \"" +
          repeated("The row. ", sentences) + "\"\n",
      diagnostics);
  REQUIRE(report);
  const evidence::Evidence evidence = evidence::check(*report, {}, true, diagnostics);
  const auto content = content::build({*report, evidence, nullptr, language::Words::of(report->language)}, diagnostics);
  return test::compose(content, layout::Edition::standard, diagnostics);
}

std::size_t lines_of_row(const layout::Page& page) {
  std::set<long> lines;
  for (const layout::Mark& mark : page.marks)
    if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape))
      if (run->run.text.find("row.") != String::npos) lines.insert(std::lround(run->baseline.y.value));
  return lines.size();
}

}  // namespace

TEST_CASE("a tall row of a table has three lines or more on each of its pages") {
  std::size_t parted = 0;
  for (int above = 8; above < 90; above += 2) {
    CAPTURE(above);
    std::size_t pages = 0;
    for (const layout::Page& page : with_row(above, 150).pages) {
      const std::size_t lines = lines_of_row(page);
      CHECK((lines == 0 || lines > 2));
      pages += lines > 0 ? 1 : 0;
    }
    parted += pages > 1 ? 1 : 0;
  }
  CHECK(parted > 5);
}

TEST_CASE("no word of a table's head is parted") {
  Diagnostics diagnostics;
  const auto report = report::read(
      "format = 1\ntitle = \"T\"\ndate = 2025-10-22\nmarking = \"NONE\"\nlanguage = \"bg\"\nsummary = \"S.\"\n"
      "[commitment]\ntext = \"T.\"\n[summit]\nname = \"N\"\n[[summit.initiatives]]\ntitle = \"X\"\ntext = \"What it "
      "is.\"\nparticipants = [\"MZ\", \"ZA\", \"LS\", \"SZ\", \"ZW\", \"NA\"]\n",
      diagnostics);
  REQUIRE(report);
  const evidence::Evidence evidence = evidence::check(*report, {}, true, diagnostics);
  const auto content = content::build({*report, evidence, nullptr, language::Words::of(report->language)}, diagnostics);
  std::string words;
  const layout::Document document = test::compose(content, layout::Edition::standard, diagnostics);
  for (const layout::Mark& mark : document.pages.front().marks)
    if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape)) words += std::string(run->run.text) + "|";
  CHECK_MESSAGE(words.find("представ") != words.npos, words);
  CHECK(words.find("представ-") == words.npos);
  CHECK(words.find("представлява|") != words.npos);
}
