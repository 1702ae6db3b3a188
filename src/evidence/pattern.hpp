// A quote as what must be found: pieces of words, with gaps between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evidence/fold.hpp"

namespace brief::evidence {

/// From the narrowest to the widest.
enum class Gap : std::uint8_t {
  none,      ///< the start or the end of the quote
  letters,   ///< a bracket that touches a word, as in [W]e: letters of that word
  inserted,  ///< [words] of the writer's own: at most max_inserted_over words, or none
  left_out,  ///< an ellipsis: any words, or none
};

/// An insertion replaces a name or a pronoun. One that stood for any number of words would be an ellipsis unseen.
inline constexpr std::size_t max_inserted_over = 8;

struct Piece {
  std::u32string text;                              ///< folded, no space at either end
  Gap before = Gap::none;                           ///< what stands before it in the quote
  bool starts_inside = false, ends_inside = false;  ///< begins or ends inside a word, at a bracket
};

/// The pieces of a quote that hold words, in order. Empty: the quote holds no words of its source.
std::vector<Piece> pieces_of(std::string_view quote);

}  // namespace brief::evidence
