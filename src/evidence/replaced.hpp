// Names of a source for which words in brackets of a quote stand.
#pragma once

#include <string>
#include <vector>

#include "evidence/index.hpp"
#include "evidence/pieces.hpp"

namespace brief::evidence {

/// The first of them, inside a quote or in the phrase beside it: the brackets [He] stand for `the Serbian leader` of
/// “the Serbian leader is ready”. Empty where there is none, or the brackets give it themselves.
std::string replaced_name(const Index& index, const Pieces& pieces, const std::vector<Range>& places);

}  // namespace brief::evidence
