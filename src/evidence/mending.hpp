// The nearest quote that is word for word, ready to paste.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "evidence/comparison.hpp"
#include "evidence/index.hpp"
#include "evidence/match.hpp"
#include "evidence/pieces.hpp"
#include "evidence/speech.hpp"

namespace brief::evidence {

/// Ways to mend a quote that is refused. Each gives the text only where it is word for word in the source; else
/// nothing.
class Mending {
 public:
  /// All of these are kept, and must outlive it.
  Mending(const Index& index, const Speech& speech, const Pieces& pieces, std::string_view quote)
      : index_(index), speech_(speech), pieces_(pieces), quote_(quote) {}

  std::string right(std::string text) const;
  /// The quote with changes of its text, in its order.
  std::string with(const std::vector<Edit>& edits) const { return right(edited(edits)); }
  /// With one piece as a stretch of the source has it.
  std::string with_piece(const Piece& piece, Range range) const;
  /// A stretch of the source, where it is no long one and not told to be another's.
  std::string all_of(Range range) const;
  /// With the words put in that stand between a piece and the one before, or an ellipsis in place of the brackets, or,
  /// where another speaks between them or much is said, the longer part alone.
  std::string without_gap(std::size_t i, const std::vector<Range>& places, Obstacle obstacle) const;
  /// The parts in front of a piece alone, or those from it on: the longer ones that are right.
  std::string one_part(std::size_t i) const;
  /// Of two parts, between which the speaker changes, the one that is the named speaker's; nothing where that is not
  /// told.
  std::string of_speaker(const std::string& start, Range before, const std::string& rest, Range after) const;
  /// With a piece as it stands at a place, but for what tells there between dashes who says it.
  std::string without_tellers(const Piece& piece, Range place) const;
  /// The pieces as they follow each other there: the place of each, and its number.
  std::string in_order(const std::vector<std::pair<std::uint32_t, std::size_t>>& order) const;

 private:
  bool is_right(const std::string& text) const;
  bool stands(const Pieces& pieces) const;
  std::string asked(std::string text) const;
  std::string edited(const std::vector<Edit>& edits) const;
  std::pair<bool, bool> widens(const Piece& piece, Range range) const;
  std::string with_capital(const Piece& piece, const std::string& source) const;
  std::string written(Range range) const;
  std::string said_in(Range range) const;
  bool far_apart(Range gap) const;

  const Index& index_;
  const Speech& speech_;
  const Pieces& pieces_;
  std::string_view quote_;
};

/// A part with what stands beside it, widened to their sentence where a mark parts them, to their clause, or as they
/// are; with a number as they are alone.
std::vector<Range> widened(const Index& index, Range part, Range beside, bool number);

}  // namespace brief::evidence
