#include "base/base64.hpp"

#include <algorithm>
#include <cstdint>

namespace brief {

namespace {

/// Three bytes, the last of which may be missing, as four digits.
void put_group(std::string_view bytes, char* out) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::uint32_t group = 0;
  for (std::size_t i = 0; i < 3; ++i)
    group = group << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u);
  for (unsigned place = 0; place < 4; ++place) out[place] = digits[group >> (18 - 6 * place) & 63];
}

}  // namespace

std::string base64(std::string_view bytes) {
  std::string out((bytes.size() + 2) / 3 * 4, '=');
  const std::size_t whole = bytes.size() / 3 * 3;
  for (std::size_t i = 0; i < whole; i += 3) put_group(bytes.substr(i, 3), &out[i / 3 * 4]);
  if (whole == bytes.size()) return out;
  char* const last = &out[whole / 3 * 4];
  put_group(bytes.substr(whole), last);
  std::fill(last + 1 + bytes.size() - whole, last + 4, '=');
  return out;
}

}  // namespace brief
