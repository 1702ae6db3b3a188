#include "layout/joined_boxes.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::layout;

namespace {

constexpr Colour grey{200, 200, 200}, blue{0, 0, 200};

Mark box(double y, double height, Colour fill = grey, double x = 10) {
  return {no_element, Artifact::background, Box{{Pt(x), Pt(y), 3_pt, Pt(height)}, fill}};
}

Page page_of(std::initializer_list<Mark> marks) {
  Page page;
  JoinedBoxes boxes;
  for (const Mark& mark : marks) boxes.put(mark, page);
  return page;
}

Rect rect(const Page& page, std::size_t index) { return std::get<Box>(page.marks.at(index).shape).rect; }

}  // namespace

TEST_CASE("boxes that touch from line to line are one") {
  const Mark words{1, Artifact::layout, GlyphRun{}};
  const Page page = page_of({box(20, 15), box(20, 15, blue, 50), words, box(35, 15.5), box(35, 15.5, blue, 50), words});
  REQUIRE(page.marks.size() == 4);
  CHECK(rect(page, 0).y == 20_pt);
  CHECK(rect(page, 0).height == 30.5_pt);
  CHECK(rect(page, 1).height == 30.5_pt);
}

TEST_CASE("boxes of another colour, place or kind stay apart, and those with a gap") {
  Mark layout = box(35, 15);
  layout.artifact = Artifact::layout;
  Mark tagged = box(35, 15);
  tagged.element = 4;
  for (const Mark& next : {box(35, 15, blue), box(35, 15, grey, 11), box(36, 15), box(30, 15), layout, tagged})
    CHECK(page_of({box(20, 15), next}).marks.size() == 2);
}

TEST_CASE("a box of one page isn't continued on the next") {
  Page first, second;
  JoinedBoxes boxes;
  boxes.put(box(20, 15), first);
  boxes.put(box(35, 15), second);
  CHECK(first.marks.size() == 1);
  CHECK(second.marks.size() == 1);
  CHECK(rect(first, 0).height == 15_pt);
}
