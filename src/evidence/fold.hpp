// Text as it is compared: what a typesetter may change without changing the words is made equal, nothing else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace brief::evidence {

/// A text after folding, and where each folded character stands in the original.
///
/// Folding: Unicode NFC; every run of white space (Unicode White_Space) is one space, none at the ends; every quotation
/// mark and apostrophe is ' (a closing single quotation mark *is* the apostrophe, and British and American houses swap
/// single for double, so they make one class); hyphens, non-breaking hyphens, dashes and the minus sign are -;
/// three full stops in a row, or one leader of three, are the ellipsis. Soft hyphens, zero-width spaces and joiners,
/// and the byte order mark are no characters of the words and are dropped.
struct Folded {
  std::u32string text;
  std::vector<std::uint32_t> start;  ///< first code point of the original, one a character
  std::vector<std::uint32_t> end;    ///< one past the last
  std::vector<bool> hyphen;          ///< whether it was a hyphen, which joins words, and not a dash, which parts them
};

inline constexpr char32_t ellipsis = U'\u2026';
inline constexpr char32_t quotation = U'\'';

/// The text must be valid UTF-8.
Folded fold(std::string_view utf8);

/// Whether a character is part of a word, for finding where words begin and end: a letter, a mark or a digit.
bool is_word_character(char32_t c);

/// Valid UTF-8 of code points.
std::string to_utf8(std::u32string_view text);
std::u32string to_code_points(std::string_view utf8);

}  // namespace brief::evidence
