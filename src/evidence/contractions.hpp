// Words that one side writes in full and the other run together: we are, we’re.
#pragma once

#include <optional>
#include <string_view>

#include "evidence/refusal.hpp"

namespace brief::evidence {

/// Of a quote that is word for word but for such words: these. Nothing of any other.
std::optional<Refusal> contraction_differs(const Index& index, const Speech& speech, std::string_view quote);

}  // namespace brief::evidence
