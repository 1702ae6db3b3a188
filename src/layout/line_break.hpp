// Where to break the lines of a paragraph, over the whole paragraph at once.
//
// Purpose. Of all ways to break a paragraph into lines no wider than the measure, find the one with the least total
// demerits, ragged right.
//
// Paper. D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981),
// 1119-1184: demerits (p. 1128), ragged-right setting (p. 1139), dynamic programming over breakpoints (p. 1162 ff.).
//
// What differs. The boxes and glue between two breakpoints are summed beforehand: a breakpoint carries the width of the
// text up to it. Glue does not stretch, for lines are set ragged right; what a line falls short of the measure takes
// the place of stretch, measured against a fixed share of the measure. There are no fitness classes, so the best breaks
// up to a breakpoint do not depend on what follows, and the result is exact. No line is ever too wide. A very short
// last line costs extra.
#pragma once

#include <cstdint>
#include <span>

#include "base/arena.hpp"
#include "base/units.hpp"

namespace brief::layout {

/// A place where a line may end. Widths are of the whole paragraph set on one line, from its start.
struct Breakpoint {
  Pt end;               ///< width up to the last visible glyph before the break
  Pt next;              ///< width up to where the next line begins, after the spaces
  Pt inserted;          ///< width of the hyphen that a break here adds
  double penalty = 0;   ///< at least 0
  bool hyphen = false;  ///< the break adds a hyphen, or stands inside a word
};

struct Demerits {
  Pt measure = 156_mm;
  double line = 1;             ///< of each line, so that fewer lines are better
  double double_hyphen = 3e4;  ///< of two lines in succession that end in a hyphen
  double runt = 2e4;           ///< of a last line shorter than a seventh of the measure

  /// Demerits of a line from `start` to `end`; the last line may be as short as it likes.
  double of_line(Pt start, const Breakpoint& end, bool after_hyphen, bool last) const;
};

/// The breakpoints, by index, that make the paragraph with the least total demerits; the last breakpoint, which ends
/// the paragraph, always among them. Of equals, the one whose lines are fuller first. A piece between two neighbouring
/// breakpoints that is wider than the measure makes a line by itself.
Vector<std::uint32_t> break_lines(std::span<const Breakpoint> breakpoints, const Demerits& demerits);

/// The sum of the demerits of these breaks.
double total_demerits(std::span<const Breakpoint> breakpoints, std::span<const std::uint32_t> breaks,
                      const Demerits& demerits);

}  // namespace brief::layout
