// Where the lines of a paragraph may end, and where they do.
#pragma once

#include <cstdint>
#include <string_view>

#include "layout/line_break.hpp"
#include "layout/paragraph_row.hpp"

namespace brief::layout {

/// The penalty of a break between a short number and what it counts; inside a date, an amount or the like.
inline constexpr double bound_penalty = 3000, firm_penalty = 1e5;

inline constexpr std::string_view soft_hyphen = "\u00AD";

/// Where a line may end: a breakpoint and the cells it stands between.
struct Break {
  Breakpoint point;
  std::uint32_t visible_end = 0;  // cells before it are seen on the line
  std::uint32_t next = 0;         // the cell that begins the next line
  std::uint32_t text = 0;         // byte offset in the paragraph's text
};

/// The break at the end.
Break end_of(const ParagraphRow& row);

/// The breaks that no word is parted for, by the rules of a language (BCP 47); the last is the end.
Vector<Break> natural_breaks(const ParagraphRow& row, std::string_view language);

/// The ends of the lines. Words are hyphenated where the style lets them, and parted anywhere only where nothing else
/// fits.
Vector<Break> chosen_breaks(const ParagraphRow& row, const Vector<Break>& natural, const ParagraphStyle& style);

/// A hyphen in the style of a cell; in a text face where the cell's face has none.
text::Run hyphen_after(const ParagraphRow& row, std::uint32_t cell);

}  // namespace brief::layout
