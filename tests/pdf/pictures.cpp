#include "pdf/pictures.hpp"

#include <doctest/doctest.h>

#include <string>

#include "objects.hpp"
#include "pdf/write.hpp"

using namespace brief;
using namespace brief::pdf;

namespace {

layout::Picture picture_of(layout::Path path) { return {"key", {10_pt, 20_pt}, 0.5_pt, {std::move(path)}}; }

/// A picture on each of two pages.
std::string written(Memo& memo) {
  layout::Path path;
  path.fill = layout::Colour{};
  path.lines = {{{0_pt, 0_pt}, {5_pt, 0_pt}, {5_pt, 5_pt}, {0_pt, 5_pt}}};
  const layout::Picture picture = picture_of(std::move(path));
  layout::Document document;
  document.elements.resize(1);
  document.elements[0].tag = layout::Tag::document;
  document.pages.resize(2);
  for (layout::Page& page : document.pages)
    page.marks.push_back({layout::no_element, layout::Artifact::layout, layout::PlacedPicture{&picture, {}}});
  Deflater deflater(memo);
  Diagnostics diagnostics;
  return write(document, {}, {memo, deflater}, diagnostics);
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

}  // namespace

TEST_CASE("of a path, rectangles are written as such, and all in whole units of the picture") {
  layout::Path path;
  path.fill = layout::Colour{0, 0, 0};
  path.lines = {{{1_pt, 2_pt}, {4_pt, 2_pt}, {4_pt, 6_pt}, {1_pt, 6_pt}},
                {{1.26_pt, 2_pt}, {4_pt, 2_pt}, {4_pt, 5.04_pt}}};
  CHECK(operators_of(picture_of(std::move(path))) == "0 0 0 rg\n2 28 6 8 re 3 36 m 8 36 l 8 30 l h\nf*\n");
}

TEST_CASE("lines are stroked with round joins") {
  layout::Path path;
  path.stroke = layout::Colour{255, 0, 0};
  path.thickness = 0.5_pt;
  path.lines = {{{1_pt, 2_pt}, {4.25_pt, 2_pt}}};
  CHECK(operators_of(picture_of(std::move(path))) == "1 0 0 RG\n1 w 1 j 2 36 m 9 36 l S\n");
}

TEST_CASE("a picture is one form, however often it is shown, and the same from the memo") {
  Memo memo;
  const std::string first = written(memo), again = written(memo);
  CHECK(first == again);
  const std::string objects = test::objects_of(first);
  CHECK(count(objects, "/Subtype/Form") == 1);
  CHECK(count(objects, "/XObject<</P0 ") == 2);
  CHECK(objects.find("/BBox[0 0 20 40]/Matrix[0.5 0 0 0.5 0 0]") != std::string::npos);
}
