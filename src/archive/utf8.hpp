// UTF-8, a code point at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace brief::archive {

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 1;  ///< bytes
  bool valid = true;     ///< false: the byte is no part of a character; value is U+FFFD
};

/// The code point at `at`, which must be inside the text.
CodePoint code_point_at(std::string_view utf8, std::size_t at);

void append_utf8(std::string& out, char32_t c);

/// The text with U+FFFD in place of each byte that is no part of a character.
std::string repaired_utf8(std::string_view bytes);

}  // namespace brief::archive
