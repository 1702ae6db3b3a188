// What is shown below an error of the check.
#pragma once

#include <string>

#include "evidence/evidence.hpp"

namespace brief::evidence {

/// The closest passage, what differs from it, and the nearest right words as they are written between the quotation
/// marks of TOML: a line for each. Empty where there is none of them.
std::string detail_of(const Check& check);

}  // namespace brief::evidence
