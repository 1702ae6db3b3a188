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

/// The code point at `at`, which must be inside the text.
CodePoint code_point_at(std::string_view utf8, std::size_t at);

/// Whether a byte begins a code point, as every byte does that is no continuation.
constexpr bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

/// The number of code points of text that is UTF-8.
std::size_t count_code_points(std::string_view utf8);

/// The first byte that is not UTF-8, or the size where all is.
std::size_t invalid_utf8_at(std::string_view bytes);

void append_utf8(std::string& out, char32_t c);

/// The text's first `most` code points, and an ellipsis where there are more.
std::string shortened(std::string_view utf8, std::size_t most);

}  // namespace brief
