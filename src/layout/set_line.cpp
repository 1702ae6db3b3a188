#include "layout/set_line.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "layout/stand_ins.hpp"

namespace brief::layout {
namespace {

using Row = ParagraphRow;

SetRun& run_for(Line& line, const Row& row, std::uint32_t cell, Pt x) {
  const auto index = row.cells[cell].inline_index;
  if (line.runs.empty() || line.runs.back().inline_index != index) {
    const text::Style& style = row.inlines[index].style;
    line.runs.push_back({{style.face, style.size, style.tracking, {}, {}, style.right_to_left}, x, index});
    const auto end = index + 1 < row.inline_start.size() ? row.inline_start[index + 1] : row.text.size();
    const std::size_t most = std::min<std::size_t>(end - row.cells[cell].text, 96);
    line.runs.back().run.text.reserve(most + 2);
    line.runs.back().run.glyphs.reserve(most + 1);
  }
  return line.runs.back();
}

/// Adds a cell's glyph with its text; `seen` false: a space at the line's end, of no width.
void add_cell(Line& line, const Row& row, std::uint32_t index, Pt x, bool seen) {
  const Row::Cell& cell = row.cells[index];
  text::Run& run = run_for(line, row, index, x).run;
  text::Glyph glyph = cell.glyph;
  glyph.text_begin = static_cast<std::uint32_t>(run.text.size());
  if (!seen) glyph.advance = 0;
  run.text += std::string_view(row.text).substr(cell.text, glyph.text_length);
  run.glyphs.push_back(glyph);
}

void add_hyphen(Line& line, const Row& row, std::uint32_t after, Pt x) {
  const text::Run hyphen = hyphen_after(row, after);
  if (hyphen.face != run_for(line, row, after, x).run.face)
    line.runs.push_back({{hyphen.face, hyphen.size, hyphen.tracking, {}, {}, false}, x, row.cells[after].inline_index});
  text::Run& run = line.runs.back().run;
  text::Glyph glyph = hyphen.glyphs.front();
  glyph.text_begin = static_cast<std::uint32_t>(run.text.size());
  glyph.text_length = static_cast<std::uint16_t>(soft_hyphen.size());
  run.text += soft_hyphen;
  run.glyphs.push_back(glyph);
}

/// A soft hyphen where no line ends is neither seen nor copied: the word is found by a search.
bool is_soft_hyphen(const Row& row, std::uint32_t cell) {
  return std::string_view(row.text).substr(row.cells[cell].text, row.cells[cell].glyph.text_length) == soft_hyphen;
}

}  // namespace

Line set_line(const ParagraphRow& row, std::uint32_t from, const Break& end) {
  Line line;
  const Pt start = row.width_before[from];
  for (std::uint32_t i = from; i < end.visible_end; ++i)
    if (!is_soft_hyphen(row, i)) add_cell(line, row, i, row.width_before[i] - start, true);
  line.width = row.width_before[std::max(from, end.visible_end)] - start;
  if (end.point.inserted > 0_pt) {
    add_hyphen(line, row, end.visible_end - 1, line.width);
    line.width += end.point.inserted;
  } else {
    for (std::uint32_t i = std::max(from, end.visible_end); i < end.next; ++i)
      add_cell(line, row, i, line.width, false);
  }
  line.hyphenated = end.point.hyphen;
  return line;
}

void order_visually(Line& line, const ParagraphRow& row, const ParagraphStyle& style) {
  for (SetRun& set : line.runs)
    if (set.run.right_to_left) std::reverse(set.run.glyphs.begin(), set.run.glyphs.end());
  set_in_visual_order(line.runs, row.inlines, style.flush_right ? style.measure - line.width : 0_pt);
}

}  // namespace brief::layout
