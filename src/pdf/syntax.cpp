#include "pdf/syntax.hpp"

#include <utf8proc.h>

#include <charconv>
#include <cmath>

namespace brief::pdf {
namespace {

constexpr std::string_view digits = "0123456789ABCDEF";

void append_byte(String& out, unsigned byte) {
  out += digits[(byte >> 4) & 15];
  out += digits[byte & 15];
}

void append_utf16(String& out, std::uint32_t unit) {
  append_byte(out, unit >> 8);
  append_byte(out, unit & 255);
}

}  // namespace

void append_number(String& out, double value, int decimals) {
  constexpr std::int64_t powers[] = {1, 10, 100, 1000, 10000};
  const std::int64_t power = powers[decimals];
  std::int64_t units = std::llround(value * static_cast<double>(power));
  if (units < 0) {
    out += '-';
    units = -units;
  }
  char buffer[24];
  char* end = std::to_chars(buffer, buffer + sizeof buffer, units / power).ptr;
  out.append(buffer, end);
  std::int64_t fraction = units % power;
  if (fraction == 0) return;
  out += '.';
  for (std::int64_t digit = power / 10; fraction > 0; digit /= 10) {
    out += static_cast<char>('0' + fraction / digit);
    fraction %= digit;
  }
}

void append_number(String& out, Pt value) { append_number(out, value.value); }

void append_text(String& out, std::string_view utf8) {
  out += "<FEFF";
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
  for (std::size_t i = 0; i < utf8.size();) {
    utf8proc_int32_t c = 0;
    const auto size = utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(utf8.size() - i), &c);
    if (size <= 0) break;
    const auto code = static_cast<std::uint32_t>(c);
    if (code >= 0x10000) {
      append_utf16(out, 0xD800 + ((code - 0x10000) >> 10));
      append_utf16(out, 0xDC00 + ((code - 0x10000) & 0x3FF));
    } else {
      append_utf16(out, code);
    }
    i += static_cast<std::size_t>(size);
  }
  out += '>';
}

void append_hex(String& out, std::string_view bytes) {
  out += '<';
  for (const char c : bytes) append_byte(out, static_cast<unsigned char>(c));
  out += '>';
}

void append_name(String& out, std::string_view name) {
  out += '/';
  for (const char c : name) {
    const bool regular = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                         c == '.' || c == '+' || c == '_';
    if (regular) {
      out += c;
    } else {
      out += '#';
      append_byte(out, static_cast<unsigned char>(c));
    }
  }
}

void append_reference(String& out, std::uint32_t object) {
  out += ' ';
  append_number(out, object, 0);
  out += " 0 R";
}

}  // namespace brief::pdf
