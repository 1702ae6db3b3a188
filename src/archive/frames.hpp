// Pages inside a page (the HTML standard, 4.8.5).
#pragma once

#include <cstddef>
#include <vector>

#include "archive/html_tree.hpp"
#include "archive/linked_sheets.hpp"
#include "archive/visible.hpp"

namespace brief::archive {

/// What the frames of one page may yet take. A frame in a frame is part of its text, so that levels multiply work.
struct FrameAllowance {
  int levels = 4;                  ///< browsers stop far deeper; no page means more
  std::size_t bytes = 8u << 20;    ///< of all documents in frames, at every level
  std::size_t documents = 1000;    ///< likewise
  std::size_t trees = 16u << 20;   ///< of the memory of those that stand in one another
  std::size_t sheets = 16u << 20;  ///< bytes of the style sheets that they link; each frame reads its own anew
};

/// The blocks that a frame shows, each without a node; none where it has no document of its own (`srcdoc`, a data:
/// address, a page that the file holds beside this one), or one that cannot be read. Its styles are its own: nothing of
/// the page about it is inherited.
std::vector<HtmlBlock> frame_blocks(const HtmlNode& frame, const LinkedSheets& sheets, FrameAllowance& allowance);

}  // namespace brief::archive
