// UTF-8 (RFC 3629), a code point at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
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

// Eight bytes at a time, for what looks through whole files.

inline constexpr std::size_t word_size = sizeof(std::uint64_t);

/// The eight bytes from `at` on, which must be inside the text.
inline std::uint64_t word_at(std::string_view utf8, std::size_t at) {
  std::uint64_t word;
  std::memcpy(&word, utf8.data() + at, word_size);
  return word;
}

constexpr bool is_ascii(std::uint64_t word) { return (word & 0x8080808080808080u) == 0; }

/// The first byte at or after `at` that is `least` or more, which is no less than 0x80; the size where there is none.
std::size_t find_byte_from(std::string_view utf8, std::size_t at, unsigned char least);

/// How many of the eight bytes from `at` on begin a code point.
inline std::size_t count_code_points_of_word(std::string_view utf8, std::size_t at) {
  const std::uint64_t word = word_at(utf8, at);
  if (is_ascii(word)) return word_size;
  const std::uint64_t continuations = (word >> 7) & ~(word >> 6) & 0x0101010101010101u;
  return word_size - static_cast<std::size_t>(std::popcount(continuations));
}

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
