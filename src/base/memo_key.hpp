// The key of a value in a memo, written from numbers.
#pragma once

#include <array>
#include <cstring>
#include <string>
#include <type_traits>

namespace brief {

/// The bytes of some numbers, one behind the other: appended in one go.
template <class... Numbers>
void append_numbers(std::string& key, const Numbers&... numbers) {
  static_assert(((std::is_arithmetic_v<Numbers> || std::is_enum_v<Numbers>)&&...), "no byte of it is padding");
  std::array<char, (sizeof numbers + ...)> bytes;
  std::size_t at = 0;
  ((std::memcpy(bytes.data() + at, &numbers, sizeof numbers), at += sizeof numbers), ...);
  key.append(bytes.data(), bytes.size());
}

}  // namespace brief
