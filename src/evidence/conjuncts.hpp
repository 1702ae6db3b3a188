// A place, a day or a thing that a gap leaves out, to which the words behind the gap belong.
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// Of phrases of one rank in a sentence, what a gap leaves out of the one whose end is quoted: We met in Sarajevo |on
/// Friday and *in Tirana*| on Monday. An empty range where there is none.
Range conjunct_left_out(const Index& index, Range left, Range right);

}  // namespace brief::evidence
