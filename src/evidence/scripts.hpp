// The script that words are written in, and Serbian in its two.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace brief::evidence {

enum class Script : std::uint8_t { none, latin, greek, cyrillic, other };

/// "Latin", "Greek", "Cyrillic"; of the others nothing.
std::string_view name_of(Script script);

/// The script of most letters among the first 4,000 bytes; `none` where there are no letters.
Script script_of(std::string_view utf8);

/// The script that a BCP 47 tag names (sr-Latn), or in which its language is written where that is one: Macedonian is
/// written in Cyrillic letters. `none` where it may be another: Serbian without a script.
Script script_of_language(std::string_view tag);

/// Whether letters of several scripts stand in one word, as a Cyrillic а in Latin letters.
bool mixes_scripts(std::string_view word);

/// Serbian (ISO 9, as the official Latin orthography has it) in the other script; letters of neither stay.
std::string to_latin(std::string_view serbian);
std::string to_cyrillic(std::string_view serbian);

}  // namespace brief::evidence
