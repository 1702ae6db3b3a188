#include "text/shape.hpp"

#include <doctest/doctest.h>
#include <hb.h>

#include <algorithm>
#include <string>
#include <vector>

#include "set_text.hpp"

using namespace brief;
using text::FaceId;

namespace {

int units(std::string_view words, const text::Style& style = {}) {
  int sum = 0;
  for (const auto& glyph : test::shape(words, style).glyphs) sum += glyph.advance;
  return sum;
}

std::string texts(std::string_view words, const text::Style& style = {}) {
  const auto run = test::shape(words, style);
  std::string result;
  for (const auto& glyph : run.glyphs) {
    if (!result.empty()) result += '|';
    result += std::string_view(run.text).substr(glyph.text_begin, glyph.text_length);
  }
  return result;
}

/// A word as HarfBuzz shapes it, without anything of this program's own but what each glyph stands for.
std::vector<text::Glyph> shaped_by_harfbuzz(std::string_view word, const text::Style& style) {
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_CHARACTERS);
  hb_buffer_add_utf8(buffer, word.data(), static_cast<int>(word.size()), 0, -1);
  hb_buffer_set_language(buffer,
                         hb_language_from_string(style.language.data(), static_cast<int>(style.language.size())));
  hb_buffer_guess_segment_properties(buffer);
  std::vector<hb_feature_t> features;
  for (const char* feature : {"tnum", "-liga", "-clig"}) {
    if (feature[0] == '-' ? style.tracking == 0_pt : !style.tabular_figures) continue;
    features.emplace_back();
    hb_feature_from_string(feature, -1, &features.back());
  }
  hb_shape(text::face(style.face).hb_font(), buffer, features.data(), static_cast<unsigned>(features.size()));
  unsigned count = 0;
  const auto* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const auto* positions = hb_buffer_get_glyph_positions(buffer, &count);
  std::vector<text::Glyph> glyphs;
  std::size_t end = word.size();
  for (unsigned i = count; i-- > 0;) {
    const std::uint32_t begin = infos[i].cluster;
    const bool first = i == 0 || infos[i - 1].cluster != begin;
    glyphs.push_back({static_cast<std::uint16_t>(infos[i].codepoint),
                      static_cast<std::uint16_t>(first ? end - begin : 0), begin, positions[i].x_advance,
                      static_cast<std::int16_t>(positions[i].x_offset),
                      static_cast<std::int16_t>(positions[i].y_offset)});
    if (first) end = begin;
  }
  hb_buffer_destroy(buffer);
  std::reverse(glyphs.begin(), glyphs.end());
  return glyphs;
}

text::Glyph shifted(text::Glyph glyph, std::size_t by) {
  glyph.text_begin += static_cast<std::uint32_t>(by);
  return glyph;
}

}  // namespace

