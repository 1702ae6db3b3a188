#include "text/shape.hpp"

#include <doctest/doctest.h>
#include <hb.h>

#include <string>

using namespace brief;
using text::FaceId;

namespace {

int units(std::string_view words, const text::Style& style = {}) {
  int sum = 0;
  for (const auto& glyph : text::shape(words, style).glyphs) sum += glyph.advance;
  return sum;
}

std::string texts(std::string_view words, const text::Style& style = {}) {
  const auto run = text::shape(words, style);
  std::string result;
  for (const auto& glyph : run.glyphs) {
    if (!result.empty()) result += '|';
    result += std::string_view(run.text).substr(glyph.text_begin, glyph.text_length);
  }
  return result;
}

}  // namespace

TEST_CASE("every face has its metrics and covers the scripts that reports are written in") {
  for (const FaceId id : text::all_faces) {
    const auto& m = text::face(id).metrics();
    CHECK(m.units_per_em == 1000);
    CHECK(m.cap_height > m.x_height);
    CHECK(m.x_height > 400);
    CHECK(m.descender < 0);
    CHECK(text::face(id).version().substr(0, 8) == "Version ");
  }
  const std::u32string_view letters = U"Kosovë Đoković Владимир Ακρόπολη ѓќџљњћђ ş €£ “”‘’–—… • ½ № ъыэё їєґ";
  for (const char32_t c : letters) CHECK(text::covered(c));
  CHECK(!text::covered(U'漢'));
}

TEST_CASE("kerning, marks and figures") {
  CHECK(units("AV") < units("A") + units("V"));
  CHECK(units("To") < units("T") + units("o"));
  CHECK(units("e\u0301") == units("e"));
  CHECK(units("1111", {.tabular_figures = true}) == units("0000", {.tabular_figures = true}));
  CHECK(units("fi", {.tracking = 1_pt}) == units("f") + units("i"));
}

TEST_CASE("each character belongs to exactly one glyph's text") {
  CHECK(texts("Kos") == "K|o|s");
  CHECK(texts("Đo") == "Đ|o");
  CHECK(texts("Вл") == "В|л");
}

TEST_CASE("a run's width counts its tracking") {
  const auto plain = text::shape("OFFICIAL", {.size = 9_pt, .tracking = 0_pt});
  const auto spaced = text::shape("OFFICIAL", {.size = 9_pt, .tracking = 2_pt});
  CHECK(spaced.width().value - 16 == doctest::Approx(units("OFFICIAL", {.tracking = 2_pt}) * 9 / 1000.0));
  CHECK(plain.width().value == doctest::Approx(units("OFFICIAL") * 9 / 1000.0));
}

TEST_CASE("words shaped together are as they are alone") {
  const std::string_view words[] = {"AVAtar", "office", "“Typeface”", "UK’s",     "1999",     "2025/26", "To",
                                    "Wave,",  "Kosovë", "Đoković",    "Владимир", "Ακρόπολη", "—",       "…",
                                    "(KFOR)", "a",      "e\u0301t",   "find",     "x–y",      "T.",      "10th"};
  for (const FaceId face : text::all_faces) {
    for (const bool tabular : {false, true}) {
      std::string line;
      for (const std::string_view word : words) (line += word) += ' ';
      // A language of its own for each way, so that nothing is remembered from the other.
      const text::Style together{.face = face, .language = "x-together", .tabular_figures = tabular};
      const text::Style alone{.face = face, .language = "x-alone", .tabular_figures = tabular};
      const text::Run run = text::shape(line, together);
      std::size_t glyph = 0, from = 0;
      for (const std::string_view word : words) {
        const text::Run own = text::shape(word, alone);
        for (text::Glyph expected : own.glyphs) {
          expected.text_begin += static_cast<std::uint32_t>(from);
          REQUIRE(glyph < run.glyphs.size());
          CHECK(run.glyphs[glyph++] == expected);
        }
        from += word.size() + 1;
        ++glyph;  // the space
      }
    }
  }
}

TEST_CASE("no face kerns against the space, so words can be shaped one by one") {
  const std::u32string_view letters = U"ATVWYLPFrfvwyoa.,:;-–—’”“‘()1247КУГТТДЛфгуΑΤΥΔΓλτυçšđžЋђ";
  for (const FaceId id : text::all_faces) {
    hb_font_t* font = text::face(id).hb_font();
    for (const char32_t c : letters) {
      const auto advance_of_pair = [&](char32_t a, char32_t b) {
        hb_buffer_t* buffer = hb_buffer_create();
        hb_buffer_add(buffer, a, 0);
        hb_buffer_add(buffer, b, 1);
        hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
        hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
        hb_buffer_guess_segment_properties(buffer);
        hb_shape(font, buffer, nullptr, 0);
        unsigned count = 0;
        int sum = 0;
        const auto* positions = hb_buffer_get_glyph_positions(buffer, &count);
        for (unsigned i = 0; i < count; ++i) sum += positions[i].x_advance;
        hb_buffer_destroy(buffer);
        return sum;
      };
      const auto own = [&](char32_t x) {
        hb_codepoint_t glyph = 0;
        hb_font_get_nominal_glyph(font, x, &glyph);
        return text::natural_advance(id, static_cast<std::uint16_t>(glyph));
      };
      CHECK(advance_of_pair(c, U' ') == own(c) + own(U' '));
      CHECK(advance_of_pair(U' ', c) == own(c) + own(U' '));
    }
  }
}
