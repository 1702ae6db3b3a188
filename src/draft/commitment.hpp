// The sentences that carry the commitment.
#pragma once

#include <optional>
#include <vector>

#include "draft/article.hpp"
#include "draft/model.hpp"

namespace brief::draft {

struct Selection {
  std::vector<std::uint32_t> summary;     ///< indices of Article::sentences
  std::vector<std::uint32_t> commitment;  ///< in the order of the article; none of the summary's
};

/// Points a sentence: 2 for a verb or noun of commitment, 2 for the end of a span of time, 1 each for forces, for
/// nations or money or who pays, and for standing in the first paragraph. The summary is the first sentence with the
/// most points; the commitment the others of three points or more, the six best at the most. A sentence that is
/// somebody's words is left to the quotes.
Selection select_commitment(const Article& article, std::optional<report::Date> today);

}  // namespace brief::draft
