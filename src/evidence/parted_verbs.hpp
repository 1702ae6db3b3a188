// Verbs of two words, of which a quote may not keep the first alone: wir sagen das Treffen | ab.
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// The second word of a verb whose first is among the last words of a stretch: it ends the clause behind it, and turns
/// or changes what the first says. An empty range where there is none.
Range verb_parted_by(const Index& index, Range left);

}  // namespace brief::evidence
