// Words in brackets, the writer's own, that make a quote say something else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/index.hpp"
#include "evidence/insertions.hpp"
#include "evidence/pieces.hpp"

namespace brief::evidence {

/// A bracket of the writer's own that adds a negation or what turns the sense, or makes another number; `shown` tells
/// of it. `places`: of the pieces, where they are found.
std::optional<Insertion> wrong_insertion(const Pieces& pieces, const Index& index, const std::string& quote,
                                         const std::vector<Range>& places);

}  // namespace brief::evidence
