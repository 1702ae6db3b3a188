#include "evidence/foreign_words.hpp"

#include <algorithm>
#include <string>

namespace brief::evidence {

bool is_word_of_text(const Index& index, std::uint32_t at) {
  constexpr std::uint32_t near = 10;
  const Lexicon &own = index.narration(), &quoted = index.lexicon();
  if (&own == &quoted || !own.common.contains(lower_case(index.key(at))) || is_negation(own, index.key(at)))
    return false;
  int more = 0;
  for (std::uint32_t k = at - std::min(at, near); k < std::min(index.size(), at + near); ++k) {
    const std::string lower = lower_case(index.key(k));
    more += own.common.contains(lower) ? 1 : 0;
    more -= quoted.common.contains(lower) || (k != at && is_negation(quoted, lower)) ? 1 : 0;
  }
  return more > 0;
}

}  // namespace brief::evidence
