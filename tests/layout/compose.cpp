#include "layout/compose.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "archived.hpp"
#include "content/build.hpp"
#include "layout/dump.hpp"
#include "layout/generate.hpp"
#include "layout/invariants.hpp"
#include "layout/sheet.hpp"
#include "report/read.hpp"
#include "set_text.hpp"

using namespace brief;

namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Set {
  report::Report report;
  evidence::Evidence evidence;
  content::Document content;
  layout::Document document;
};

/// Sets a report with the archives of reports/.
Set compose(const std::string& toml, layout::Edition edition = layout::Edition::standard) {
  Set set;
  Diagnostics diagnostics;
  auto report = report::read(toml, diagnostics);
  REQUIRE(report);
  set.report = std::move(*report);
  evidence::Archives archives;
  for (const auto& source : set.report.sources) {
    archives.emplace_back();
    if (source.archive.empty()) continue;
    const std::string bytes = read_file("reports/" + source.archive.value);
    archives.back() = archived(bytes, source.archive.value);
  }
  set.evidence = evidence::check(set.report, archives, true, diagnostics);
  set.content =
      content::build({set.report, set.evidence, nullptr, language::Words::of(set.report.language)}, diagnostics);
  set.document = test::compose(set.content, edition, diagnostics);
  for (const auto& d : diagnostics.list())
    if (d.severity == Severity::error) FAIL_CHECK(d.message);
  return set;
}

void check_golden(const std::string& name, const std::string& dump) {
  const std::string path = "tests/golden/" + name + ".txt";
  if (std::getenv("BRIEF_WRITE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << dump;
  // Page by page and line by line, so that a difference is seen where it is.
  CHECK_MESSAGE(dump == read_file(path), path << " differs: look with `make golden` and `git diff`");
}

double luminance(layout::Colour c) {
  const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
  return 0.2126 * linear(c.red / 255.0) + 0.7152 * linear(c.green / 255.0) + 0.0722 * linear(c.blue / 255.0);
}

double contrast(layout::Colour a, layout::Colour b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace

TEST_CASE("the golden pages of the KFOR brief") {
  const Set set = compose(read_file("reports/kfor-2028.toml"));
  CHECK(set.document.pages.size() == 2);
  check_golden("kfor-2028", layout::dump(set.document));
}

TEST_CASE("the golden pages of the KFOR brief in large print, and of a report with next to nothing") {
  check_golden("kfor-2028-large",
               layout::dump(compose(read_file("reports/kfor-2028.toml"), layout::Edition::large).document));
  check_golden("least",
               layout::dump(compose("format = 1\ntitle = \"Title\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = "
                                    "\"Summary.\"\n[commitment]\ntext = \"Text.\"\n")
                                .document));
}

TEST_CASE("on the timeline a day is a dot, a month too short to be drawn a circle") {
  const Set set = compose(read_file("reports/kfor-2028.toml"));
  std::string fills;
  for (const layout::Page& page : set.document.pages)
    for (const layout::Mark& mark : page.marks)
      if (const auto* circle = std::get_if<layout::Circle>(&mark.shape))
        fills += circle->fill == layout::colours::white ? "month " : "day ";
  CHECK(fills.ends_with(
      "month month day day "));  // after the dots of the map: May 2023, December 2028; 12 June 1999, 22 October 2025
}

TEST_CASE("the drawn timeline tells the sources of each event") {
  const Set set = compose(read_file("reports/kfor-2028.toml"));
  std::string read;
  for (const layout::Mark& mark : set.document.pages.front().marks)
    if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape);
        run != nullptr && mark.element != layout::no_element)
      read += run->run.text;
  for (const char* words : {"12 June 1999 KFOR enters Kosovo [1] ", "2021 Extended to at least 2023 [4] ",
                            "Extended again [1] December 2028 Earliest end [1] "})
    CHECK_MESSAGE(read.find(words) != std::string::npos, words);
}

namespace {

std::string report_with(const std::string& commitment, const std::string& rest = "") {
  return "format = 1\ntitle = \"Title\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = "
         "\"Summary.\"\n[commitment]\n" +
         commitment + rest;
}

std::string repeated(const std::string& words, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += words;
  return text;
}

std::string events(int count, const std::string& month) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += "[[commitment.timeline]]\ndate = \"" +
            (month.empty() ? std::to_string(2010 + i) : month + std::to_string(10 + i)) +
            "\"\nevent = \"An event with some words\"\n";
  return text;
}

}  // namespace

