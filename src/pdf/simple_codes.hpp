// The character codes of a simple font (ISO 32000-1, 9.2.2): one byte each.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/arena.hpp"

namespace brief::pdf {

/// How many codes a simple font has: 0 is none of them, as some programs end a string there.
constexpr std::size_t most_simple_codes = 255;

/// A code for each text, none twice: ASCII where the text is a printable character of it that no text before is, so
/// that a program which knows nothing of ToUnicode reads the words right; the others from 0x80 on. At most
/// most_simple_codes texts.
Vector<std::uint8_t> simple_codes(std::span<const std::string_view> texts);

}  // namespace brief::pdf
