// What a source says of a quotation that is no true one.
#pragma once

#include <cstdint>

#include "evidence/index.hpp"

namespace brief::evidence {

/// What says that the quotation in which a place stands is invented or was never said: he was | falsely | quoted as
/// saying “…”; the quote “…” is a | fabrication; “…”, he | never | said. An empty range where nothing does.
Range false_attribution(const Index& index, std::uint32_t place);

}  // namespace brief::evidence
