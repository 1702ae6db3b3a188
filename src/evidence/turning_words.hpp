// Verbs, and nouns with their preposition, by which what stands behind them is left undone, unsaid or only meant.
#pragma once

#include <span>
#include <string_view>

namespace brief::evidence {

/// Phrases in lower case, parted by commas; a last `*` of a word stands for any ending, a word `…` for at most four
/// units. Verbs that are negations by themselves (refuse, deny) are among those of negation.cpp.
struct TurningWords {
  std::string_view tags;     ///< BCP 47 primary language tags, parted by spaces
  std::string_view turns;    ///< stop, withdraw, pretend to, a ban on
  std::string_view weakens;  ///< plan to, try to
  std::string_view lessens;  ///< less, fewer
};

/// One row a language.
std::span<const TurningWords> turning_words();

}  // namespace brief::evidence
