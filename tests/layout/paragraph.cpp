#include "layout/paragraph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <thread>

#include "set_text.hpp"

using namespace brief;
using layout::Inline;

namespace {

Inline plain(std::string_view words) {
  Inline part;
  part.text = words;
  return part;
}

/// The lines' texts; inserted hyphens seen as "=", the spaces at line ends kept.
std::string set(const Vector<Inline>& inlines, Pt measure, bool narrow = false) {
  std::string result;
  for (const auto& line : test::set_paragraph(inlines, {.measure = measure, .narrow = narrow})) {
    for (const auto& run : line.runs) result += run.run.text;
    result += '/';
  }
  for (std::size_t at; (at = result.find("\u00AD")) != std::string::npos;) result.replace(at, 2, "=");
  return result;
}

std::string without(std::string text, std::string_view mark) {
  for (std::size_t at; (at = text.find(mark)) != std::string::npos;) text.erase(at, mark.size());
  return text;
}

/// All that setting a paragraph comes to.
std::string details(const Vector<Inline>& inlines, const layout::ParagraphStyle& style) {
  std::string result;
  const auto add = [&result](double value) { result += std::to_string(value) + " "; };
  for (const auto& line : test::set_paragraph(inlines, style)) {
    for (const auto& run : line.runs) {
      ((result += run.run.text) += "|") += std::to_string(run.inline_index) + " ";
      for (const double value : {run.x.value, run.run.size.value, run.run.tracking.value}) add(value);
      add(static_cast<double>(run.run.face));
      for (const auto& glyph : run.run.glyphs)
        for (const double value :
             {glyph.advance * 1.0, glyph.id * 1.0, glyph.text_begin * 1.0, glyph.text_length * 1.0})
          add(value);
    }
    add(line.width.value);
    result += line.hyphenated ? "=/" : "/";
  }
  const auto widths = test::Tools().paragraphs.widths(inlines);
  add(widths.natural.value);
  add(widths.narrowest.value);
  return result;
}

void check_set(const Vector<Inline>& inlines, const layout::ParagraphStyle& style) {
  std::string given, read;
  for (const auto& part : inlines) given += part.text;
  for (const auto& line : test::set_paragraph(inlines, style)) {
    CHECK(line.width <= style.measure + Pt{1e-6});
    for (const auto& run : line.runs) {
      read += run.run.text;
      CHECK(run.x + run.run.width() <= style.measure + Pt{1e-6});
    }
  }
  CHECK(without(read, "\u00AD") == without(given, "\u00AD"));
}

}  // namespace

TEST_CASE("words stay whole and spaces stay at line ends") {
  CHECK(set({plain("one two three")}, 40_pt) == "one /two /three/");
  CHECK(set({plain("one two three")}, 400_pt) == "one two three/");
  CHECK(set({}, 400_pt).empty());
}

TEST_CASE("breaks follow Unicode: after hyphens and dashes, never at no-break spaces") {
  CHECK(set({plain("well-known")}, 40_pt) == "well-/known/");
  CHECK(set({plain("22\u00A0October 2025")}, 70_pt) == "22\u00A0October /2025/");
}

TEST_CASE("an address breaks after a slash or before a sign, and no hyphen is added or left at a line's end") {
  CHECK(set({plain("www.example.org/news/a-long-slug-of-words")}, 110_pt) ==
        "www.example.org//news/a-long-slug/-of-words/");
  CHECK(set({plain("example.org/page?name=value&other=more")}, 90_pt) == "example.org//page?name=/value&other=/more/");
  CHECK(set({plain("and/or this-and-that")}, 60_pt) == "and/or /this-and-/that/");
}

TEST_CASE("a narrow column hyphenates where there is no good break without") {
  CHECK(set({plain("a reconnaissance")}, 70_pt, true) == "a reconnais=/sance/");
  CHECK(set({plain("a short word or two")}, 70_pt, true) == "a short /word or two/");
  CHECK(set({plain("The reconnaissance")}, 95_pt) == "The /reconnaissance/");
}

