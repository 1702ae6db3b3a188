#include "layout/paragraph_row.hpp"

#include <algorithm>

namespace brief::layout {
namespace {

/// The reading of an inline dealt out to its glyphs: one byte to each but the first, which has the rest.
void read_as(std::vector<text::Glyph>& glyphs, std::size_t reading) {
  const std::size_t first = reading - std::min(reading, glyphs.size() - 1);
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    glyphs[i].text_begin = static_cast<std::uint32_t>(i == 0 ? 0 : std::min(reading, first + i - 1));
    glyphs[i].text_length = static_cast<std::uint16_t>(i == 0 ? first : first + i <= reading ? 1 : 0);
  }
}

}  // namespace

void ParagraphRow::fill(std::span<const Inline> paragraph) {
  inlines = paragraph;
  text.clear();
  inline_start.clear();
  cells.clear();
  width_before.clear();
  is_bidirectional = false;
  for (const Inline& part : inlines) {
    const auto index = static_cast<std::uint32_t>(inline_start.size());
    const auto start = static_cast<std::uint32_t>(text.size());
    inline_start.push_back(start);
    is_bidirectional = is_bidirectional || part.level != 0;
    text += part.reading.empty() ? part.text : part.reading;
    shaper.shape(part.text, part.style, glyphs_);
    if (!part.reading.empty() && !glyphs_.empty()) read_as(glyphs_, part.reading.size());
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
