// A quote as what must be found: pieces of words, with gaps between them.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/units.hpp"

namespace brief::evidence {

/// From the narrowest to the widest.
enum class Gap : std::uint8_t {
  none,      ///< the start or the end of the quote
  adjacent,  ///< nothing: a word with letters in brackets is a piece of its own
  inserted,  ///< [words] of the writer's own: at most max_inserted_over words, or none
  left_out,  ///< an ellipsis: any words, or none
};

/// An insertion replaces a name or a pronoun. One that stood for any number of words would be an ellipsis unseen.
inline constexpr std::size_t max_inserted_over = 8;
/// More parts than any honest quote has.
inline constexpr std::size_t max_pieces = 100;

/// A word with letters of the writer's in brackets: [W]e, commit[ted].
struct BracketedWord {
  std::string head, inside, tail;
};

struct Piece {
  std::vector<Unit> units;  ///< empty for a bracketed word
  std::optional<BracketedWord> word;
  Gap before = Gap::none;
  std::string inserted;            ///< the words in the brackets before it, where there are any
  bool stopped = false;            ///< a full stop or comma at its end is left out, being the quote's own
  bool closes = false;             ///< a mark at its end is left out that closes a quotation begun within it
  bool opens = false;              ///< a mark at its start is left out that opens a quotation closed within it
  bool marked = false;             ///< marks at both its ends are left out
  std::size_t begin = 0, end = 0;  ///< bytes of the quote
};

struct Pieces {
  std::vector<Piece> list;
  std::vector<std::string> inserted;  ///< all that stands in brackets
  bool left_out = false;              ///< an ellipsis stands anywhere in it
  bool begins_inserted = false;       ///< words in brackets stand before the first piece, and no ellipsis
  bool ends_inserted = false;         ///< after the last piece
  bool begins_left_out = false;       ///< an ellipsis stands before the first piece
  bool ends_left_out = false;         ///< after the last piece
};

/// Texts in square brackets, with them.
using Brackets = std::set<std::string, std::less<>>;

/// The pieces of a quote that hold words, in order; none where the quote holds no words of its source. Paragraphs are
/// parted by line feeds. Of `own`, brackets are the source's and marks like any other.
Pieces pieces_of(std::string_view quote, const Brackets& own = {});

/// Whether a quote has some of these.
bool has_any(std::string_view quote, const Brackets& own);

/// The same with brackets and ellipses as marks like any other: a source may have them itself.
Pieces literal_pieces_of(std::string_view quote);

}  // namespace brief::evidence