TEST_CASE("a day is a dot, however long it is on the axis") {
  const Set set = compose(report_with("text = \"T.\"\n", events(3, "2025-10-")));
  std::size_t dots = 0;
  for (const layout::Mark& mark : set.document.pages.front().marks)
    if (const auto* circle = std::get_if<layout::Circle>(&mark.shape))
      dots += circle->fill == layout::colours::navy ? 1 : 0;
  CHECK(dots == 3);
}

TEST_CASE("a timeline that would be too high is a list, whose lines may part") {
  const auto circles = [](const Set& set) {
    std::size_t count = 0;
    for (const layout::Page& page : set.document.pages)
      for (const layout::Mark& mark : page.marks) count += std::holds_alternative<layout::Circle>(mark.shape) ? 1 : 0;
    return count;
  };
  CHECK(circles(compose(report_with("text = \"T.\"\n", events(4, "")))) == 0);  // bands
  const Set many = compose(report_with("text = \"" + repeated("Words of the text. ", 160) + "\"\n", events(16, "")));
  for (std::size_t i = 0; i + 1 < many.document.pages.size(); ++i) {
    Pt bottom;
    for (const layout::Mark& mark : many.document.pages[i].marks)
      if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape);
          run != nullptr && mark.element != layout::no_element)
        bottom = std::max(bottom, run->baseline.y);
    CHECK(bottom > 842_pt * 0.7);
  }
}

TEST_CASE("a timeline that has no room stands above its section's last paragraphs, never below the next heading") {
  const std::string quote = "[[quotes]]\nspeaker = \"A\"\ntext = \"Words.\"\nsource = \"s\"\n";
  const std::string source = "[[sources]]\nid = \"s\"\npublisher = \"P\"\ntitle = \"T\"\n";
  using Place = std::pair<std::size_t, Pt>;
  bool moved = false;
  for (int words = 60; words < 100; words += 2) {
    const Set set = compose(report_with("text = \"" + repeated("Words of the text. ", words) +
                                            repeated("\\n\\nWords of the text.", 8) + " The end.\"\n",
                                        events(3, "2025-10-") + repeated(quote, 20) + source));
    Place timeline, quotes, caption, end;
    for (const layout::OutlineEntry& entry : set.document.outline) {
      if (entry.anchor == "timeline") timeline = {entry.page, entry.y};
      if (entry.anchor == "quotes") quotes = {entry.page, entry.y};
    }
    for (std::size_t page = 0; page < set.document.pages.size(); ++page)
      for (const layout::Mark& mark : set.document.pages[page].marks) {
        const auto* run = std::get_if<layout::GlyphRun>(&mark.shape);
        if (run == nullptr || mark.element == layout::no_element) continue;
        if (set.document.elements[mark.element].tag == layout::Tag::caption) caption = {page, run->baseline.y};
        if (run->run.text.ends_with("The end.")) end = {page, run->baseline.y};
      }
    CHECK(caption.first == timeline.first);
    CHECK(timeline < quotes);
    CHECK(end < quotes);
    moved = moved || timeline < end;
  }
  CHECK(moved);
}

TEST_CASE("no page begins with what belongs to the line before it: a translation, or a label of an entry") {
  const std::string rest =
      "[[quotes]]\nspeaker = \"A\"\ntext = \"Mots.\"\nlanguage = \"fr\"\ntranslation = \"Words.\"\nsource = \"s\"\n"
      "[summit]\nname = \"S\"\n[[summit.initiatives]]\ntitle = \"I\"\ntext = \"T.\"\nstarts = \"2026\"\n"
      "participants = [\"NATO\"]\n[[sources]]\nid = \"s\"\npublisher = \"P\"\ntitle = \"T\"\n";
  for (const layout::Edition edition : {layout::Edition::standard, layout::Edition::large}) {
    for (int words = 60; words < 240; words += 4) {
      const Set set = compose(report_with("text = \"" + repeated("Words of it. ", words) + "\"\n", rest), edition);
      for (const layout::Page& page : set.document.pages) {
        const layout::GlyphRun* first = nullptr;
        for (const layout::Mark& mark : page.marks)
          if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape);
              run != nullptr && mark.element != layout::no_element &&
              (first == nullptr || run->baseline.y < first->baseline.y))
            first = run;
        REQUIRE(first != nullptr);
        CHECK_FALSE(first->run.text.starts_with("Translation"));
        CHECK_FALSE(first->run.text.starts_with("Starts"));
        CHECK_FALSE(first->run.text.starts_with("Who"));
      }
    }
  }
}

