#include <array>
#include <utility>

#include "archive/charset.hpp"
#include "archive/mime.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

/// The byte of an escape such as =C3 or %C3 at `at`; -1: it is none.
int escaped_byte(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return -1;
  const int high = hex_digit(text[at + 1]), low = hex_digit(text[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/// The values of base64's digits, those of its form for addresses too (RFC 4648, 4 and 5); -1: it is none.
constexpr std::array<signed char, 256> base64_digits = [] {
  std::array<signed char, 256> digits{};
  digits.fill(-1);
  signed char value = 0;
  for (const auto& [first, last] : {std::pair{'A', 'Z'}, std::pair{'a', 'z'}, std::pair{'0', '9'}})
    for (char c = first; c <= last; ++c) digits[static_cast<unsigned char>(c)] = value++;
  for (const char c : {'+', '-'}) digits[static_cast<unsigned char>(c)] = 62;
  for (const char c : {'/', '_'}) digits[static_cast<unsigned char>(c)] = 63;
  return digits;
}();

/// The size of a soft line break at `at` ("=" and the line's end, with white space between); 0: none.
std::size_t soft_break(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
  if (end == text.size()) return end - at;
  if (text[end] == '\n') return end + 1 - at;
  if (text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n') return end + 2 - at;
  return 0;
}

/// The encoded text of a word "=?charset?B?text?=" in bytes.
std::string word_bytes(char encoding, std::string_view text) {
  if (encoding == 'b' || encoding == 'B') return decode_base64(text);
  std::string quoted(text);
  for (char& c : quoted)
    if (c == '_') c = ' ';
  return decode_quoted_printable(quoted);
}

/// RFC 2047 (2) allows 75; senders go beyond it.
constexpr std::size_t longest_word = 2000;

struct EncodedWord {
  std::string_view charset, text;
  char encoding = 0;
  std::size_t size = 0;  ///< 0: none
};

EncodedWord encoded_word_at(std::string_view value, std::size_t at) {
  if (value.substr(at, 2) != "=?") return {};
  value = value.substr(0, at + longest_word);
  const auto first = value.find('?', at + 2);
  if (first == std::string_view::npos || first + 2 >= value.size() || value[first + 2] != '?') return {};
  const auto end = value.find("?=", first + 3);
  if (end == std::string_view::npos) return {};
  std::string_view charset = value.substr(at + 2, first - at - 2);
  charset = charset.substr(0, charset.find('*'));  // a language (RFC 2231, 5)
  return {charset, value.substr(first + 3, end - first - 3), value[first + 1], end + 2 - at};
}

}  // namespace

/// A style sheet with its fonts may be megabytes of it, so each byte is written to its place.
std::string decode_base64(std::string_view text) {
  std::string out(text.size() / 4 * 3 + 3, '\0');
  std::size_t size = 0;
  unsigned bits = 0;
  int have = 0;
  for (const char c : text) {
    if (c == '=') break;
    const int digit = base64_digits[static_cast<unsigned char>(c)];
    if (digit < 0) continue;
    bits = bits << 6 | static_cast<unsigned>(digit);
    have += 6;
    if (have < 8) continue;
    have -= 8;
    out[size++] = static_cast<char>(bits >> have & 0xFF);
  }
  out.resize(size);
  return out;
}

std::string decode_quoted_printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '=') {
      out += text[at++];
      continue;
    }
    if (const int byte = escaped_byte(text, at); byte >= 0) {
      out += static_cast<char>(byte);
      at += 3;
    } else if (const std::size_t soft = soft_break(text, at)) {
      at += soft;
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::string decode_percent(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int byte = text[at] == '%' ? escaped_byte(text, at) : -1;
    out += byte < 0 ? text[at] : static_cast<char>(byte);
    if (byte >= 0) at += 2;
  }
  return out;
}

std::string header_text(std::string_view value) {
  std::string out, bytes;
  std::string_view charset;
  const auto finish = [&] {  // neighbours of one set may share a character between them
    if (bytes.empty()) return;
    const auto name = charset_of_label(charset);
    out += decode(bytes, name.empty() ? guess_charset(bytes) : name).value_or(std::string());
    bytes.clear();
  };
  for (std::size_t at = 0; at < value.size();) {
    const EncodedWord word = encoded_word_at(value, at);
    if (word.size > 0) {
      if (word.charset != charset) finish();
      charset = word.charset;
      bytes += word_bytes(word.encoding, word.text);
      at += word.size;
      const auto next = value.find_first_not_of(" \t\r\n", at);
      if (next != std::string_view::npos && encoded_word_at(value, next).size > 0) at = next;
      continue;
    }
    finish();
    out += value[at++];
  }
  finish();
  return is_utf8(out) ? out : decode(out, guess_charset(out)).value_or(std::string());
}

}  // namespace brief::archive
