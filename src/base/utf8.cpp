#include "base/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace brief {

CodePoint long_code_point_at(std::string_view utf8, std::size_t at) {
  utf8proc_int32_t c = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()) + at;
  const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(utf8.size() - at), &c);
  if (size <= 0) return {0xFFFD, 1, false};
  return {static_cast<char32_t>(c), static_cast<std::size_t>(size), true};
}

std::size_t find_byte_from(std::string_view utf8, std::size_t at, unsigned char least) {
  while (at < utf8.size()) {
    // The last word reaches back, so that the end of a text is not looked at byte by byte.
    const std::size_t word = utf8.size() < word_size ? at : std::min(at, utf8.size() - word_size);
    if (word + word_size <= utf8.size() && is_ascii(word_at(utf8, word)))
      at = word + word_size;
    else if (static_cast<unsigned char>(utf8[at]) >= least)
      return at;
    else
      ++at;
  }
  return utf8.size();
}

std::size_t count_code_points(std::string_view utf8) {
  std::size_t count = 0, at = 0;
  for (; at + word_size <= utf8.size(); at += word_size) count += count_code_points_of_word(utf8, at);
  for (; at < utf8.size(); ++at) count += begins_code_point(utf8[at]) ? 1u : 0u;
  return count;
}

std::size_t invalid_utf8_at(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    if (i + word_size <= bytes.size() && is_ascii(word_at(bytes, i))) {
      i += word_size;
      continue;
    }
    const CodePoint c = code_point_at(bytes, i);
    if (!c.valid) return i;
    i += c.size;
  }
  return bytes.size();
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
    return;
  }
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::string repaired_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = code_point_at(bytes, at);
    if (c.valid)
      out.append(bytes, at, c.size);
    else
      append_utf8(out, c.value);
    at += c.size;
  }
  return out;
}

std::size_t offset_after(std::string_view utf8, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < utf8.size(); --count) do
      ++at;
    while (at < utf8.size() && !begins_code_point(utf8[at]));
  return at;
}

std::string shortened(std::string_view utf8, std::size_t most) {
  const std::size_t end = offset_after(utf8, most);
  return std::string(utf8.substr(0, end)) + (end < utf8.size() ? "…" : "");
}

}  // namespace brief
