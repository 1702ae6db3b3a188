#include "archive/utf8.hpp"

#include <utf8proc.h>

#include <array>

namespace brief::archive {

CodePoint code_point_at(std::string_view utf8, std::size_t at) {
  const auto first = static_cast<unsigned char>(utf8[at]);
  if (first < 0x80) return {first, 1, true};
  utf8proc_int32_t value = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()) + at,
                                     static_cast<utf8proc_ssize_t>(utf8.size() - at), &value);
  if (size <= 0) return {0xFFFD, 1, false};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(size), true};
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
    return;
  }
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
  if (size > 0) out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
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

}  // namespace brief::archive