TEST_CASE("a word wider than the measure is hyphenated, or broken between characters") {
  CHECK(set({plain("reconnaissance")}, 60_pt) == "reconnais=/sance/");
  CHECK(set({plain("xxxxxxxxxxxx")}, 26_pt) == "xxxx/xxxx/xxxx/");
}

TEST_CASE("a soft hyphen shows only where the line ends") {
  CHECK(set({plain("ab\u00ADcd")}, 400_pt) == "abcd/");  // neither seen nor copied: a search finds the word
  CHECK(set({plain("abcdef\u00ADghijkl")}, 60_pt) == "abcdef=/ghijkl/");
}

TEST_CASE("the narrowest measure that needs no more lines is found, the second time from the memo") {
  const Vector<Inline> title{plain("UK keeps its KFOR commitment to at least December 2028")};
  std::vector<Pt> measures;
  for (int step = 0; step <= 12; ++step) measures.push_back(300_pt * (1 - step / 24.0));
  test::Tools tools;
  const auto lines = [&](Pt measure) { return tools.paragraphs.set(title, {.measure = measure}).size(); };
  const Pt found = tools.paragraphs.narrowest_alike(title, {.measure = 300_pt}, measures);
  CHECK(lines(found) == lines(300_pt));
  for (const Pt narrower : measures)
    if (narrower < found) CHECK(lines(narrower) > lines(found));
  CHECK(tools.paragraphs.narrowest_alike(title, {.measure = 300_pt}, measures) == found);
  const std::vector<Pt> others{300_pt, 299_pt};
  CHECK(tools.paragraphs.narrowest_alike(title, {.measure = 300_pt}, others) == 299_pt);
  CHECK(tools.paragraphs.narrowest_alike(Vector<Inline>{plain("One line")}, {}, measures) == 300_pt);
}

TEST_CASE("a superior figure stays with its word") {
  Inline figure = plain("1");
  figure.rise = 4_pt;
  CHECK(set({plain("Who knows?"), figure, plain(" Nobody")}, 72_pt) == "Who /knows?1 /Nobody/");
}

TEST_CASE("no line is too wide and no character is lost, whatever the text and the measure") {
  std::mt19937 random(7);
  const std::vector<std::string> pieces{"a",
                                        "I",
                                        "Kosovë",
                                        "Đoković",
                                        "Владимир",
                                        "Ακρόπολη",
                                        "peace-keeping",
                                        "22",
                                        "(NATO)",
                                        "e\u0301",
                                        "co\u00ADop",
                                        "reconnaissance",
                                        "“quote”",
                                        "x/y",
                                        "1,500",
                                        "no\u00A0break",
                                        "—",
                                        std::string(80, 'w')};
  for (int round = 0; round < 300; ++round) {
    Vector<Inline> inlines;
    const auto parts = 1 + random() % 4;
    for (unsigned part = 0; part < parts; ++part) {
      std::string words;
      const auto count = 1 + random() % 20;
      for (unsigned i = 0; i < count; ++i) words += pieces[random() % pieces.size()] + (random() % 8 ? " " : "");
      Inline made = plain(words);
      made.style.face = text::all_faces[random() % 4];
      inlines.push_back(made);
    }
    check_set(inlines, {.measure = Pt{40.0 + static_cast<double>(random() % 460)}, .narrow = random() % 2 == 0});
  }
}

