// Words that are told of as a joke, or as meant otherwise than they stand.
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// The word beside a stretch by which its source tells that it was said in jest: he | joked |; “…,” he said |
/// sarcastically |. An empty range where there is none.
Range jest_beside(const Index& index, Range stretch);

}  // namespace brief::evidence