TEST_CASE("every face has its metrics and covers the scripts that reports are written in") {
  for (const FaceId id : text::text_faces) {
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

TEST_CASE("what the text faces lack is set in a face that stands in") {
  for (const char32_t c : std::u32string_view(U"−≤≥≈≠→↔⇒∞▪●■★✓✗☐⚠①Երևանთბილისი")) {
    INFO(static_cast<unsigned>(c));
    CHECK(text::covered(c));
    for (const FaceId id : text::text_faces) CHECK(text::face(text::face_for(c, id)).covers(c));
  }
  CHECK(text::face_for(U'a', FaceId::italic) == FaceId::italic);
  CHECK(text::face_for(U'≥', FaceId::bold) == FaceId::mathematics);
  CHECK(text::face_for(U'Ե', FaceId::bold_italic) == FaceId::armenian_bold);
  CHECK(text::face_for(U'漢', FaceId::bold) == FaceId::bold);
}

TEST_CASE("text is parted where its face changes, and marks stay with their letters") {
  const auto parts = text::stretches("a ≥ 2\u0301 →", FaceId::italic);
  REQUIRE(parts.size() == 4);
  CHECK((parts[0].begin == 0 && parts[0].end == 2 && parts[0].face == FaceId::italic));
  CHECK((parts[1].begin == 2 && parts[1].end == 5 && parts[1].face == FaceId::mathematics));
  CHECK((parts[2].begin == 5 && parts[2].end == 10 && parts[2].face == FaceId::italic));
  CHECK((parts[3].begin == 10 && parts[3].end == 13));
  CHECK(text::needs_one_face("Đoković “–” Ακρόπολη", FaceId::bold));
  CHECK(!text::needs_one_face("≥", FaceId::bold));
  CHECK(text::stretches("", FaceId::bold).empty());
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

TEST_CASE("a letter stands for the marks over it, wherever they are drawn") {
  CHECK(texts("a\u0315z") == "a\u0315||z");
  CHECK(texts("a\u0361z") == "a\u0361||z");
  CHECK(texts("x\u0344z") == "x\u0344||z");
}

TEST_CASE("a run's width counts its tracking") {
  const auto plain = test::shape("OFFICIAL", {.size = 9_pt, .tracking = 0_pt});
  const auto spaced = test::shape("OFFICIAL", {.size = 9_pt, .tracking = 2_pt});
  CHECK(spaced.width().value - 16 == doctest::Approx(units("OFFICIAL", {.tracking = 2_pt}) * 9 / 1000.0));
  CHECK(plain.width().value == doctest::Approx(units("OFFICIAL") * 9 / 1000.0));
}

TEST_CASE("words shaped together are as HarfBuzz shapes each alone") {
  const std::string_view words[] = {"AVAtar", "office", "“Typeface”", "UK’s",     "1999",     "2025/26", "To",
                                    "Wave,",  "Kosovë", "Đoković",    "Владимир", "Ακρόπολη", "—",       "…",
                                    "(KFOR)", "a",      "e\u0301t",   "find",     "x–y",      "T.",      "10th"};
  std::string line;
  for (const std::string_view word : words) (line += word) += ' ';
  for (const FaceId face : text::text_faces) {
    for (const bool tabular : {false, true}) {
      for (const Pt tracking : {0_pt, 1_pt}) {
        const text::Style style{.face = face, .tabular_figures = tabular, .tracking = tracking};
        const text::Run run = test::shape(line, style);
        std::size_t glyph = 0, from = 0;
        for (const std::string_view word : words) {
          for (text::Glyph expected : shaped_by_harfbuzz(word, style)) {
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
}

TEST_CASE("a word that is known in one style or language is shaped anew in another") {
  // Serbian has forms of its own in italics.
  const text::Style russian{.face = FaceId::italic, .language = "ru"},
      serbian{.face = FaceId::italic, .language = "sr"};
  CHECK_FALSE(shaped_by_harfbuzz("гдпт", russian) == shaped_by_harfbuzz("гдпт", serbian));
  CHECK_FALSE(shaped_by_harfbuzz("1fi", {.tabular_figures = true}) == shaped_by_harfbuzz("1fi", {.tracking = 1_pt}));
  const text::Style styles[] = {{},
                                russian,
                                serbian,
                                {.face = FaceId::bold},
                                {.tabular_figures = true},
                                {.tracking = 1_pt},
                                {.tabular_figures = true, .tracking = 1_pt}};
  for (int round = 0; round < 2; ++round)
    for (const text::Style& style : styles)
      for (const std::string_view word : {"гдпт", "1fi", "a1fi", "office"}) {
        const auto run = test::shape(word, style);
        CHECK(std::vector<text::Glyph>(run.glyphs.begin(), run.glyphs.end()) == shaped_by_harfbuzz(word, style));
      }
}

TEST_CASE("plain words, which are shaped without looking for marks, have the glyphs that HarfBuzz gives them") {
  std::vector<std::string> characters = {"–", "—", "‘", "’", "“", "”", "„", "…", "•"};
  for (char c = '!'; c <= '~'; ++c) characters.emplace_back(1, c);
  for (const char* language : {"en-GB", "nl", "ro", "ca", "tr"})
    for (const FaceId face : text::text_faces) {
      if (face != FaceId::regular && std::string_view(language) != "en-GB") continue;
      const text::Style style{.face = face, .language = language};
      for (const std::string& first : characters) {
        std::string text;
        std::vector<text::Glyph> expected;
        for (const std::string& second : characters) {
          if (!text.empty()) expected.push_back(shifted(shaped_by_harfbuzz(" ", style)[0], text.size()));
          if (!text.empty()) text += ' ';
          const std::string word = first + "f" + second;
          for (const auto& glyph : shaped_by_harfbuzz(word, style)) expected.push_back(shifted(glyph, text.size()));
          text += word;
        }
        const text::Run run = test::shape(text, style);
        REQUIRE(std::vector<text::Glyph>(run.glyphs.begin(), run.glyphs.end()) == expected);
      }
    }
}

TEST_CASE("more words than a thread keeps are all shaped as they should be") {
  const text::Style style;
  for (int from = 0; from < 12000; from += 60) {
    std::string text;
    for (int i = from; i < from + 60; ++i) text += (i % 60 == 0 ? "w" : " w") + std::to_string(i);
    const text::Run run = test::shape(text, style);
    std::vector<text::Glyph> expected;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t to = std::min(text.find(' ', at + 1), text.size());
      const std::size_t word = text[at] == ' ' ? at + 1 : at;
      if (word > at) expected.push_back(shifted(shaped_by_harfbuzz(" ", style)[0], at));
      for (const auto& glyph : shaped_by_harfbuzz(std::string_view(text).substr(word, to - word), style))
        expected.push_back(shifted(glyph, word));
      at = to;
    }
    REQUIRE(std::vector<text::Glyph>(run.glyphs.begin(), run.glyphs.end()) == expected);
  }
}

TEST_CASE("no face kerns against the space, so words can be shaped one by one") {
  const std::u32string_view letters = U"ATVWYLPFrfvwyoa.,:;-–—’”“‘()1247КУГТТДЛфгуΑΤΥΔΓλτυçšđžЋђ";
  for (const FaceId id : text::text_faces) {
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
