// Marks inside a word that are none between words: élu·e·s, Soldat:innen, т.нар., c.-à-d.
#pragma once

#include <cstddef>
#include <span>

#include "evidence/characters.hpp"

namespace brief::evidence {

/// The length of the mark at `i` with which the word from `begin` goes on; 0 where it doesn't.
std::size_t inner_mark(std::span<const Character> characters, std::size_t begin, std::size_t i);

}  // namespace brief::evidence
