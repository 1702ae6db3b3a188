// Words beside a part of a quote that limit what it says, and don't turn it: more than, if they attack, perhaps.
#pragma once

#include <string>
#include <vector>

#include "evidence/index.hpp"
#include "evidence/pieces.hpp"

namespace brief::evidence {

/// Where the source limits, in front of a part or behind it, what the part says: a number by `about` or `or more`, a
/// clause by a condition, a doubt or those who claim it. The first such words; an empty range where there are none.
Range limit_left_out(const Index& index, const Pieces& pieces, const std::vector<Range>& places);

}  // namespace brief::evidence
