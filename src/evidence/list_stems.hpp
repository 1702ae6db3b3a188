// What the words in front of a list say of its items: We will not: • leave; • cut our aid.
#pragma once

#include <cstdint>

#include "evidence/index.hpp"

namespace brief::evidence {

/// Whether a place is at the head of an item of a list, or of a block: what a stem in front may govern.
bool begins_item(const Index& index, std::uint32_t begin);

/// What turns the item of a list that begins at a place, at the end of the block or line in front of the list: We will
/// | not | :. An empty range where nothing does.
Range turning_stem(const Index& index, std::uint32_t begin);

}  // namespace brief::evidence
