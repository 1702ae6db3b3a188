// Words in brackets of a quote that stand for none of its source, and tell more than it does.
#pragma once

#include <string>
#include <vector>

#include "evidence/index.hpp"
#include "evidence/pieces.hpp"

namespace brief::evidence {

/// The words in brackets at the beginning or the end of a quote that stand beside none of the source's for which they
/// could be, or tell when or where: [in 2019], [on Monday], [Ukraine]; inside it only those that tell when or where and
/// stand for no others. Empty where there are none, or small words alone: [and], [sic].
std::string added_words(const Index& index, const Pieces& pieces, const std::vector<Range>& places);

}  // namespace brief::evidence
