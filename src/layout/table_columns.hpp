// How wide the columns of a table are: as wide as makes it lowest.
#pragma once

#include <span>

#include "base/arena.hpp"
#include "layout/paragraph.hpp"

namespace brief::layout {

/// The texts of a row, each as its widths on one line.
using RowWidths = Vector<ParagraphWidths>;

/// The widths of the columns, which fill `room` together: those at which the rows take the fewest lines, and of these
/// the most even ones. No column is narrower than its longest word, where they all fit, nor than `least`; where they
/// don't, the longest are broken. A column of short entries, such as dates, breaks none of them.
Vector<Pt> column_widths(std::span<const RowWidths> rows, Pt room, Pt least);

}  // namespace brief::layout
