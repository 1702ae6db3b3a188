// The text of a mend as a person would write it: without the line ends of its source, its marks in pairs.
#pragma once

#include <string>

#include "evidence/index.hpp"

namespace brief::evidence {

/// Less the soft hyphens and zero-width characters, and the hyphens of line ends, where the source has the word whole.
std::string without_line_ends(std::string text, const Index& index);

/// With the other mark of a pair of which the source's stretch holds one, or less that mark at an end of the text.
std::string with_paired_marks(std::string text);

}  // namespace brief::evidence
