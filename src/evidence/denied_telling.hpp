// What denies that the words of a quotation were said.
#pragma once

#include <cstdint>

#include "evidence/index.hpp"

namespace brief::evidence {

/// What denies that the quotation was said in which a place stands: he never | said “…”; no minister said “…”; she
/// denied saying “…”. The negation or the verb; an empty range where nothing does. Nothing that the sentence in front
/// of the opening mark says of anything else: he did not hesitate to say “…”; not only did he say “…”.
Range denied_telling(const Index& index, std::uint32_t place);

/// Denied, bestreitet, nega: of what was said. Some of them are negations of their language, or deny its clauses.
bool is_denying(const Index& index, std::uint32_t at);

/// What denies the telling by a verb, in front of it.
Range denial_of(const Index& index, std::uint32_t verb);

}  // namespace brief::evidence
