// The marking and the running foot of every page.
#include <doctest/doctest.h>

#include <string>

#include "content/build.hpp"
#include "layout/compose.hpp"
#include "layout/sheet.hpp"
#include "report/read.hpp"
#include "set_text.hpp"

using namespace brief;

namespace {

struct Set {
  layout::Document document;
  Diagnostics diagnostics;
};

/// Sets a report without archives.
Set compose(const std::string& toml, layout::Edition edition = layout::Edition::standard) {
  Set set;
  const auto report = report::read(toml, set.diagnostics);
  REQUIRE(report);
  const evidence::Evidence evidence;
  const content::Document content =
      content::build({*report, evidence, nullptr, language::Words::of(report->language)}, set.diagnostics);
  set.document = test::compose(content, edition, set.diagnostics);
  return set;
}

}  // namespace

namespace {

std::string long_title(std::size_t letters) {
  std::string title = "The title";
  while (title.size() < letters) title += " of a brief goes on";
  return title;
}

Set compose_titled(const std::string& title) {
  return compose("format = 1\ntitle = \"" + title +
                 "\"\ndate = 2025-10-22\nreference = \"R/7\"\nmarking = \"NONE\"\nsummary = \"S.\"\n"
                 "[commitment]\ntext = \"T.\"\n");
}

std::string foot_of(const Set& set) {
  std::string foot;
  for (const layout::Mark& mark : set.document.pages.front().marks)
    if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape))
      if (mark.artifact == layout::Artifact::footer && mark.element == layout::no_element) foot += run->run.text;
  return foot;
}

}  // namespace

TEST_CASE("a title longer than two lines of the foot makes it higher; the text above ends earlier") {
  for (const std::size_t letters : {170u, 250u}) {
    const std::string title = long_title(letters);
    const Set set = compose_titled(title);
    CHECK(foot_of(set).find(title) != std::string::npos);
    Pt text, rule;
    for (const layout::Mark& mark : set.document.pages.front().marks) {
      const auto* line = std::get_if<layout::Rule>(&mark.shape);
      if (line != nullptr && mark.artifact == layout::Artifact::footer) rule = line->from.y;
      const auto* run = std::get_if<layout::GlyphRun>(&mark.shape);
      if (run != nullptr && mark.element != layout::no_element) text = std::max(text, run->baseline.y);
    }
    CHECK(rule < layout::sheet_of(layout::Edition::standard).foot_rule);
    CHECK(text < rule);
  }
}

TEST_CASE("the reference stays in the foot beside a title of any length that has room, in every edition") {
  for (const layout::Edition edition : {layout::Edition::standard, layout::Edition::large})
    for (std::size_t letters = 20; letters <= 110; letters += 3) {
      CAPTURE(letters);
      const Set set = compose("format = 1\ntitle = \"" + long_title(letters) +
                                  "\"\nreference = \"REF/1\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = "
                                  "\"Summary.\"\n[commitment]\ntext = \"Text.\"\n",
                              edition);
      CHECK(foot_of(set).find("REF/1") != std::string::npos);
    }
}

TEST_CASE("a title that has room in the standard edition alone is told of in the other") {
  const auto codes = [](layout::Edition edition) {
    std::string title = "WWWW";
    while (title.size() < 130) title += " WWWW";
    const Set set = compose("format = 1\ntitle = \"" + title +
                                "\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"Summary.\"\n[commitment]\n"
                                "text = \"Text.\"\n",
                            edition);
    std::string all;
    for (const Diagnostic& each : set.diagnostics.list()) all += each.code + " ";
    return all;
  };
  CHECK(codes(layout::Edition::standard).find("title-not-in-foot") == std::string::npos);
  CHECK(codes(layout::Edition::large).find("title-not-in-foot") != std::string::npos);
}

