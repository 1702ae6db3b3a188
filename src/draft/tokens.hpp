// The words and marks of a paragraph. A quotation is one token: what is said inside it is another's sentence.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "draft/lexicon.hpp"
#include "draft/quotation_marks.hpp"

namespace brief::draft {

struct Token {
  enum class Kind : std::uint8_t { word, number, punctuation, possessive, quotation };
  Kind kind = Kind::word;
  bool capital = false;              ///< begins with a capital letter
  std::uint8_t phrase = 1;           ///< words of the phrase of the tables that begins here; 0: inside one
  std::uint32_t begin = 0, end = 0;  ///< bytes of the text; a quotation with its marks
  std::uint32_t quotation = 0;       ///< index into the quotations given
  char32_t mark = 0;                 ///< of punctuation
  Classes classes;                   ///< of the word, and of the phrase that it is part of
  std::string_view value;            ///< of the tables

  bool is(Class c) const { return classes.has(c); }
  bool is(Kind k) const { return kind == k; }
};

/// The tokens of [begin, end) of the text. `quotations` are those inside, in order; `first` is the index of the first
/// of them.
std::vector<Token> tokens_of(std::string_view text, std::size_t begin, std::size_t end,
                             std::span<const Quotation> quotations, std::uint32_t first, const Lexicon& lexicon);

}  // namespace brief::draft
