#include "layout/paragraph_row.hpp"

namespace brief::layout {

void ParagraphRow::fill(std::span<const Inline> paragraph) {
  inlines = paragraph;
  text.clear();
  inline_start.clear();
  cells.clear();
  width_before.clear();
  for (const Inline& part : inlines) {
    const auto index = static_cast<std::uint32_t>(inline_start.size());
    const auto start = static_cast<std::uint32_t>(text.size());
    inline_start.push_back(start);
    text += part.text;
    shaper.shape(part.text, part.style, glyphs_);
    const auto& metrics = text::face(part.style.face).metrics();
    for (const text::Glyph& glyph : glyphs_)
      cells.push_back({glyph, index, start + glyph.text_begin,
                       text::scaled(glyph.advance, part.style.size, metrics) + part.style.tracking});
  }
  Pt width;
  for (const Cell& cell : cells) {
    width_before.push_back(width);
    width += cell.width;
  }
  width_before.push_back(width);
}

}  // namespace brief::layout
