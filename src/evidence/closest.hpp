// The passage of a text nearest to words that do not stand there, and how the two differ, word by word.
#pragma once

#include <optional>
#include <vector>

#include "evidence/evidence.hpp"
#include "evidence/search.hpp"

namespace brief::evidence {

struct Closest {
  Place place;  ///< in the folded text
  std::vector<WordStep> comparison;
};

/// The passage that the words can be changed into with the fewest words replaced, left out or put in, if at least half
/// of the words (and at least two) stand in it in their order; nothing where none is so close. Words are compared as
/// folded, case and punctuation counting. Of a very long text the first 512 words are compared.
std::optional<Closest> closest_passage(const SearchText& text, std::u32string_view words);

}  // namespace brief::evidence
