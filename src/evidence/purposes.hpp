// What is done in order that something is not.
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// Whether the end of a sentence, from a comma on, is left out whole, and each negation in it is of what is done to
/// avoid something: There is tension | , we do everything to avoid the worst. No reservation: , but we want to avoid
/// it.
bool leaves_out_purpose(const Index& index, Range end);

}  // namespace brief::evidence
