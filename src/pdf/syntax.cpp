#include "pdf/syntax.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/hex.hpp"
#include "base/utf8.hpp"

namespace brief::pdf {
namespace {

void append_byte(String& out, unsigned byte) {
  out += upper_hex_digits[(byte >> 4) & 15];
  out += upper_hex_digits[byte & 15];
}

/// Calls with each code point; false where the UTF-8 ends early.
template <class F>
void for_each_code_point(std::string_view utf8, F&& call) {
  for (std::size_t i = 0; i < utf8.size();) {
    const CodePoint c = code_point_at(utf8, i);
    if (!c.valid) return;
    call(static_cast<std::uint32_t>(c.value));
    i += c.size;
  }
}

/// The byte of a character in PDFDocEncoding (annex D.2); 0: it has none.
char pdf_doc_byte(std::uint32_t c) {
  if ((c >= 0x20 && c < 0x7F) || (c >= 0xA1 && c <= 0xFF && c != 0xAD)) return static_cast<char>(c);
  constexpr std::u32string_view high = U"\u2022\u2020\u2021\u2026\u2014\u2013";          // from 0x80 on
  constexpr std::u32string_view quotes = U"\u201E\u201C\u201D\u2018\u2019\u201A\u2122";  // from 0x8C on
  if (const auto at = high.find(c); at != std::u32string_view::npos) return static_cast<char>(0x80 + at);
  if (const auto at = quotes.find(c); at != std::u32string_view::npos) return static_cast<char>(0x8C + at);
  return 0;
}

/// UTF-16BE bytes.
std::string utf16(std::string_view utf8) {
  std::string out;
  const auto add = [&out](std::uint32_t unit) {
    out += static_cast<char>(unit >> 8);
    out += static_cast<char>(unit & 255);
  };
  for_each_code_point(utf8, [&add](std::uint32_t c) {
    if (c < 0x10000) return add(c);
    add(0xD800 + ((c - 0x10000) >> 10));
    add(0xDC00 + ((c - 0x10000) & 0x3FF));
  });
  return out;
}

constexpr std::size_t longest_number = 24;  // of 64 bits: digits, sign, point and a space

/// Units of 10^-decimals, the last digit before `end`: written backwards, in one go, since most bytes of a page are
/// numbers. Without zeros at the end of a fraction.
char* write_backwards(char* end, std::int64_t units, int decimals) {
  auto rest = static_cast<std::uint64_t>(units < 0 ? -units : units);
  while (decimals > 0 && rest % 10 == 0) {
    rest /= 10;
    --decimals;
  }
  const int fraction = decimals;
  for (; decimals > 0; --decimals, rest /= 10) *--end = static_cast<char>('0' + rest % 10);
  if (fraction > 0) *--end = '.';
  do {
    *--end = static_cast<char>('0' + rest % 10);
    rest /= 10;
  } while (rest != 0);
  if (units < 0) *--end = '-';
  return end;
}

/// Rounded by adding a half, which costs a fifth of what the library's call does.
char* write_backwards(char* end, double value, int decimals) {
  static constexpr std::array<double, 4> powers{1, 10, 100, 1000};
  decimals = std::min(decimals, 3);
  const double scaled = value * powers[static_cast<std::size_t>(decimals)];
  return write_backwards(end, static_cast<std::int64_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5), decimals);
}

void append_range(String& out, const char* begin, const char* end) {
  out.append(begin, static_cast<std::size_t>(end - begin));
}

}  // namespace

void append_number(String& out, double value, int decimals) {
  std::array<char, longest_number> buffer;
  char* end = buffer.data() + buffer.size();
  append_range(out, write_backwards(end, value, decimals), end);
}

void append_operand(String& out, double value, int decimals) {
  std::array<char, longest_number> buffer;
  char* end = buffer.data() + buffer.size();
  *(end - 1) = ' ';
  append_range(out, write_backwards(end - 1, value, decimals), end);
}

void append_integer(String& out, std::int64_t value) {
  std::array<char, longest_number> buffer;
  char* end = buffer.data() + buffer.size();
  append_range(out, write_backwards(end, value, 0), end);
}

void append_number(String& out, Pt value) { append_number(out, value.value); }

void append_text(String& out, std::string_view utf8) {
  // Most text strings are ASCII, which PDFDocEncoding has as it is.
  const auto plain = [](char c) { return c >= 0x20 && c < 0x7F; };
  if (std::all_of(utf8.begin(), utf8.end(), plain)) return append_literal(out, utf8);
  std::string bytes;
  bool fits = true;
  for_each_code_point(utf8, [&](std::uint32_t c) {
    const char byte = pdf_doc_byte(c);
    fits = fits && byte != 0;
    bytes += byte;
  });
  append_literal(out, fits ? bytes : "\xFE\xFF" + utf16(utf8));
}

void append_literal(String& out, std::string_view bytes) {
  out += '(';
  const auto plain = [](char c) { return c != '(' && c != ')' && c != '\\' && c != '\r'; };
  while (!bytes.empty()) {
    const auto size = static_cast<std::size_t>(std::find_if_not(bytes.begin(), bytes.end(), plain) - bytes.begin());
    out += bytes.substr(0, size);
    if (size == bytes.size()) break;
    out += '\\';
    out += bytes[size] == '\r' ? 'r' : bytes[size];  // a bare carriage return would be read as a line feed
    bytes.remove_prefix(size + 1);
  }
  out += ')';
}

void append_utf16_hex(String& out, std::string_view utf8) {
  for (const char c : utf16(utf8)) append_byte(out, static_cast<unsigned char>(c));
}

void append_hex(String& out, std::string_view bytes) {
  out += '<';
  for (const char c : bytes) append_byte(out, static_cast<unsigned char>(c));
  out += '>';
}

void append_name(String& out, std::string_view name) {
  const auto regular = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '+' || c == '_';
  };
  out += '/';
  while (!name.empty()) {
    const auto size = static_cast<std::size_t>(std::find_if_not(name.begin(), name.end(), regular) - name.begin());
    out += name.substr(0, size);
    if (size == name.size()) break;
    out += '#';
    append_byte(out, static_cast<unsigned char>(name[size]));
    name.remove_prefix(size + 1);
  }
}

void append_reference(String& out, std::uint32_t object) {
  constexpr std::string_view generation = " 0 R";
  std::array<char, longest_number + generation.size()> buffer;
  char* end = buffer.data() + buffer.size();
  char* begin = write_backwards(std::copy_backward(generation.begin(), generation.end(), end), std::int64_t{object}, 0);
  *--begin = ' ';
  append_range(out, begin, end);
}

}  // namespace brief::pdf
