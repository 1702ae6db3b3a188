// Which of the places of a quote is its speaker's.
#pragma once

#include <vector>

#include "evidence/match.hpp"

namespace brief::evidence {

/// The place of a quote of one piece: of all, the first that the words beside it give to the speaker of the quote, or
/// else the one found. `match`: of the quote; `found`: its first place.
std::vector<Range> speakers_place(Match& match, const Speech& speech, std::vector<Range> found);

}  // namespace brief::evidence
