// Words in brackets that make the number behind them or in front of them a vague one, or a statement a false one.
#pragma once

#include <string>
#include <vector>

#include "evidence/index.hpp"
#include "evidence/pieces.hpp"

namespace brief::evidence {

/// The first words in brackets beside a number that limit it where the source does not: [about] 500 men; 500 men [or
/// more]. Or those that call false what stands with them: he [falsely] said. Empty where there are none.
std::string added_limit(const Index& index, const Pieces& pieces, const std::vector<Range>& places);

}  // namespace brief::evidence
