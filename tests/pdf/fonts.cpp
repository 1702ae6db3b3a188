#include "pdf/fonts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "pdf/glyph_outline.hpp"
#include "pdf/subset.hpp"
#include "set_text.hpp"

using namespace brief;
using namespace brief::pdf;

namespace {

/// A document of one page that sets these runs.
layout::Document document_of(Vector<text::Run> runs) {
  layout::Document document;
  document.pages.resize(1);
  for (text::Run& run : runs) {
    layout::Mark mark;
    mark.shape = layout::GlyphRun{std::move(run), {}, {}};
    document.pages[0].marks.push_back(std::move(mark));
  }
  return document;
}

/// The codes of a run of the document, as a page would write them: of all glyphs but shapes, which have none.
std::vector<std::uint16_t> codes_of(const Fonts& fonts, const layout::Document& document, std::size_t index) {
  const text::Run& run = std::get<layout::GlyphRun>(document.pages[0].marks[index].shape).run;
  std::vector<std::uint16_t> codes;
  for (const text::Glyph& glyph : run.glyphs)
    if (!is_shape(glyph))
      codes.push_back(
          fonts.code(run.face, glyph, std::string_view(run.text).substr(glyph.text_begin, glyph.text_length)).code);
  return codes;
}

}  // namespace

TEST_CASE("a glyph that stands for different texts has a code for each, and the order of the texts is nothing") {
  const text::Style style{text::FaceId::regular, 10_pt};
  // A hyphen and the non-breaking hyphen look alike and are not the same character.
  text::Run hyphens{text::FaceId::bold, 10_pt, 0_pt, "-\xE2\x80\x91-", {}};
  hyphens.glyphs = {{7, 1, 0, 500}, {7, 3, 1, 500}, {7, 0, 4, 500}, {7, 1, 4, 500}};
  const auto document = document_of({test::shape("ab a", style), hyphens});
  const Fonts fonts(document);
  const auto letters = codes_of(fonts, document, 0), alike = codes_of(fonts, document, 1);
  CHECK(letters == std::vector<std::uint16_t>{'a', 'b', ' ', 'a'});
  CHECK(letters[3] == letters[0]);
  REQUIRE(alike.size() == 3);
  CHECK(alike[1] != alike[0]);
  CHECK(alike[2] == alike[0]);
  const auto other = document_of({test::shape("a ba", style), hyphens});
  const auto again = codes_of(Fonts(other), other, 0);
  CHECK(again == std::vector<std::uint16_t>{'a', ' ', 'b', 'a'});
}

TEST_CASE("of every glyph shown a font states a width above nothing, by no more than PDF/A allows") {
  std::size_t empty = 0;
  for (const auto face : {text::FaceId::arabic, text::FaceId::arabic_bold, text::FaceId::hebrew}) {
    const char* text = face == text::FaceId::hebrew ? "שָׁלוֹם" : "السَّلَام لا";
    const auto document = document_of({test::shape(text, {.face = face, .right_to_left = true})});
    const Fonts fonts(document);
    const text::Run& run = std::get<layout::GlyphRun>(document.pages[0].marks[0].shape).run;
    for (const text::Glyph& glyph : run.glyphs) {
      if (glyph.text_length == 0) continue;  // a shape
      const int stated = fonts.code(face, glyph, run.text_of(glyph)).advance;
      const int natural = text::natural_advance(face, glyph.id);
      CHECK(stated > 0);
      CHECK((stated == natural || 1000 * (stated - natural) <= text::face(face).metrics().units_per_em));
      empty += natural == 0 ? 1 : 0;
    }
  }
  CHECK(empty >= 4);  // a ligature of lam and alef in each word
}

TEST_CASE("a subset holds the glyphs asked for and .notdef alone, and depends on nothing else") {
  const text::Face& face = text::face(text::FaceId::regular);
  const std::vector<std::uint16_t> wanted{40, 40, 41, 90};
  const Subset subset = subset_of(face, wanted);
  CHECK(subset.glyphs.size() == 4);
  CHECK(subset.glyphs[0] == subset.glyphs[1]);
  CHECK(std::set<std::uint16_t>(subset.glyphs.begin(), subset.glyphs.end()) == std::set<std::uint16_t>{1, 2, 3});
  subset_of(face, std::vector<std::uint16_t>{50});
  const Subset again = subset_of(face, std::vector<std::uint16_t>{40, 41, 41, 90});
  CHECK(again.file == subset.file);
  CHECK(again.glyphs[3] == subset.glyphs[3]);
}

TEST_CASE("a subset with codes has one cmap subtable, from them to its glyphs") {
  const text::Face& face = text::face(text::FaceId::regular);
  const std::vector<std::uint16_t> wanted{40, 41, 90};
  const std::vector<std::uint8_t> codes{'C', 'A', 0x80};
  const Subset subset = subset_of(face, wanted, codes);
  const auto at = subset.file.find("cmap");
  REQUIRE(at != std::string::npos);
  const auto number = [&](std::size_t offset) {
    return static_cast<unsigned char>(subset.file[offset]) << 8 | static_cast<unsigned char>(subset.file[offset + 1]);
  };
  // OpenType 1.9: the table's offset in its record; platform, encoding, format, first code, how many.
  const auto table = static_cast<std::size_t>(number(at + 8) << 16 | number(at + 10));
  CHECK(number(table + 2) == 1);
  CHECK(number(table + 4) == 1);
  CHECK(number(table + 6) == 0);
  CHECK(number(table + 12) == 6);
  CHECK(number(table + 18) == 'A');
  CHECK(number(table + 20) == 0x80 - 'A' + 1);
  const auto glyph_of = [&](int code) { return number(table + 22 + 2 * static_cast<std::size_t>(code - 'A')); };
  CHECK(glyph_of('C') == subset.glyphs[0]);
  CHECK(glyph_of('A') == subset.glyphs[1]);
  CHECK(glyph_of('B') == 0);
  CHECK(glyph_of(0x80) == subset.glyphs[2]);
  CHECK(subset_of(face, wanted).file.find("cmap") == std::string::npos);
}

TEST_CASE("subsets have one tag where they are alike and another where one outline or code differs") {
  const auto tag_of = [](text::FaceId id, std::vector<std::uint16_t> glyphs, std::vector<std::uint8_t> codes) {
    return subset_tag(subset_of(text::face(id), glyphs, codes).file);
  };
  const std::set<std::string> tags{
      tag_of(text::FaceId::regular, {40, 41}, {'A', 'B'}), tag_of(text::FaceId::regular, {40, 42}, {'A', 'B'}),
      tag_of(text::FaceId::regular, {40, 41}, {'A', 'C'}), tag_of(text::FaceId::bold, {40, 41}, {'A', 'B'})};
  CHECK(tags.size() == 4);
  CHECK(tags.contains(tag_of(text::FaceId::regular, {40, 41}, {'A', 'B'})));
  for (const std::string& tag : tags)
    CHECK((tag.size() == 6 && std::all_of(tag.begin(), tag.end(), [](char c) { return 'A' <= c && c <= 'Z'; })));
}
