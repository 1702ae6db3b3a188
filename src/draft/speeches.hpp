// A transcript without its labels: what its speakers say, as an article of their own.
#pragma once

#include <optional>
#include <vector>

#include "archive/archive.hpp"
#include "draft/article.hpp"
#include "draft/model.hpp"

namespace brief::draft {

/// The same text with a block for each paragraph of a turn of `quotes`, so that each place is of the article too:
/// without the press, the moderator and the labels. Nothing where less than half of the article is turns without marks,
/// the press's among them, or there are fewer than three of `quotes`.
std::optional<archive::Document> speeches_of(const Article& article, const std::vector<DraftQuote>& quotes);

}  // namespace brief::draft
