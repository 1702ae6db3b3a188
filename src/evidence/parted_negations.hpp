// Negations that stand in front of a quote over an aside, or at the head of its sentence.
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// The negation of a clause that goes on behind an aside: we shall not, whatever Belgrade says, | recognise Kosovo; no
/// one here, from the president down, | wants war. An empty range where there is none.
Range negation_before_aside(const Index& index, std::uint32_t begin);

/// The negation at the head of a sentence, behind which verb and subject change places: under no circumstances will |
/// we send troops; in nessun caso | invieremo truppe. An empty range where there is none.
Range fronted_negation(const Index& index, std::uint32_t begin);

}  // namespace brief::evidence