TEST_CASE("a paragraph that differs in one thing from one set before is set as if it were the first") {
  const Vector<Inline> words{plain("The reconnaissance of 1,111 “office” Who knows?"), plain("1"),
                             plain(" гдпт of Kosovë and reconnaissance")};
  using Change = void (*)(Vector<Inline>&, layout::ParagraphStyle&);
  const Change changes[] = {
      [](Vector<Inline>&, layout::ParagraphStyle&) {},
      [](Vector<Inline>&, layout::ParagraphStyle& s) { s.measure = 71_pt; },
      [](Vector<Inline>&, layout::ParagraphStyle& s) { s.narrow = false; },
      [](Vector<Inline>&, layout::ParagraphStyle& s) { s.language = "hr"; },
      [](Vector<Inline>& p, layout::ParagraphStyle&) { p[2].style.language = "sr"; },
      [](Vector<Inline>& p, layout::ParagraphStyle&) { p[1].rise = 4_pt; },
      [](Vector<Inline>& p, layout::ParagraphStyle&) { p[0].style.tracking = 1_pt; },
      [](Vector<Inline>& p, layout::ParagraphStyle&) { p[0].style.size = 8_pt; },
      [](Vector<Inline>& p, layout::ParagraphStyle&) { p[0].style.face = text::FaceId::bold; },
      [](Vector<Inline>& p, layout::ParagraphStyle&) { p[1].text = "2"; },
      [](Vector<Inline>& p, layout::ParagraphStyle&) { p[1].text = "1 ", p[2].text.erase(0, 1); },
      [](Vector<Inline>& p, layout::ParagraphStyle&) { p.pop_back(); },
  };
  std::vector<std::string> seen;
  for (int round = 0; round < 2; ++round) {
    for (const Change change : changes) {
      Vector<Inline> inlines = words;
      for (Inline& part : inlines) part.style.face = text::FaceId::italic;
      layout::ParagraphStyle style{.measure = 72_pt, .narrow = true};
      change(inlines, style);
      const auto in_columns = [&] {
        std::string all;
        for (layout::ParagraphStyle column = style; column.measure < 3 * style.measure; column.measure += 7_pt)
          all += details(inlines, column);
        return all;
      };
      std::string fresh;
      std::thread([&] { fresh = in_columns(); }).join();
      CHECK(in_columns() == fresh);
      seen.push_back(fresh);
    }
  }
  // Each of the changes can be seen. (Tabular figures could not: these faces have no others.)
  std::sort(seen.begin(), seen.end());
  CHECK(std::unique(seen.begin(), seen.end()) - seen.begin() == std::size(changes));
}

TEST_CASE("a character that its face lacks is set in one that stands in, and belongs to its inline") {
  std::vector<brief::layout::Inline> inlines(2);
  inlines[0].text = "Growth of ≥ 2 per cent";
  inlines[1].text = " → more";
  const auto lines = test::set_paragraph(inlines, {});
  REQUIRE(lines.size() == 1);
  std::string all;
  for (const auto& set : lines[0].runs) {
    const bool second = set.run.text.find("more") != std::string::npos || set.run.text.find("→") != std::string::npos;
    if (second) CHECK(set.inline_index == 1);
    for (const auto& glyph : set.run.glyphs) CHECK(glyph.id != 0);
    all += set.run.text;
  }
  CHECK(all == "Growth of ≥ 2 per cent → more");
  CHECK(test::Tools().paragraphs.widths(inlines).natural > 100_pt);
}

namespace {

/// The runs of each line as they are seen from left to right, one line after the other.
std::string seen(const Vector<Inline>& inlines, const layout::ParagraphStyle& style) {
  std::string all;
  for (auto& line : test::set_paragraph(inlines, style)) {
    std::sort(line.runs.begin(), line.runs.end(), [](const auto& a, const auto& b) { return a.x < b.x; });
    Pt end = line.runs.empty() ? 0_pt : line.runs.front().x;
    for (const auto& run : line.runs) {
      CHECK(std::abs((run.x - end).value) < 0.01);  // no gap, nothing over another
      end += run.run.width();
      ((all += '[') += run.run.text) += ']';
    }
    CHECK(end <= style.measure + 0.01_pt);
    all += '/';
  }
  return all;
}

}  // namespace

TEST_CASE(
    "text in both directions stands in visual order, line by line, and is kept in the order in which it is read") {
  const Vector<Inline> mixed{plain("The word שלום עולם 12 אב is Hebrew")};
  CHECK(seen(mixed, {.measure = 400_pt}) == "[The word ][אב][ ][12][ ][שלום עולם][ is Hebrew]/");
  std::string read;
  for (const auto& line : test::set_paragraph(mixed, {.measure = 400_pt}))
    for (const auto& run : line.runs) {
      if (run.run.text.find("\xD7") != String::npos) CHECK(run.run.right_to_left);
      read += run.run.text;
    }
  CHECK(read == std::string(mixed.front().text));
  // Broken in the middle of the Hebrew, its first words stay on the first line.
  CHECK(seen(mixed, {.measure = 85_pt}).starts_with("[The word ][שלום ]/["));
}

