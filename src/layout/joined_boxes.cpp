#include "layout/joined_boxes.hpp"

#include <cmath>
#include <utility>

namespace brief::layout {
namespace {

constexpr Pt touching = 0.01_pt;  // what is written differs no less

Pt bottom(const Rect& rect) { return rect.y + rect.height; }

bool is_near(Pt a, Pt b) { return std::abs((a - b).value) < touching.value; }

Box& box_of(Mark& mark) { return std::get<Box>(mark.shape); }

bool continues(const Mark& mark, const Mark& above) {
  const Box &lower = std::get<Box>(mark.shape), &upper = std::get<Box>(above.shape);
  return above.artifact == mark.artifact && lower.fill == upper.fill && is_near(lower.rect.x, upper.rect.x) &&
         is_near(lower.rect.width, upper.rect.width) && is_near(lower.rect.y, bottom(upper.rect));
}

}  // namespace

Box* JoinedBoxes::continued_by(const Mark& mark, Page& page) {
  for (const std::size_t index : open_)
    if (continues(mark, page.marks[index])) return &box_of(page.marks[index]);
  return nullptr;
}

void JoinedBoxes::put(Mark mark, Page& page) {
  if (mark.element != no_element || !std::holds_alternative<Box>(mark.shape)) {
    page.marks.push_back(std::move(mark));
    return;
  }
  if (std::exchange(page_, &page) != &page) open_.clear();
  const Rect& rect = box_of(mark).rect;
  std::erase_if(open_, [&](std::size_t index) { return bottom(box_of(page.marks[index]).rect) < rect.y - touching; });
  if (Box* above = continued_by(mark, page)) {
    above->rect.height = bottom(rect) - above->rect.y;
    return;
  }
  open_.push_back(page.marks.size());
  page.marks.push_back(std::move(mark));
}

}  // namespace brief::layout
