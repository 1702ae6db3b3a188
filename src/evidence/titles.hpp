// Offices by which a speaker is named instead of by name, and the words after which a name is not the speaker's.
#pragma once

#include <cstdint>
#include <string_view>

namespace brief::evidence {

/// The offices that a word in lower case may name, a bit for each, in any language; 0 where it names none.
std::uint32_t offices_of(std::string_view lower);

/// Of offices of which nothing more is known than that they are one: Mr, spokesman.
inline constexpr std::uint32_t some_office = 1;

/// Whether a name after the word is a place, a day or a listener: in, to, after.
bool is_preposition(std::string_view lower);

}  // namespace brief::evidence