TEST_CASE("a tall row of a table fills its page, and is not parted inside its name; a low one not at all") {
  for (const int sentences : {4, 60}) {
    const Set set = compose(report_with("text = \"" + repeated("Words of the text that fill the page. ", 55) + "\"\n",
                                        "[summit]\nname = \"N\"\n[[summit.initiatives]]\ntitle = \"A name of several "
                                        "words that takes some lines of its "
                                        "column\"\ntext = \"" +
                                            repeated("A sentence of the row. ", sentences) + "\"\n"));
    std::vector<std::size_t> pages_of_row, pages_of_name;
    for (std::size_t page = 0; page < set.document.pages.size(); ++page)
      for (const layout::Mark& mark : set.document.pages[page].marks) {
        const auto* run = std::get_if<layout::GlyphRun>(&mark.shape);
        if (run == nullptr || mark.element == layout::no_element) continue;
        if (run->run.text.find("of the row") != String::npos) pages_of_row.push_back(page);
        const auto& parent = set.document.elements[set.document.elements[mark.element].parent];
        if (parent.tag == layout::Tag::table_header && parent.scope == layout::Scope::row)
          pages_of_name.push_back(page);
      }
    REQUIRE(!pages_of_row.empty());
    REQUIRE(pages_of_name.size() > 2);
    CHECK(pages_of_name.front() == pages_of_name.back());
    CHECK((pages_of_row.front() == pages_of_row.back()) == (sentences == 4));
  }
}

TEST_CASE("a row that goes on another page says its name again there, as an artifact") {
  const Set set =
      compose(report_with("text = \"" + repeated("Words of the text that fill the page. ", 55) + "\"\n",
                          "[summit]\nname = \"N\"\n[[summit.initiatives]]\ntitle = \"The name\"\ntext = \"" +
                              repeated("A sentence of the row. ", 60) + "\"\n"));
  std::vector<std::string> again(set.document.pages.size());
  for (std::size_t page = 0; page < set.document.pages.size(); ++page)
    for (const layout::Mark& mark : set.document.pages[page].marks)
      if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape))
        if (mark.artifact == layout::Artifact::layout && mark.element == layout::no_element)
          again[page] += run->run.text;
  CHECK(again.front().find("The name (continued)") == std::string::npos);
  CHECK(again.back().find("The name (continued)") != std::string::npos);
}

TEST_CASE("rows whose words are too long for columns are set as entries, smaller words where those fit") {
  const auto compose_row = [](const std::string& word) {
    return compose(report_with("text = \"T.\"\n", "[summit]\nname = \"N\"\n[[summit.initiatives]]\ntitle = \"" + word +
                                                      "\"\ntext = \"" + word +
                                                      "\"\nstarts = 2026-09-22\nparticipants = [\"" + word + "\"]\n"));
  };
  const auto count = [](const Set& set, layout::Tag tag) {
    std::size_t found = 0;
    for (const layout::Element& element : set.document.elements) found += element.tag == tag ? 1 : 0;
    return found;
  };
  const auto is_whole = [](const Set& set, const std::string& word) {
    std::size_t found = 0;
    for (const layout::Page& page : set.document.pages)
      for (const layout::Mark& mark : page.marks)
        if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape))
          found += run->run.text.find(word) != String::npos ? 1 : 0;
    return found == 3;
  };
  const std::string fits = repeated("wort", 4), smaller = repeated("wort", 5), longest = repeated("wort", 8);
  for (const std::string& word : {fits, smaller, longest}) {
    const Set set = compose_row(word);
    CHECK(count(set, layout::Tag::table) == (word == longest ? 0 : 1));
    CHECK(is_whole(set, word));
  }
}

