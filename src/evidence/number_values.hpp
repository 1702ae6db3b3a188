// What number a few words are, whether it is written in figures or in letters.
#pragma once

#include <string_view>

#include "evidence/index.hpp"

namespace brief::evidence {

/// Whether two texts are the same number, one in figures and the other in letters, or a per cent sign for its words: 5
/// and five; 25 and vingt-cinq; 5% and 5 per cent. In the languages of the index alone, and of whole numbers.
bool is_same_value(const Index& index, std::string_view one, std::string_view other);

}  // namespace brief::evidence
