// Tables of single-byte character sets and of the names of all.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace brief::archive {

struct SingleByteSet {
  std::string_view name;
  std::uint16_t high[128];  ///< the characters of bytes 0x80 to 0xFF; U+FFFD: none
};

struct CharsetLabel {
  std::string_view label, name;  ///< lower case
};

std::span<const SingleByteSet> all_single_byte_sets();
/// Sorted by label.
std::span<const CharsetLabel> all_charset_labels();

/// Null: not a single-byte set.
const SingleByteSet* single_byte_set(std::string_view name);

}  // namespace brief::archive