TEST_CASE("no word of a title or of a fact is broken that has room on a line of its own") {
  const std::string title = repeated("wort", 6), other = repeated("land", 6), fact = repeated("fakt", 5);
  const Set set = compose("format = 1\ntitle = \"" + title + " " + other + " " + title +
                          "\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"S.\"\n[commitment]\ntext = \"T.\"\n"
                          "[[commitment.facts]]\nlabel = \"L\"\nvalue = \"" +
                          fact +
                          "\"\n[[commitment.facts]]\nlabel = \"L\"\nvalue = \"V\"\n"
                          "[[commitment.facts]]\nlabel = \"L\"\nvalue = \"V\"\n");
  for (const std::string& word : {title, other, fact}) {
    bool is_whole = false;
    for (const layout::Mark& mark : set.document.pages.front().marks)
      if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape))
        is_whole = is_whole || (mark.element != layout::no_element && run->run.text.find(word) != String::npos);
    CHECK(is_whole);
  }
}

TEST_CASE("the mark of an item stands where the item begins, whatever the others are written in") {
  const Set set = compose(report_with("text = \"\"\"\n- One item\n- هذا بند باللغة العربية\n\"\"\"\n"));
  std::vector<Pt> marks;
  for (const layout::Mark& mark : set.document.pages.front().marks)
    if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape))
      if (run->run.text.find("•") != String::npos) marks.push_back(run->baseline.x);
  REQUIRE(marks.size() == 2);
  CHECK(marks[1] > marks[0] + 300_pt);
}

TEST_CASE("a source's number leads back to where it is cited first") {
  const Set set = compose(read_file("reports/kfor-2028.toml"));
  const auto link = [&](std::string_view contents) {
    for (const auto& page : set.document.pages)
      for (const auto& area : page.links)
        if (area.contents == contents) return area;
    FAIL("no link: " << contents);
    return layout::LinkArea();
  };
  for (const std::string number : {"1", "2", "7"}) {
    const auto back = link("Back to where source " + number + " is cited"), citation = link("Source " + number);
    CHECK(back.target_element == citation.element);
    CHECK(back.target_y == citation.rect.y);
    const auto& list = set.document.elements[citation.target_element];
    CHECK(list.tag == layout::Tag::list_item);
    CHECK(set.document.elements[back.element].tag == layout::Tag::link);
  }
}

TEST_CASE("60 reports of every shape, in both editions, keep every rule of the page") {
  int pages = 0;
  for (int n = 0; n < 60; ++n) {
    const test::Shape shape = test::shape_number(n);
    const std::string toml = test::generate(shape, static_cast<std::uint32_t>(n));
    for (const auto edition : {layout::Edition::standard, layout::Edition::large}) {
      const Set set = compose(toml, edition);
      pages += static_cast<int>(set.document.pages.size());
      for (const auto& breach : test::breaches(set.document, edition, shape.marking))
        FAIL_CHECK("report " << n << std::string(edition == layout::Edition::large ? " (large), " : ", ") << breach);
    }
  }
  MESSAGE(pages, " pages inspected");
  CHECK(pages > 300);
}

TEST_CASE("text stands out from what it stands on by at least 7:1") {
  for (const auto ink : {layout::colours::ink, layout::colours::navy, layout::colours::grey}) {
    CHECK(contrast(ink, layout::colours::white) >= 7);
    CHECK(contrast(ink, layout::colours::tint) >= 7);
  }
}

TEST_CASE("no text is smaller than 9 pt, or in large print 14 pt") {
  for (const auto edition : {layout::Edition::standard, layout::Edition::large}) {
    const Set set = compose(read_file("reports/kfor-2028.toml"), edition);
    const Pt least = edition == layout::Edition::large ? 14_pt : 9_pt;
    for (const auto& page : set.document.pages)
      for (const auto& mark : page.marks)
        if (const auto* run = std::get_if<layout::GlyphRun>(&mark.shape)) CHECK(run->run.size >= least);
  }
}
