#include "base/printable.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "base/hex.hpp"
#include "base/utf8.hpp"

namespace brief {
namespace {

bool is_hangul_filler(char32_t c) { return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0; }

/// "##[" or "##word[" of a pipeline's logging command.
bool begins_logging_command(std::string_view bytes, std::size_t at) {
  if (bytes.compare(at, 2, "##") != 0) return false;
  std::size_t end = at + 2;
  const std::size_t longest = end + 16;
  while (end < bytes.size() && end < longest && bytes[end] >= 'a' && bytes[end] <= 'z') ++end;
  return end < bytes.size() && bytes[end] == '[';
}

bool is_ordinary(std::string_view bytes) {
  const auto ascii = [](char c) { return c >= 0x20 && c < 0x7F && c != '#' && c != ':'; };
  return std::all_of(bytes.begin(), bytes.end(), ascii);
}

bool is_white(std::string_view character) { return character == " " || character == "\u00A0"; }

/// `break_lines`: several lines, else one.
std::string shown(std::string_view bytes, bool break_lines) {
  if (is_ordinary(bytes)) return std::string(bytes);
  std::string out;
  bool line_begins = true;
  for (std::size_t i = 0, size = 0; i < bytes.size(); i += size) {
    std::string next = visible_at(bytes, i, size);
    if (break_lines && bytes[i] == '\n') next = "\n";
    if (break_lines && bytes[i] == '\t') next = " ";
    if (line_begins && bytes.compare(i, 2, "::") == 0) next = "\\u{3a}";
    if (begins_logging_command(bytes, i)) next = "\\u{23}";
    line_begins = next == "\n" || (line_begins && is_white(next));
    out += next;
  }
  return out;
}

std::string json_escape(char32_t c) {
  if (c > 0xFFFF) {
    const char32_t rest = c - 0x10000;
    return json_escape(0xD800 + (rest >> 10)) + json_escape(0xDC00 + (rest & 0x3FF));
  }
  return "\\u" + hex_of_number(c, 4);
}

}  // namespace

bool is_printable(char32_t c) {
  if (c < 0x7F) return c >= 0x20;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return false;
    default:
      return !is_hangul_filler(c);
  }
}

std::string visible_at(std::string_view bytes, std::size_t at, std::size_t& size) {
  const CodePoint c = code_point_at(bytes, at);
  size = c.size;
  if (!c.valid) return "\\x{" + hex_of(bytes.substr(at, 1)) + "}";
  if (!is_printable(c.value)) return "\\u{" + hex_of_number(c.value) + "}";
  return std::string(bytes.substr(at, size));
}

std::string printable(std::string_view bytes) { return shown(bytes, false); }

std::string printable_lines(std::string_view bytes) { return shown(bytes, true); }

std::string printable_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t i = 0; i < json.size();) {
    const CodePoint c = code_point_at(json, i);
    if (!c.valid)
      out += "\\ufffd";
    else if (c.value < 0x7F || is_printable(c.value))
      out += json.substr(i, c.size);
    else
      out += json_escape(c.value);
    i += c.size;
  }
  return out;
}

}  // namespace brief
