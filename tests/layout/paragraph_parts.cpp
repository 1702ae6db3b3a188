// What a paragraph is set from: the row of glyphs, places to break, stretches of one face, and lines kept for another
// time.
#include <doctest/doctest.h>

#include <string>

#include "layout/kept_lines.hpp"
#include "layout/opportunities.hpp"
#include "layout/paragraph_row.hpp"
#include "layout/stand_ins.hpp"
#include "set_text.hpp"

using namespace brief;
using namespace brief::layout;

namespace {

Inline plain(std::string_view words, text::FaceId face = text::FaceId::regular) {
  Inline part;
  part.text = words;
  part.style.face = face;
  return part;
}

std::string parts(std::string_view text, const Vector<std::uint32_t>& starts) {
  std::string result;
  std::size_t from = 0;
  for (const std::uint32_t start : starts) {
    result += std::string(text.substr(from, start - from)) + "|";
    from = start;
  }
  return result + std::string(text.substr(from));
}

std::string broken(std::string_view text, std::string_view language = "en-GB") {
  return parts(text, break_opportunities(text, language));
}

std::string key_of(const Vector<Inline>& inlines, const ParagraphStyle& style = {}) {
  std::string key = "left over";
  write_key(key, inlines, style);
  return key;
}

}  // namespace

TEST_CASE("lines may end where Unicode allows it") {
  CHECK(broken("").empty());
  CHECK(broken("one two") == "one |two");
  CHECK(broken("self-help") == "self-|help");
  CHECK(broken("10 km") == "10 |km");
  CHECK(broken("10\u00A0km") == "10\u00A0km");
  CHECK(broken("(one) two") == "(one) |two");
  CHECK(broken("“one” two!") == "“one” |two!");
  CHECK(broken("Kosovë e lirë", "sq") == "Kosovë |e |lirë");
  CHECK(broken("2025/10") == "2025/10");
  CHECK(broken("a/…b") == "a/…|b");
}

TEST_CASE("graphemes begin where a letter with all its marks does") {
  const auto graphemes = [](std::string_view text, std::size_t from, std::size_t to) {
    return parts(text, grapheme_starts(text, from, to));
  };
  CHECK(graphemes("abc", 0, 3) == "a|b|c");
  CHECK(graphemes("e\u0301a", 0, 4) == "e\u0301|a");
  CHECK(graphemes("abcd", 1, 3) == "ab|cd");
  CHECK(graphemes("a", 0, 1) == "a");
  CHECK(grapheme_starts("", 0, 0).empty());
}

TEST_CASE("a row holds every glyph with its inline, its text and what stands before it") {
  test::Tools tools;
  ParagraphRow row(tools.shaper);
  Vector<Inline> inlines{plain("Ko"), plain("so"), plain("vo")};
  inlines[1].style.tracking = 2_pt;
  row.fill(inlines);
  CHECK(row.text == "Kosovo");
  CHECK(row.inline_start == std::vector<std::uint32_t>{0, 2, 4});
  REQUIRE(row.cells.size() == 6);
  REQUIRE(row.width_before.size() == 7);
  Pt sum;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    CHECK(row.cells[i].inline_index == i / 2);
    CHECK(row.cells[i].text == i);
    CHECK(row.width_before[i] == sum);
    sum += row.cells[i].width;
  }
  CHECK(row.width_before.back() == sum);
  const Pt untracked = test::shape("so", {}).width();
  CHECK((row.width_before[4] - row.width_before[2] - untracked).value == doctest::Approx(4.0));
  row.fill(std::span(inlines).first(1));  // nothing is left of the paragraph before
  CHECK(row.text == "Ko");
  CHECK(row.cells.size() == 2);
  row.fill({});
  CHECK(row.width_before.size() == 1);
}

