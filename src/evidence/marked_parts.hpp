// Sentences of which only a part stands between marks.
#pragma once

#include <cstdint>

#include "evidence/index.hpp"

namespace brief::evidence {

/// Where the sentence goes on in front of the mark behind which a place stands: he is not | “ready to leave”; or, over
/// the words of who tells it, in a quotation that ends with a negation: “We are not | ,” he said, “ready to leave”.
/// Index::no_id where the mark begins a sentence of its own, or no mark stands there.
std::uint32_t sentence_before_mark(const Index& index, std::uint32_t place);

}  // namespace brief::evidence
