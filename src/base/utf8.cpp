#include "base/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>

namespace brief {

CodePoint code_point_at(std::string_view utf8, std::size_t at) {
  const auto first = static_cast<unsigned char>(utf8[at]);
  if (first < 0x80) return {first, 1, true};
  utf8proc_int32_t c = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()) + at;
  const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(utf8.size() - at), &c);
  if (size <= 0) return {0xFFFD, 1, false};
  return {static_cast<char32_t>(c), static_cast<std::size_t>(size), true};
}

std::size_t count_code_points(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), begins_code_point));
}

std::size_t invalid_utf8_at(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint c = code_point_at(bytes, i);
    if (!c.valid) return i;
    i += c.size;
  }
  return bytes.size();
}

void append_utf8(std::string& out, char32_t c) {
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::string shortened(std::string_view utf8, std::size_t most) {
  std::size_t end = 0;
  for (std::size_t count = 0; count < most && end < utf8.size(); ++count) do
      ++end;
    while (end < utf8.size() && !begins_code_point(utf8[end]));
  return std::string(utf8.substr(0, end)) + (end < utf8.size() ? "…" : "");
}

}  // namespace brief
