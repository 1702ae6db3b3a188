// What the codes of a font stand for (ISO 32000-1, 9.10.3), so that text can be found, copied and read aloud.
#pragma once

#include <span>
#include <string_view>

#include "base/arena.hpp"

namespace brief::pdf {

/// A ToUnicode CMap for codes from 1 on; a code whose text is empty is left out. Codes that follow each other, with
/// letters of Latin-1 that do, are one range.
String to_unicode_cmap(std::span<const std::string_view> texts);

}  // namespace brief::pdf
