// Offices that are told with what they are for: "Minister for the Armed Forces", "ministar unutrašnjih poslova".
#pragma once

#include <span>

#include "draft/lexicon.hpp"
#include "draft/tokens.hpp"

namespace brief::draft {

/// Makes one phrase of an office and what it is for, where a name follows: "|Minister for Europe| Ann Hill". The tokens
/// are one paragraph's.
void join_portfolios(std::span<Token> tokens, const Lexicon& lexicon);

}  // namespace brief::draft
