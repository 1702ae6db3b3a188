// Words of the text that are others in the language of the quotes looked for.
#pragma once

#include <cstdint>

#include "evidence/index.hpp"

namespace brief::evidence {

/// Whether a negation of the quotes' language is an ordinary word of the text's here, in words of the text's: English
/// `as` is one in Albanian.
bool is_word_of_text(const Index& index, std::uint32_t at);

}  // namespace brief::evidence
