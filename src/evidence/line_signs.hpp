// What the lines of plain text and the cells of a table make of the numbers in them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "evidence/units.hpp"

namespace brief::evidence {

/// The place of a unit among the characters.
std::size_t place_of(std::span<const Character> characters, const Unit& unit);

/// Joins a number that a line parts behind its comma or full stop, one to the spaced dash that is its sign, and a word
/// to its prefix (non- nuclear); parts the dash behind the last word of a line of a dialogue from it;
/// parts the items of a list whose dashes look like ranges.
void join_by_lines(std::vector<Unit>& units, std::span<const Character> characters);

}  // namespace brief::evidence