namespace {

/// A title of this many letters, its words of several lengths.
std::string uneven_title(std::size_t letters) {
  std::string title = "Title";
  for (std::size_t i = 0; title.size() < letters; ++i) title += " " + std::string(2 + i * 5 % 9, 'm');
  title.resize(letters, 'm');
  if (title[letters - 2] == ' ') title[letters - 2] = 'm';
  if (title.back() == ' ') title.back() = 'm';
  return title;
}

/// The lowest baseline of the foot's title and page number.
Pt lowest_of_foot(const layout::Page& page) {
  Pt lowest;
  for (const layout::Mark& mark : page.marks)
    if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape))
      if (mark.artifact == layout::Artifact::footer && !run->run.text.starts_with("OFFICIAL"))
        lowest = std::max(lowest, run->baseline.y);
  return lowest;
}

}  // namespace

TEST_CASE(
    "every line of the foot stands clear of the marking below it, whatever the title's length, language and edition") {
  for (const auto edition : {layout::Edition::standard, layout::Edition::large})
    for (const std::string language : {"en-GB", "de", "bg", "el"})
      for (std::size_t letters = 60; letters <= 330; letters += 5) {
        const Set set = compose("format = 1\ntitle = \"" + uneven_title(letters) +
                                    "\"\ndate = 2025-10-22\nreference = \"WB/2025/07\"\nlanguage = \"" + language +
                                    "\"\nmarking = \"OFFICIAL-SENSITIVE\"\nsummary = \"S.\"\n[commitment]\n"
                                    "text = \"T.\"\n",
                                edition);
        const layout::Sheet& sheet = layout::sheet_of(edition);
        CAPTURE(language);
        CAPTURE(letters);
        const Pt end = lowest_of_foot(set.document.pages.front()) + sheet.note.size * 0.22;
        CHECK(sheet.foot_marking - sheet.small.size * 0.72 - end > sheet.note.size * 0.7);
      }
}

TEST_CASE("no word stands alone on the last line of the foot") {
  const layout::Sheet& sheet = layout::sheet_of(layout::Edition::standard);
  std::string title = "The title";
  bool wrapped = false;
  for (int words = 0; words < 40; ++words) {
    title += words % 3 == 0 ? " of" : " brief";
    const Set set = compose_titled(title);
    Pt first, last, end;
    for (const layout::Mark& mark : set.document.pages.front().marks) {
      const auto* run = std::get_if<layout::GlyphRun>(&mark.shape);
      if (run == nullptr || mark.artifact != layout::Artifact::footer || run->run.text.starts_with("Page")) continue;
      if (first == 0_pt) first = run->baseline.y;
      end = run->baseline.y > last ? 0_pt : end;
      last = run->baseline.y;
      end = std::max(end, run->baseline.x + run->run.width() - sheet.left);
    }
    wrapped = wrapped || last > first;
    if (last > first) CHECK(end > sheet.measure * 0.2);
  }
  CHECK(wrapped);
}

TEST_CASE("a short title too long for the foot gives way to the title itself") {
  std::string longer;
  for (int i = 0; i < 8; ++i) longer += "A short title that is not short ";
  const Set set = compose("format = 1\ntitle = \"Title\"\nshort-title = \"" + longer +
                          "\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"Summary.\"\n[commitment]\ntext = "
                          "\"Text.\"\n");
  std::string foot;
  for (const layout::Mark& mark : set.document.pages.front().marks)
    if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape);
        run != nullptr && mark.element == layout::no_element && mark.artifact == layout::Artifact::footer)
      foot += run->run.text;
  CHECK(foot.find("Title") != std::string::npos);
  CHECK(foot.find("short") == std::string::npos);
}

TEST_CASE(
    "a title too long for the foot gives way to what the first page's head says; in large letters it is smaller") {
  const Set set = compose_titled(long_title(500));
  Pt largest;
  for (const layout::Mark& mark : set.document.pages.front().marks)
    if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape)) largest = std::max(largest, run->run.size);
  CHECK(foot_of(set).find("Policy brief · 22 October 2025 · R/7") != std::string::npos);
  CHECK(largest < 24_pt);
}
