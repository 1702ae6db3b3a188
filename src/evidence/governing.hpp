// The negation beside a quote that turns the sense of what it quotes, outside of it.
#pragma once

#include <algorithm>
#include <cstdint>

#include "evidence/index.hpp"

namespace brief::evidence {

/// Units before a quote that are looked through.
inline constexpr std::uint32_t governing_units = 30;

/// Whether a negation stands among them: most quotes have none, and are done with.
inline bool has_negation_before(const Index& index, std::uint32_t begin) {
  return index.negations(begin - std::min(begin, governing_units), begin) > 0;
}

/// The negation that governs the words from a place on: the one directly before them (not | leave), or that of the
/// verb whose clause they are (I do not believe that | Serbia wants peace). An empty range where there is none.
Range negation_before(const Index& index, std::uint32_t begin);

/// The negation directly after words that end at a place: We support the plan | nowhere. An empty range where there is
/// none.
Range negation_after(const Index& index, std::uint32_t end);

/// A stretch, widened to the clause that it stands in.
Range whole_clause(const Index& index, Range range);

}  // namespace brief::evidence
