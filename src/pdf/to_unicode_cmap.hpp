// What the codes of a font stand for (ISO 32000-1, 9.10.3), so that text can be found, copied and read aloud.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/arena.hpp"

namespace brief::pdf {

/// A character code and what it stands for.
struct CodeText {
  std::uint16_t code = 0;
  std::string_view text;
};

/// A ToUnicode CMap of codes of one or two bytes, given in their order; one whose text is empty is left out. Codes with
/// letters of Latin-1 at the same distance from them are one range, with the codes between them that are not given.
String to_unicode_cmap(std::span<const CodeText> codes, int code_bytes);

}  // namespace brief::pdf
