// Boxes that go on from strip to strip: the bar beside a quotation, the ground of the summary.
#pragma once

#include <cstddef>

#include "layout/page.hpp"

namespace brief::layout {

/// Makes one box of those that touch each other on a page. Two areas that touch show a seam where a viewer smooths
/// edges, and each parts the marked content of the lines beside it.
class JoinedBoxes {
 public:
  /// Puts a mark on a page, or lengthens the box there that it continues downwards.
  void put(Mark mark, Page& page);

 private:
  Box* continued_by(const Mark& mark, Page& page);

  const Page* page_ = nullptr;
  Vector<std::size_t> open_;  // boxes among the marks of the page that go down to where the last one began, or further
};

}  // namespace brief::layout