TEST_CASE("a paragraph read from right to left begins at the right") {
  const Vector<Inline> hebrew{plain("שלום, NATO!")};
  layout::ParagraphStyle style{.measure = 300_pt};
  style.right_to_left = style.flush_right = true;
  CHECK(seen(hebrew, style) == "[!][NATO][, ][שלום]/");
  const auto lines = test::set_paragraph(hebrew, style);
  REQUIRE(lines.size() == 1);
  const auto& first = lines.front().runs.front();
  CHECK(std::abs((first.x + first.run.width() - style.measure).value) < 0.01);
}

TEST_CASE("an isolate takes its place as a whole, whatever stands next to it") {
  Inline citation, name, other;
  citation.text = "¹";
  citation.reading = " [1]";
  name.text = "שלום 12";
  other.text = "אב!";
  name.isolated = other.isolated = true;
  const layout::ParagraphStyle wide{.measure = 400_pt};
  CHECK(seen({plain("The word שלום"), citation, plain(" is Hebrew")}, wide) == "[The word ][שלום][ [1]][ is Hebrew]/");
  CHECK(seen({name, citation, plain(" x")}, wide) == "[12][ ][שלום][ [1]][ x]/");
  CHECK(seen({name, plain(", "), other}, wide) == "[12][ ][שלום][, ][!][אב]/");
  // In a paragraph read from right to left they follow each other to the left.
  layout::ParagraphStyle hebrew = wide;
  hebrew.right_to_left = true;
  CHECK(seen({plain("אב גד"), citation, plain(".")}, hebrew) == "[.][ [1] ][אב גד]/");
  // The figures of one citation are one: read from left to right.
  Inline comma = citation, second = citation;
  comma.text = ",";
  comma.reading = ", ";
  citation.reading = " [1";
  second.text = "²";
  second.reading = "2]";
  CHECK(seen({plain("אב"), citation, comma, second, plain(".")}, hebrew) == "[.][ [1][, ][2] ][אב]/");
}

TEST_CASE("a word of running text is hyphenated where the line before it would be far too short, in a title never") {
  layout::ParagraphStyle style{.measure = 300_pt, .language = "de"};
  const Vector<Inline> text{plain("Das Bundesgericht und die Rechtsschutzversicherungsgesellschaften sind beteiligt.")};
  const auto first = [&] { return test::set_paragraph(text, style).front(); };
  CHECK_FALSE(first().hyphenated);
  CHECK(first().width < 200_pt);
  style.running = true;
  CHECK(first().hyphenated);
  CHECK(first().width > 200_pt);
}

TEST_CASE("no line ends between two figures of a citation, unless no line holds them all") {
  const auto cited = [](int figures) {
    Vector<Inline> inlines{plain("It is a fact known to all")};
    for (int i = 0; i < figures; ++i) {
      const std::string number = std::to_string(i + 1);
      Inline comma, figure;
      comma.text = ",";
      comma.reading = ", ";
      comma.rise = 4_pt;
      figure.text = "¹";
      figure.reading = (i == 0 ? " [" : "") + number + (i + 1 == figures ? "]" : "");
      if (i > 0) inlines.push_back(comma);
      inlines.push_back(figure);
    }
    inlines.push_back(plain(" and told of often."));
    return inlines;
  };
  std::size_t lines = 0;
  for (Pt measure = 70_pt; measure < 300_pt; measure += 1_pt) {
    const std::string text = set(cited(3), measure);
    const std::string citation = text.substr(text.find(" [1"), text.find(']') - text.find(" [1"));
    CHECK(citation.find('/') == std::string::npos);
    lines += static_cast<std::size_t>(std::count(text.begin(), text.end(), '/'));
  }
  CHECK(lines > 400);
  CHECK(set(cited(60), 100_pt).find(", /") != std::string::npos);
}
