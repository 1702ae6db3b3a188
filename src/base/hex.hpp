#pragma once

#include <string>
#include <string_view>

namespace brief {

inline constexpr std::string_view lower_hex_digits = "0123456789abcdef";
inline constexpr std::string_view upper_hex_digits = "0123456789ABCDEF";

/// Two digits a byte.
template <class Bytes>
std::string hex_of(const Bytes& bytes, std::string_view digits = lower_hex_digits) {
  std::string hex;
  for (const auto byte : bytes) {
    hex += digits[(static_cast<unsigned char>(byte) >> 4) & 15];
    hex += digits[static_cast<unsigned char>(byte) & 15];
  }
  return hex;
}

/// The digits of a number, at least `fewest` of them.
inline std::string hex_of_number(char32_t value, std::size_t fewest = 1, std::string_view digits = lower_hex_digits) {
  std::string hex;
  for (; value != 0 || hex.size() < fewest; value >>= 4) hex.insert(hex.begin(), digits[value & 15]);
  return hex;
}

}  // namespace brief
