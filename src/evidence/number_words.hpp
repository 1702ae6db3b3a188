// Numbers in letters, in the languages that the check knows: which words are one, and which of them make one together.
#pragma once

#include <cstdint>
#include <string_view>

namespace brief::evidence {

/// What a word is in a number, as flags.
namespace in_number {
inline constexpr std::uint8_t cardinal = 1;   ///< five, thousand
inline constexpr std::uint8_t tens = 2;       ///< takes `and` and another: hundred; dvadeset
inline constexpr std::uint8_t one = 4;        ///< an article too: a number only after another
inline constexpr std::uint8_t ordinal = 8;    ///< first
inline constexpr std::uint8_t fraction = 16;  ///< half, quarter
inline constexpr std::uint8_t conjunction = 32;
inline constexpr std::uint8_t part = 64;  ///< stands only inside a compound
}  // namespace in_number

/// The flags of a word, and the languages in which it has them, a bit for each row of the table.
struct NumberWord {
  std::uint8_t is = 0;
  std::uint32_t languages = 0;
};

/// Of a word in lower case, a compound among them: twenty-five, fünfundzwanzig. Nothing of a word that is no number.
NumberWord number_word(std::string_view lower);

/// The bits of a BCP 47 primary language tag; all of them where the language is not among those known.
std::uint32_t number_language(std::string_view tag);

}  // namespace brief::evidence
