// Compounds and ranges of a quote as a text writes them: with a hyphen, with a dash, or with a dash between spaces.
#pragma once

#include <cstdint>

#include "evidence/index.hpp"
#include "evidence/pieces.hpp"

namespace brief::evidence {

/// How far a quote’s hyphens and dashes give way to the text’s.
enum class Spelling : std::uint8_t {
  parted,  ///< a compound that the text doesn’t have is parted at its hyphens
  united,  ///< and words beside a dash are united where the text has their compound
  loose,   ///< and every compound is parted
};

/// The pieces with their compounds spelled so; `changed` is set where that made a difference.
Pieces spelled(const Pieces& pieces, const Index& index, Spelling spelling, bool& changed);

}  // namespace brief::evidence
