// Typewriter's marks as a printer sets them: quotation marks, apostrophes and dashes.
#pragma once

#include <span>
#include <string_view>

#include "base/arena.hpp"
#include "language/quotation_style.hpp"

namespace brief::language {

/// What the marks of a text are set as.
struct Marks {
  QuotationStyle quotation;
  std::string_view dash;  ///< in place of `--` between words, with its spaces; empty: that stays
  /// The text stands inside the outer marks: all pairs in it alternate with them. Else straight ones alone change.
  bool is_quoted = false;
  bool goes_on = false;  ///< the next paragraph opens again what this one leaves open
};

/// The pieces of one text, such as those of a paragraph, with its marks set: pairs of quotation marks by how deep they
/// stand in each other, an apostrophe for what is none of a pair, a prime after a figure. A double mark without its
/// other is left as it is.
Vector<String> typographic(std::span<const std::string_view> pieces, const Marks& marks);

String typographic(std::string_view text, const Marks& marks);

}  // namespace brief::language
