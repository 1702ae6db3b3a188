// The text of a page that its reader sees, block by block.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/archive.hpp"
#include "archive/html_tree.hpp"
#include "archive/linked_sheets.hpp"

namespace brief::archive {

/// A block of a page, and where in its tree it stands.
struct HtmlBlock {
  Block block;  ///< but for its place in the text
  std::string text;
  std::vector<PassedOver> passed_over;  ///< bytes of the text (see Document)
  std::size_t link_bytes = 0;           ///< of the text, inside links
  std::uint32_t node = 0;               ///< the innermost element that holds all of it
  bool struck = false;                  ///< words struck out
  std::uint32_t frame = 0;              ///< the frame of the page that it stands in; 0: none
};

struct FrameAllowance;

/// The visible text in the order of the document. Left out are scripts, forms' values, what style or attributes hide,
/// alternatives of pictures and media, and the raised marks of notes. White space is collapsed as on a screen; soft
/// hyphens and zero-width spaces, which only tell where a line may break, are dropped. What a frame shows stands where
/// the frame does (see frames.hpp).
std::vector<HtmlBlock> visible_blocks(const HtmlTree& tree, const LinkedSheets& sheets = {});
/// Of a page in which frames may take so much.
std::vector<HtmlBlock> visible_blocks(const HtmlTree& tree, const LinkedSheets& sheets, FrameAllowance& allowance);

}  // namespace brief::archive
