// The end of a page before a map in large print.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "content/build.hpp"
#include "layout/sheet.hpp"
#include "report/read.hpp"
#include "set_text.hpp"

using namespace brief;

namespace {

std::string report_with(int sentences, int facts, std::string_view participants = "\"AL\", \"RS\", \"ME\", \"MK\"") {
  std::string toml = "format = 1\ntitle = \"T\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"";
  for (int i = 0; i < sentences; ++i) toml += "A sentence of it. ";
  toml += "\"\n[commitment]\ntext = \"Text.\"\ncountries = [\"XK\"]\n";
  for (int i = 0; i < facts; ++i) toml += "[[commitment.facts]]\nlabel = \"Label\"\nvalue = \"Value\"\n";
  return toml + "[summit]\nname = \"N\"\n[[summit.initiatives]]\ntitle = \"I\"\ntext = \"T.\"\nparticipants = [" +
         std::string(participants) + "]\n";
}

layout::Document composed(const std::string& toml, layout::Edition edition) {
  Diagnostics diagnostics;
  const auto report = report::read(toml, diagnostics);
  REQUIRE(report);
  const evidence::Evidence evidence = evidence::check(*report, {}, true, diagnostics);
  const auto content = content::build({*report, evidence, nullptr, language::Words::of(report->language)}, diagnostics);
  return test::compose(content, edition, diagnostics);
}

Pt end_of_words(const layout::Page& page) {
  Pt end;
  for (const layout::Mark& mark : page.marks)
    if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape);
        run != nullptr && mark.element != layout::no_element)
      end = std::max(end, run->baseline.y);
  return end;
}

bool has_map(const layout::Page& page) {
  return std::any_of(page.marks.begin(), page.marks.end(), [](const layout::Mark& mark) {
    return std::holds_alternative<layout::PlacedPicture>(mark.shape);
  });
}

}  // namespace

TEST_CASE(
    "no page of large print ends early for a map that has room there when it is smaller or stands among the facts") {
  const layout::Sheet& sheet = layout::sheet_of(layout::Edition::large);
  for (int sentences = 4; sentences < 44; sentences += 4)
    for (const int facts : {2, 6}) {
      CAPTURE(sentences);
      CAPTURE(facts);
      const layout::Document document = composed(report_with(sentences, facts), layout::Edition::large);
      if (document.pages.size() < 2 || has_map(document.pages[0])) continue;
      CHECK(end_of_words(document.pages[0]) > sheet.top + sheet.height() * 0.66);
    }
}

TEST_CASE("no page ends early for a map of many countries, which is never small: what follows is drawn up before it") {
  constexpr std::string_view many =
      R"("AL", "BA", "BG", "HR", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "NL", "NO")";
  const layout::Sheet& sheet = layout::sheet_of(layout::Edition::standard);
  int waited = 0;
  for (int sentences = 10; sentences < 100; sentences += 10) {
    CAPTURE(sentences);
    std::string toml = report_with(40, 0, many), text;
    for (int i = 0; i < sentences; ++i) text += "Words of the text that fill the page. ";
    toml.replace(toml.find("Text."), 5, text);
    for (int i = 0; i < 20; ++i) toml += "[[summit.initiatives]]\ntitle = \"I\"\ntext = \"What it is.\"\n";
    const layout::Document document = composed(toml, layout::Edition::standard);
    if (document.pages.size() < 2 || has_map(document.pages[0])) continue;
    CHECK(end_of_words(document.pages[0]) > sheet.top + sheet.height() * 0.8);
    ++waited;
  }
  CHECK(waited > 2);
}

TEST_CASE("below the map of many countries the sources don't begin a last page of two lines") {
  std::string many;
  for (const char* code :
       {"AL", "AT", "BA", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR",
        "HR", "HU", "IE", "IS", "IT", "LT", "LU", "LV", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO",
        "RS", "SE", "SI", "SK", "TR", "UA", "XK", "AD", "LI", "MC", "SM", "VA", "RU", "GE", "AM"})
    many += (many.empty() ? "\"" : ", \"") + std::string(code) + "\"";
  const std::string toml =
      "format = 1\ntitle = \"T\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"Summary.\"\n[commitment]\n"
      "text = \"Text here.\"\n[summit]\nname = \"N\"\ntext = \"Text.\"\n[[summit.initiatives]]\ntitle = \"An "
      "initiative\"\ntext = \"What it is.\"\nparticipants = [" +
      many + "]\n[[sources]]\nid = \"s\"\npublisher = \"P\"\ntitle = \"T\"\nurl = \"https://example.org/a\"\n";
  CHECK(has_map(composed(toml, layout::Edition::large).pages.back()));
}
