// The words that the check must know: of negation, of number and measure, of speech.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace brief::evidence {

/// Words in lower case. One for each language, and one for them all.
struct Lexicon {
  using Set = std::unordered_set<std::string_view>;
  Set common;     ///< by which the language of a text is told
  Set negations;  ///< turn the sense of what they stand with
  Set said;       ///< verbs of speech, before or after their speaker
  Set pronouns;   ///< for somebody named before

  /// The lexicon of a BCP 47 language, null where there is none.
  static const Lexicon* of(std::string_view language);
  /// Of the language whose common words are the most among the first of a text; English where none are.
  static const Lexicon& guess(std::string_view text);
};

/// What belongs to a number whatever the language of the text.
struct Measures {
  Lexicon::Set units;    ///< follow a number: million, euros, km
  Lexicon::Set second;   ///< follow a first part: per cent, na sto
  Lexicon::Set first;    ///< that first part
  Lexicon::Set before;   ///< stand before a number: EUR
  Lexicon::Set numbers;  ///< numbers in letters
  Lexicon::Set scales;   ///< those that take `and` and another number: hundred
  Lexicon::Set joins;    ///< between two numbers: to, point
  Lexicon::Set ands;     ///< after a scale
  Lexicon::Set months;
};
const Measures& measures();

/// Whether a word in lower case is a number in letters: five, twenty-five.
bool is_number_word(std::string_view lower);

}  // namespace brief::evidence
