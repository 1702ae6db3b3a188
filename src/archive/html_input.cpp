#include "archive/html_input.hpp"

#include <algorithm>

namespace brief::archive {
namespace {

constexpr std::string_view nothing = "\u200B";

/// NUL is left to the parser, which treats it by where it stands.
bool is_stray(char c) { return (c > 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F; }

int digit_of(char c, int base) {
  int value = -1;
  if (c >= '0' && c <= '9') value = c - '0';
  if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') value = (c | 0x20) - 'a' + 10;
  return value < base ? value : -1;
}

/// The end of the digits of a reference "&#…" at `at` that is beyond Unicode; 0: there is none.
std::size_t too_large_reference(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "&#") return 0;
  const bool hexadecimal = at + 2 < text.size() && (text[at + 2] | 0x20) == 'x';
  std::size_t end = at + (hexadecimal ? 3 : 2);
  unsigned long value = 0;
  for (int digit = 0; end < text.size() && (digit = digit_of(text[end], hexadecimal ? 16 : 10)) >= 0; ++end)
    value = std::min(value * (hexadecimal ? 16UL : 10UL) + static_cast<unsigned long>(digit), 0x110000UL);
  return value > 0x10FFFF ? end : 0;
}

}  // namespace

std::string standard_input(std::string utf8) {
  if (std::none_of(utf8.begin(), utf8.end(), is_stray) && utf8.find("&#") == std::string::npos) return utf8;
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    if (is_stray(utf8[at])) {
      out += nothing;
    } else if (const std::size_t end = utf8[at] == '&' ? too_large_reference(utf8, at) : 0) {
      out += "&#xFFFD";
      at = end - 1;
    } else {
      out += utf8[at];
    }
  }
  return out;
}

}  // namespace brief::archive
