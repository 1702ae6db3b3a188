// Whether the numbers of a fact stand in its evidence.
#pragma once

#include <string>
#include <string_view>

#include "evidence/lexicon.hpp"

namespace brief::evidence {

/// The first number in figures of a fact's value that its evidence does not have, whatever marks part its figures
/// (4,500; 4 500); empty where there is none, or where the evidence has numbers in letters, which may be the same: in
/// the language of its source.
std::string number_without_evidence(std::string_view value, std::string_view evidence, const Lexicon& source);

}  // namespace brief::evidence
