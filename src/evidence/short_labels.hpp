// Who speaks in a transcript, told by a short label: [AN] …; (Novak) …; AN: …; @novak: …; Novak. – ….
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// The label in a gap that is of the form of the last one before the gap, and of somebody else; an empty range where
/// there is none.
Range short_label_of_another(const Index& index, Range gap);

}  // namespace brief::evidence
