#include "pdf/glyph_outline.hpp"

#include <doctest/doctest.h>

#include <string>

#include "set_text.hpp"

using namespace brief;
using namespace brief::pdf;

namespace {

layout::GlyphRun run_of(std::string_view text, text::FaceId face, bool right_to_left) {
  text::Style style;
  style.face = face;
  style.right_to_left = right_to_left;
  return {test::shape(text, style), {10_pt, 20_pt}, {}};
}

std::string shapes(const layout::GlyphRun& run) {
  String out;
  append_shapes(out, run, 200_pt);
  return std::string(out);
}

}  // namespace

TEST_CASE("marks over letters read from right to left are drawn as shapes where they belong") {
  const auto run = run_of("شكراً", text::FaceId::arabic, true);
  std::size_t marks = 0;
  for (const auto& glyph : run.run.glyphs) marks += is_shape(glyph);
  CHECK(marks == 1);
  const std::string path = shapes(run);
  CHECK(path.ends_with("h\nf\n"));
  // Above the last letter, which stands at the left: 10 pt from the left, the baseline 180 pt from below.
  const double x = std::stod(path), y = std::stod(path.substr(path.find(' ')));
  CHECK(x > 8);
  CHECK(x < 15);
  CHECK(y > 187);
  CHECK(y < 200);
}

TEST_CASE("nothing is drawn where every glyph stands for text") {
  CHECK(shapes(run_of("سلام", text::FaceId::arabic, true)).empty());
  CHECK(shapes(run_of("efficient é", text::FaceId::regular, false)).empty());
}
