// What a verb is done to: the object that a gap leaves out for another.
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// The object of the verb in front of a gap, where what stands behind the gap would become its object and is told of
/// the one left out, or of another verb: We condemn | the attack on | the government; we condemn | Hamas and support |
/// the government. An empty range where nothing is exchanged: we condemn |, in the strongest terms, | the attack.
Range object_left_out(const Index& index, Range left, Range right);

}  // namespace brief::evidence
