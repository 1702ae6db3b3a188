#include "pdf/fonts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "pdf/subset.hpp"

using namespace brief;
using namespace brief::pdf;

namespace {

/// The glyph ids and codes of a text, as a page would write them.
std::vector<std::uint16_t> codes_of(Fonts& fonts, std::string_view utf8) {
  const text::Run run = text::shape(utf8, {text::FaceId::regular, 10_pt});
  std::vector<std::uint16_t> codes;
  for (const text::Glyph& glyph : run.glyphs)
    codes.push_back(fonts.code(run.face, glyph, utf8.substr(glyph.text_begin, glyph.text_length)).code);
  return codes;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("a glyph that stands for different texts has a code for each") {
  Fonts fonts;
  const auto first = codes_of(fonts, "ab a");
  CHECK(first[0] == 1);
  CHECK(first[1] == 2);
  CHECK(first[3] == first[0]);
  // A hyphen and the non-breaking hyphen look alike and are not the same character.
  const text::Glyph glyph{7, 500, 0, 0, 0, 1, false};
  const auto as_hyphen = fonts.code(text::FaceId::bold, glyph, "-").code;
  const auto as_other = fonts.code(text::FaceId::bold, glyph, "\xE2\x80\x91").code;
  const auto as_third = fonts.code(text::FaceId::bold, glyph, "").code;
  CHECK(std::set<std::uint16_t>{as_hyphen, as_other, as_third}.size() == 3);
  CHECK(fonts.code(text::FaceId::bold, glyph, "\xE2\x80\x91").code == as_other);
  CHECK(fonts.code(text::FaceId::bold, glyph, "-").code == as_hyphen);
}

TEST_CASE("the ToUnicode map has a line for every code with text, in blocks of at most a hundred") {
  Vector<String> texts;
  for (int i = 0; i < 250; ++i) texts.push_back(i == 7 ? String() : i == 8 ? String("ffi") : String("a"));
  const String cmap = to_unicode_cmap(texts);
  CHECK(count(cmap, "beginbfchar") == 3);
  CHECK(count(cmap, "100 beginbfchar") == 2);
  CHECK(count(cmap, "49 beginbfchar") == 1);
  CHECK(cmap.find("<0009><006600660069>\n") != String::npos);
  CHECK(cmap.find("<0008>") == String::npos);  // no text: no line
  CHECK(cmap.find("<0001><0061>\n") != String::npos);
  CHECK(cmap.find("<00FA><0061>\n") != String::npos);
}

TEST_CASE("a subset holds the glyphs asked for and .notdef alone, and depends on nothing else") {
  const text::Face& face = text::face(text::FaceId::regular);
  const std::vector<std::uint16_t> wanted{40, 41, 40, 90};
  const Subset subset = subset_of(face, wanted);
  CHECK(subset.glyphs.size() == 4);
  CHECK(subset.glyphs[0] == subset.glyphs[2]);
  CHECK(std::set<std::uint16_t>(subset.glyphs.begin(), subset.glyphs.end()) == std::set<std::uint16_t>{1, 2, 3});
  const std::string first(subset.file);
  subset_of(face, std::vector<std::uint16_t>{50});
  const Subset again = subset_of(face, std::vector<std::uint16_t>{90, 41, 40, 41});
  CHECK(std::string(again.file) == first);
  CHECK(again.glyphs[0] == subset.glyphs[3]);
}
