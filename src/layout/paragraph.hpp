// A paragraph from styled text to set lines.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/arena.hpp"
#include "base/memo.hpp"
#include "base/units.hpp"
#include "layout/page.hpp"
#include "text/direction.hpp"
#include "text/shape.hpp"

namespace brief::layout {

/// A stretch of a paragraph in one style.
struct Inline {
  static constexpr bool is_given_back_whole = true;
  String text;     ///< UTF-8
  String reading;  ///< ASCII that is read and copied in place of the text: " [1]" of a superior 1; empty: the text
  text::Style style;
  Colour colour;
  Pt rise = 0_pt;                  ///< above the baseline: superior figures
  ElementId element = no_element;  ///< the structure element that its glyphs belong to
  std::int32_t link = -1;          ///< the caller's number of a link target; -1: none
  bool bound = false;              ///< a few words that stand on one line
  bool isolated = false;           ///< reads from right to left as a whole, apart from what stands around it
  text::Level level = 0;           ///< of all its text; found when the paragraph is set
  std::uint32_t isolate = 0;       ///< number of the stretch that is ordered by itself, of which it is part; 0: none
  text::Level around = 0;          ///< the level at which that stretch stands
};

struct ParagraphStyle {
  Pt measure = 156_mm;
  std::string_view language = "en-GB";  ///< BCP 47, for hyphenation
  /// Words are hyphenated only if they are wider than the measure or, in a narrow column and in running text, where
  /// without that a line would be far too short.
  bool narrow = false;
  bool running = false;
  bool right_to_left = false;  ///< read so as a whole
  bool flush_right = false;    ///< of what is read from right to left
};

/// Glyphs of one inline on one line.
struct SetRun {
  static constexpr bool is_given_back_whole = true;
  text::Run run;
  Pt x;                            ///< from the left edge of the measure
  std::uint32_t inline_index = 0;  ///< of the Inline it comes from
};

/// A line as it will be printed, its runs in the order in which they are read. The space at its end is kept as a glyph
/// of no width, and a hyphen that the program put in stands for U+00AD, so that the text read from the page is the text
/// that was set.
struct Line {
  static constexpr bool is_given_back_whole = true;
  Vector<SetRun> runs;
  Pt width;
  bool hyphenated = false;
};

/// A piece of a text that no line break parts, by where it ends and where the next begins were the text one line.
struct Piece {
  Pt end, next;
};

/// The width of the text on one line, the narrowest measure that breaks no word, and the narrowest that parts no date
/// or amount either.
struct ParagraphWidths {
  Pt natural, narrowest, bound;
  std::vector<Piece> pieces;

  /// Lines that it takes at least, where no word is broken.
  std::size_t lines_at(Pt measure) const;
};

struct ParagraphRow;

/// Sets paragraphs. Those set before are taken from the memo, which with the shaper must outlive this.
class ParagraphSetter {
 public:
  ParagraphSetter(text::Shaper& shaper, Memo& memo);
  ~ParagraphSetter();
  ParagraphSetter(const ParagraphSetter&) = delete;
  ParagraphSetter& operator=(const ParagraphSetter&) = delete;

  /// Breaks the paragraph into lines, all at once, with the least total demerits (see line_break.hpp), ragged right,
  /// and sets them. A word too long for the measure is hyphenated, and where it has no hyphenation point it is broken
  /// between characters: nothing ever reaches beyond the measure.
  Vector<Line> set(std::span<const Inline> inlines, const ParagraphStyle& style);
  ParagraphWidths widths(std::span<const Inline> inlines);
  /// Of measures from the widest to the narrowest, a narrow one that needs no more lines than the first: found by
  /// halving, as a wider one hardly ever needs more than a narrower. Where one does, the lines are only less even than
  /// they could be. The style's own measure is not used.
  Pt narrowest_alike(std::span<const Inline> inlines, const ParagraphStyle& style, std::span<const Pt> measures);

  /// For a text on one line.
  text::Shaper& shaper() { return shaper_; }
  /// For what else is set and takes time.
  Memo& memo() { return memo_; }

 private:
  Vector<Line> set_parted(std::span<const Inline> inlines, const ParagraphStyle& style);
  ParagraphWidths parted_widths(std::span<const Inline> inlines);
  Pt parted_alike(std::span<const Inline> inlines, const ParagraphStyle& style, std::span<const Pt> measures);

  text::Shaper& shaper_;
  Memo& memo_;
  std::unique_ptr<ParagraphRow> row_;  // its memory serves one paragraph after the other
  std::string key_;
};

}  // namespace brief::layout
