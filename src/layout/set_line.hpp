// The glyphs of a line.
#pragma once

#include <cstdint>

#include "layout/row_breaks.hpp"

namespace brief::layout {

/// The line from a cell to a break, its runs in the order in which they are read.
Line set_line(const ParagraphRow& row, std::uint32_t from, const Break& end);

/// Puts the runs of a line in both directions where they are seen.
void order_visually(Line& line, const ParagraphRow& row, const ParagraphStyle& style);

}  // namespace brief::layout
