// Characters of UTF-8 text by their Unicode properties, as far as reading an article needs them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace brief::draft {

/// One character and the bytes it takes. Of bytes that are no UTF-8: U+FFFD, one byte.
struct Character {
  char32_t code = 0;
  std::uint32_t size = 1;
};

/// The character at `at`, which is inside the text.
Character decoded_at(std::string_view text, std::size_t at);
inline Character character_at(std::string_view text, std::size_t at) {
  // Nearly every character of an article is ASCII, and all of the reading goes through here.
  if (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) return {static_cast<char32_t>(text[at]), 1};
  return decoded_at(text, at);
}
/// The character that ends just before `at`; {0, 0} at the start.
Character character_before(std::string_view text, std::size_t at);

bool is_letter(char32_t c);  ///< categories L and M
bool is_digit(char32_t c);
bool is_upper(char32_t c);
bool is_space(char32_t c);

/// Simple lower case, character by character.
std::string lower(std::string_view text);

/// Without white space at either end.
std::string_view trimmed(std::string_view text);

/// Every run of white space as one space, none at the ends.
std::string one_line(std::string_view text);

}  // namespace brief::draft
