// Text as units that are compared whole: words, numbers with all their marks, punctuation.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/characters.hpp"

namespace brief::evidence {

class Measures;

/// A unit of text. A hyphenated compound, an abbreviation with dots, an e-mail or web address is one word; a number is
/// one with its sign, currency, decimal and thousands marks, per cent sign, range, time and the letters it touches.
struct Unit {
  enum class Kind : std::uint8_t { word, number, mark, dash, opening, closing };
  Kind kind = Kind::word;
  /// It may not be parted from the unit before it: both are one number (2.5 million), date (22 October 2025) or negated
  /// verb (n’est).
  bool joined = false;
  std::string key;                   ///< equal where the units are; UTF-8
  std::string alias;                 ///< of a word hyphenated at a line end: as it is with the hyphen; or empty
  std::uint32_t begin = 0, end = 0;  ///< bytes of the original
};

/// The units of one block of text, in order; a closing quotation mark stands after the full stop or comma beside it.
/// `open`: whether a quotation stands open from the block before; a mark that reopens it is left out. Set for the next.
/// `measures` keeps what it has told of words; one may serve many calls.
/// `without_notes`: the mark of a note in brackets behind a word ([1]) is left out, as of a source; a quote’s is the
/// writer’s.
std::vector<Unit> units_of(std::span<const Character> characters, bool& open, Measures& measures,
                           bool without_notes = false);

inline bool is_quotation(const Unit& unit) {
  return unit.kind == Unit::Kind::opening || unit.kind == Unit::Kind::closing;
}
inline bool has_words(const Unit& unit) { return unit.kind == Unit::Kind::word || unit.kind == Unit::Kind::number; }

}  // namespace brief::evidence
