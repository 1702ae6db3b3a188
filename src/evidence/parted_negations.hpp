// Negations that stand apart from what they turn: over an aside, between marks, at the head of the sentence.
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// The negation of a clause that goes on behind an aside: we shall not, whatever Belgrade says, | recognise Kosovo; no
/// one here, from the president down, | wants war. An empty range where there is none.
Range negation_before_aside(const Index& index, std::uint32_t begin);

/// A negation between marks in front of a place: we will (not) | send troops; „nicht“ | gehen. An empty range where
/// there is none.
Range negation_in_marks_before(const Index& index, std::uint32_t begin);

/// The same behind a place: we will go | (not).
Range negation_in_marks_behind(const Index& index, std::uint32_t end);

/// The negation at the head of a sentence, behind which verb and subject change places: under no circumstances will |
/// we send troops; in nessun caso | invieremo truppe. An empty range where there is none.
Range fronted_negation(const Index& index, std::uint32_t begin);

}  // namespace brief::evidence