TEST_CASE("text is parted where its face lacks a character, and only there") {
  CHECK(have_their_faces(Vector<Inline>{plain("Kosovë Косово Ακρόπολη")}));
  const Vector<Inline> mixed{plain("x ⇒ y"), plain("z", text::FaceId::bold)};
  CHECK_FALSE(have_their_faces(mixed));
  const PartedInlines parts = parted(mixed, false);
  REQUIRE(parts.inlines.size() == parts.original.size());
  std::string text, origin;
  for (std::size_t i = 0; i < parts.inlines.size(); ++i) {
    text += parts.inlines[i].text;
    origin += std::to_string(parts.original[i]);
    for (const char32_t c : {U'x', U'⇒'})
      if (parts.inlines[i].text.find(c == U'x' ? "x" : "⇒") != String::npos)
        CHECK(text::face(parts.inlines[i].style.face).covers(c));
  }
  CHECK(text == "x ⇒ yz");
  CHECK(origin == "0001");
  CHECK(parts.inlines.back().style.face == text::FaceId::bold);
}

TEST_CASE("the runs of a text are as wide as all their glyphs") {
  test::Tools tools;
  const auto runs = runs_of(tools.shaper, "a ⇒ b", {});
  CHECK(runs.size() == 3);
  Pt sum;
  for (const text::Run& run : runs) sum += run.width();
  CHECK(width_of(runs) == sum);
  CHECK(width_of({}) == 0_pt);
}

TEST_CASE("lines that were kept are the lines that were set") {
  Vector<Inline> inlines{plain("Interoperability of all "), plain("forces", text::FaceId::bold)};
  inlines[1].style.tracking = 1_pt;
  const ParagraphStyle narrow{.measure = 60_pt, .narrow = true};
  const Vector<Line> lines = test::set_paragraph(inlines, narrow);
  REQUIRE(lines.size() > 2);
  const KeptLines kept(lines);
  const Vector<Line> again = kept.lines();
  REQUIRE(again.size() == lines.size());
  bool hyphenated = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CHECK(again[i].width == lines[i].width);
    CHECK(again[i].hyphenated == lines[i].hyphenated);
    hyphenated = hyphenated || lines[i].hyphenated;
    REQUIRE(again[i].runs.size() == lines[i].runs.size());
    for (std::size_t k = 0; k < lines[i].runs.size(); ++k) {
      const SetRun &a = again[i].runs[k], &b = lines[i].runs[k];
      CHECK(a.x == b.x);
      CHECK(a.inline_index == b.inline_index);
      CHECK(a.run.text == b.run.text);
      CHECK(a.run.glyphs == b.run.glyphs);
      CHECK(a.run.face == b.run.face);
      CHECK(a.run.size == b.run.size);
      CHECK(a.run.tracking == b.run.tracking);
    }
  }
  CHECK(hyphenated);
  CHECK(kept.bytes() > lines.size() * sizeof(Pt));
  CHECK(KeptLines({}).lines().empty());
}

TEST_CASE("the key of a paragraph tells all that its lines depend on, and nothing else") {
  const Vector<Inline> inlines{plain("one"), plain("two")};
  const std::string key = key_of(inlines);
  CHECK(key_of(inlines) == key);
  const auto differs = [&](auto change) {
    Vector<Inline> other = inlines;
    change(other[1]);
    return key_of(other) != key;
  };
  CHECK(differs([](Inline& part) { part.text = "tow"; }));
  CHECK(differs([](Inline& part) { part.style.face = text::FaceId::bold; }));
  CHECK(differs([](Inline& part) { part.style.size = 13_pt; }));
  CHECK(differs([](Inline& part) { part.style.language = "sq"; }));
  CHECK(differs([](Inline& part) { part.style.tabular_figures = true; }));
  CHECK(differs([](Inline& part) { part.style.tracking = 1_pt; }));
  CHECK(differs([](Inline& part) { part.rise = 4_pt; }));
  CHECK_FALSE(differs([](Inline& part) { part.colour = {1, 2, 3}; }));
  CHECK_FALSE(differs([](Inline& part) { part.element = 7; }));
  CHECK(key_of(inlines, {.measure = 100_pt}) != key);
  CHECK(key_of(inlines, {.narrow = true}) != key);
  CHECK(key_of(inlines, {.language = "sq"}) != key);
  // Where one inline ends and the next begins belongs to the key.
  CHECK(key_of({plain("on"), plain("etwo")}) != key);
}
