#include "text/face.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <thread>
#include <vector>

#include "text/shape_plans.hpp"

using namespace brief;
using namespace brief::text;

namespace {

std::string parted(std::string_view text, FaceId wanted) {
  std::string result;
  for (const Stretch& stretch : stretches(text, wanted))
    result += "[" + std::string(face(stretch.face).postscript_name()) + ":" +
              std::string(text.substr(stretch.begin, stretch.end - stretch.begin)) + "]";
  return result;
}

}  // namespace

TEST_CASE("each face tells its own name, version and measures") {
  std::set<std::string_view> names;
  for (const FaceId id : all_faces) {
    if (!is_carried(id)) continue;
    const Face& own = face(id);
    INFO(own.postscript_name());
    CHECK(&face(id) == &own);
    CHECK(own.id() == id);
    CHECK(names.insert(own.postscript_name()).second);
    CHECK(own.version().find("ersion") != std::string_view::npos);
    const FaceMetrics& m = own.metrics();
    CHECK(m.units_per_em > 0);
    CHECK(m.ascender > m.x_height);
    CHECK(m.descender < 0);
    CHECK(m.x_min < m.x_max);
    CHECK(m.y_min < m.y_max);
    CHECK(own.covers(U' '));
    CHECK(own.data().size() > 1'000);
    CHECK(own.shaping_font() == own.shaping_font());
    CHECK(own.shaping_font() != own.hb_font());
  }
  CHECK(face(FaceId::regular).postscript_name() == "NotoSans-Regular");
  CHECK(face(FaceId::bold_italic).postscript_name() == "NotoSans-BoldItalic");
  CHECK(face(FaceId::regular).metrics().cap_height == 714);
  CHECK(face(FaceId::italic).metrics().italic_angle < 0);
  CHECK(face(FaceId::regular).metrics().italic_angle == 0);
  CHECK(face(FaceId::bold).metrics().stem_v > face(FaceId::regular).metrics().stem_v);
}

TEST_CASE("faces can be asked for from many threads at once") {
  std::vector<const hb_font_t*> fonts(8);
  std::vector<std::thread> threads;
  threads.reserve(fonts.size());
  for (auto& font : fonts) threads.emplace_back([&font] { font = face(FaceId::georgian_bold).shaping_font(); });
  for (auto& thread : threads) thread.join();
  for (const auto* font : fonts) CHECK(font == fonts[0]);
}

TEST_CASE("a character prints if the text faces have it, or one that stands in") {
  for (const char32_t c : {U'a', U'ë', U'Ж', U'Ω', U'€', U'⇒', U'∑', U'Ա', U'ქ', U'א', U'ع', U'\u0301'})
    CHECK(covered(c));
  CHECK(covered(U'中') == is_carried(FaceId::cjk));
  for (const char32_t c : {U'ก', U'\U0001F600', U'\uE000', U'\U0010FFFF'}) CHECK_FALSE(covered(c));
  for (int again = 0; again < 2; ++again) CHECK_FALSE(covered(U'ก'));  // kept answers are the answers
}

TEST_CASE("what a text face lacks is set in one that has it, bold where there is a bold") {
  CHECK(face_for(U'a', FaceId::italic) == FaceId::italic);
  CHECK(face_for(U'Ж', FaceId::bold) == FaceId::bold);
  CHECK(face_for(U'Ա', FaceId::regular) == FaceId::armenian);
  CHECK(face_for(U'Ա', FaceId::bold) == FaceId::armenian_bold);
  CHECK(face_for(U'Ա', FaceId::italic) == FaceId::armenian);
  CHECK(face_for(U'ქ', FaceId::bold_italic) == FaceId::georgian_bold);
  CHECK(face_for(U'ก', FaceId::bold) == FaceId::bold);  // none has it
  CHECK(face_for(U'a', FaceId::symbols) == FaceId::symbols);
}

TEST_CASE("text is parted where its face changes; marks stay with their letter") {
  CHECK(parted("", FaceId::regular).empty());
  CHECK(parted("Kosovë", FaceId::regular) == "[NotoSans-Regular:Kosovë]");
  CHECK(parted("a Ա b", FaceId::bold) == "[NotoSans-Bold:a ][NotoSansArmenian-Bold:Ա][NotoSans-Bold: b]");
  CHECK(parted("Ա\u0301", FaceId::regular) == "[NotoSansArmenian-Regular:Ա\u0301]");
  CHECK(parted("Ա\u00ADa", FaceId::regular) == "[NotoSansArmenian-Regular:Ա][NotoSans-Regular:\u00ADa]");
  CHECK(parted("Ա Ա a", FaceId::regular) == "[NotoSansArmenian-Regular:Ա Ա][NotoSans-Regular: a]");
  CHECK(needs_one_face("Kosovë Косово", FaceId::italic));
  CHECK(needs_one_face("“quoted” – text…", FaceId::regular));
  CHECK_FALSE(needs_one_face("a Ա", FaceId::regular));
  CHECK_FALSE(needs_one_face("Ա", FaceId::regular));
  CHECK(needs_one_face("Ա", FaceId::armenian));
}

TEST_CASE("lengths in font units are scaled by the size") {
  FaceMetrics metrics;
  metrics.units_per_em = 2'000;
  CHECK(scaled(500, 12_pt, metrics) == 3_pt);
  CHECK(scaled(-500, 12_pt, metrics) == -3_pt);
  CHECK(natural_advance(FaceId::regular, 0) > 0);
}

TEST_CASE("plans shape each face, figure style and tracking apart, and as often as they are asked") {
  ShapePlans plans;
  const auto glyphs = [&plans](std::string_view text, FaceId id = FaceId::regular, bool tabular = false,
                               Pt tracking = {}) {
    Style style;
    style.face = id;
    style.tabular_figures = tabular;
    style.tracking = tracking;
    return plans.shape(text, style);
  };
  const auto first = glyphs("office 1");
  CHECK(glyphs("office 1") == first);
  CHECK(first.size() < 8);  // ffi is one glyph
  CHECK(glyphs("office 1", FaceId::regular, false, 1_pt).size() == 8);
  CHECK(glyphs("office 1", FaceId::bold) != first);
  CHECK(glyphs("1", FaceId::regular, true).size() == 1);
  CHECK(glyphs("1", FaceId::regular, true)[0].advance == glyphs("8", FaceId::regular, true)[0].advance);
  CHECK(glyphs("").empty());
  // The text of a ligature is that of all its letters.
  std::size_t text = 0;
  for (const Glyph& glyph : first) text += glyph.text_length;
  CHECK(text == 8);
  for (int i = 0; i < 200; ++i) {  // more languages than plans are kept for
    Style style;
    const std::string language = {'x', static_cast<char>('a' + i / 26), static_cast<char>('a' + i % 26)};
    style.language = language;
    CHECK(plans.shape("abc", style).size() == 3);
  }
  CHECK(glyphs("office 1") == first);
}
