// UTF-8 (RFC 3629), a code point at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace brief {

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 1;  ///< bytes
  bool valid = true;     ///< false: the byte is no part of a character; value is U+FFFD
};

/// As code_point_at(), where the byte is not ASCII.
CodePoint long_code_point_at(std::string_view utf8, std::size_t at);

/// The code point at `at`, which must be inside the text. In line, for texts are mostly ASCII.
inline CodePoint code_point_at(std::string_view utf8, std::size_t at) {
  const auto first = static_cast<unsigned char>(utf8[at]);
  return first < 0x80 ? CodePoint{first, 1, true} : long_code_point_at(utf8, at);
}

/// Whether a byte begins a code point, as every byte does that is no continuation.
constexpr bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

/// The number of code points of text that is UTF-8.
std::size_t count_code_points(std::string_view utf8);

/// The first byte that is not UTF-8, or the size where all is.
std::size_t invalid_utf8_at(std::string_view bytes);

void append_utf8(std::string& out, char32_t c);

/// The text with U+FFFD in place of each byte that is no part of a character.
std::string repaired_utf8(std::string_view bytes);

/// The byte where the code point begins that stands `count` after the first; the size where there are no more.
std::size_t offset_after(std::string_view utf8, std::size_t count);

/// The text's first `most` code points, and an ellipsis where there are more.
std::string shortened(std::string_view utf8, std::size_t most);

}  // namespace brief
