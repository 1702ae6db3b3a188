// Words of an index by their place: in lower case, and at the head of a sentence.
#pragma once

#include <cstdint>
#include <string>

#include "evidence/index.hpp"

namespace brief::evidence {

/// The key of a unit in lower case.
std::string lower_at(const Index& index, std::uint32_t at);

/// Whether a sentence begins at a unit: of the text, or of what an opening mark or a colon in front of it leads in.
bool begins_sentence(const Index& index, std::uint32_t at);

/// Whether a quotation ends its own sentence, and another one follows its closing mark: “We stay.” | He left.
bool begins_next_sentence(const Index& index, std::uint32_t closing);

}  // namespace brief::evidence
