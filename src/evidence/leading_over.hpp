// Words at the end of brackets that lead over to those behind them: [an end to] Serbia; [i nemici della] Serbia.
#pragma once

#include <string_view>

namespace brief::evidence {

/// A preposition, or an article in the genitive.
bool leads_over(std::string_view lower);

}  // namespace brief::evidence
