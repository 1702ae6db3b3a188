// Which spaces a line should not end at: between a number and its unit, a day and its month, "No." and its number.
#pragma once

#include <cstdint>
#include <string_view>

namespace brief::layout {

/// How much it costs a reader to have a line end at a space.
enum class Bond : std::uint8_t {
  none,
  slight,  ///< 4,500 troops, October 2025, Resolution 1244
  weak,    ///< 27 countries, J. Smith; before a dash
  firm,    ///< £3.5 billion, 22 October, 7 per cent, 9 a.m., Art. 5
};

/// The bond of the space before the byte `offset` of a text in any language.
Bond bond_before(std::string_view text, std::uint32_t offset);

}  // namespace brief::layout
