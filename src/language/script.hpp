// Which script a text is written in.
#pragma once

#include <string_view>

namespace brief::language {

/// The script of all letters of a text, as ISO 15924 names it: "Cyrl". Empty where there are none, or of several, or of
/// one that is not known here. Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Georgian, and those of Chinese,
/// Japanese ("Jpan", where there are kana) and Korean are.
std::string_view script_of(std::string_view text);

}  // namespace brief::language
