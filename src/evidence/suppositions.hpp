// Heads of sentences by which the clause behind them is only imagined, supposed or wished for.
#pragma once

#include <cstdint>

#include "evidence/index.hpp"

namespace brief::evidence {

/// The words in front of a place that make a supposition or a wish of the clause from there on: We wish | Serbia
/// agreed; imaginons que | la Serbie a accepté. An empty range where there are none, or where no clause stands behind
/// them: Imagine | a Europe without borders; we wish | you well.
Range supposition_before(const Index& index, std::uint32_t begin);

/// Whether a stretch is such words of what stands close behind it.
bool ends_with_supposition(const Index& index, Range turn);

}  // namespace brief::evidence
