#include "draft/characters.hpp"

#include <utf8proc.h>

#include "base/utf8.hpp"

namespace brief::draft {
namespace {

utf8proc_category_t category(char32_t c) { return utf8proc_category(static_cast<utf8proc_int32_t>(c)); }

}  // namespace

Character decoded_at(std::string_view text, std::size_t at) {
  const CodePoint c = code_point_at(text, at);
  return {c.value, static_cast<std::uint32_t>(c.size)};
}

Character character_before(std::string_view text, std::size_t at) {
  if (at == 0) return {0, 0};
  std::size_t start = at - 1;
  while (start > 0 && at - start < 4 && !begins_code_point(text[start])) --start;
  const Character found = character_at(text, start);
  return start + found.size == at ? found : Character{0xFFFD, 1};
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const auto kind = category(c);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_ME;
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return category(c) == UTF8PROC_CATEGORY_LU || category(c) == UTF8PROC_CATEGORY_LT;
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x2007 || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x3000 || (c >= 0x2000 && c <= 0x200A);
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    if (c.code < 0x80)
      out += static_cast<char>(c.code >= 'A' && c.code <= 'Z' ? c.code + 32 : c.code);
    else
      append_utf8(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c.code))));
    i += c.size;
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const Character c = character_at(text, 0);
    if (!is_space(c.code)) break;
    text.remove_prefix(c.size);
  }
  while (!text.empty()) {
    const Character c = character_before(text, text.size());
    if (!is_space(c.code)) break;
    text.remove_suffix(c.size);
  }
  return text;
}

namespace {

/// Whether a line ends here in the hyphen of a word that goes on in the next, as in print.
bool breaks_word(std::string_view text, std::size_t line_end) {
  if (line_end < 2 || text[line_end - 1] != '-' || line_end + 1 >= text.size()) return false;
  const auto is_small = [](char32_t c) { return utf8proc_islower(static_cast<utf8proc_int32_t>(c)) != 0; };
  return is_letter(character_before(text, line_end - 1).code) && is_small(character_at(text, line_end + 1).code);
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    if (is_space(c.code)) {
      space = !out.empty() && !(c.code == '\n' && breaks_word(text, i));
    } else {
      if (space) out += ' ';
      space = false;
      std::size_t end = i + c.size;  // the rest of the word, where it is ASCII, at once
      while (end < text.size() && text[end] > ' ') ++end;
      out += text.substr(i, end - i);
      i = end;
      continue;
    }
    i += c.size;
  }
  return out;
}

}  // namespace brief::draft
