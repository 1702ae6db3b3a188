// Text as single characters, each with its place, after what a typesetter or a text format adds has been taken off.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace brief::evidence {

/// A character after Unicode NFC, and the bytes of the original that it stands for: [begin, end).
struct Character {
  char32_t c;
  std::uint32_t begin, end;
};

/// The characters of valid UTF-8. A run of white space is one ' ', or one '\n' where it holds a line feed; Latin
/// ligatures (U+FB00 to U+FB06) are their letters; soft hyphens (with a line break after them), zero-width and
/// directional characters are left out. `offset` is added to every place.
std::vector<Character> characters_of(std::string_view utf8, std::uint32_t offset = 0);

bool is_word_character(char32_t c);  ///< a letter, mark or number
bool is_digit(char32_t c);           ///< also ½ and ²
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_hyphen(char32_t c);     ///< joins words: - ‐ ‑
bool is_dash(char32_t c);       ///< any hyphen, dash or minus
bool is_quotation(char32_t c);  ///< any quotation mark or apostrophe
bool is_currency(char32_t c);
bool is_white_space(char32_t c);  ///< of any kind but the line feed
bool is_invisible(char32_t c);    ///< a soft hyphen, a zero-width or a directional character
bool combines(char32_t c);        ///< may join what stands before it: marks, Hangul vowels and final consonants
std::u32string_view letters_of_ligature(char32_t c);  ///< of U+FB00 to U+FB06; of others nothing

/// Of a raised or lowered figure the plain one; others as they are.
char32_t plain_figure(char32_t c);

std::string to_utf8(std::u32string_view text);
std::string lower_case(std::string_view utf8);  ///< by simple case mapping
std::string upper_case(std::string_view utf8);

}  // namespace brief::evidence
