// Words that a gap leaves out of the middle of a clause, whatever they are: lists of verbs that turn a sense never
// close.
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// What a gap leaves out of a clause of which words stand on both its sides: We will |phase out| our aid; or of the
/// clause that it leads into: Kurti |stole the money, and Rama| returned it. An empty range where the gap leaves out
/// whole clauses, asides, or a phrase with a preposition.
Range clause_words_left_out(const Index& index, Range left, Range right);

}  // namespace brief::evidence
