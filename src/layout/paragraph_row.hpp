#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "layout/paragraph.hpp"

namespace brief::layout {

/// All inlines of a paragraph shaped, as one row of glyphs.
struct ParagraphRow {
  struct Cell {
    text::Glyph glyph;
    std::uint32_t inline_index = 0;
    std::uint32_t text = 0;  ///< byte offset in the paragraph's text
    Pt width;
  };

  explicit ParagraphRow(text::Shaper& s) : shaper(s) {}
  /// The inlines must outlive the use of the row.
  void fill(std::span<const Inline> paragraph);

  text::Shaper& shaper;
  std::span<const Inline> inlines;
  std::string text;
  std::vector<std::uint32_t> inline_start;  ///< byte offset of each inline in `text`
  std::vector<Cell> cells;
  bool is_bidirectional = false;  ///< some of it is read from right to left
  std::vector<Pt> width_before;   ///< of each cell, and of the row's end

 private:
  std::vector<text::Glyph> glyphs_;
};

}  // namespace brief::layout
