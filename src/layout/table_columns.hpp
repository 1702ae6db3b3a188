// How wide the columns of a table are: as wide as makes it lowest.
#pragma once

#include <optional>
#include <span>

#include "base/arena.hpp"
#include "base/memo.hpp"
#include "layout/paragraph.hpp"

namespace brief::layout {

/// The texts of a row, each as its widths on one line.
using RowWidths = Vector<ParagraphWidths>;

/// The widths of the columns, which fill `room` together: those at which the rows take the fewest lines, and of these
/// the most even ones. No column is narrower than its longest word or date, nor than `least`; nothing where they don't
/// all fit. A column of short entries breaks none of them where there is room.
std::optional<Vector<Pt>> column_widths(std::span<const RowWidths> rows, Pt room, Pt least);

/// The same by the memo.
std::optional<Vector<Pt>> kept_column_widths(Memo& memo, std::span<const RowWidths> rows, Pt room, Pt least);

}  // namespace brief::layout
