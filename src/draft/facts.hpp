// Facts for the panel: how long, how many, how much, paid by whom.
#pragma once

#include <optional>
#include <vector>

#include "draft/article.hpp"
#include "draft/model.hpp"

namespace brief::draft {

/// Each with a label from its own sentence and the sentence as evidence; at most `most`, ends of commitments first.
std::vector<DraftFact> facts_of(const Article& article, int source, std::optional<report::Date> today,
                                std::size_t most = 8);

}  // namespace brief::draft
