// The quotations of an article: what is somebody's words, and what only stands between quotation marks.
#pragma once

#include <vector>

#include "draft/article.hpp"
#include "draft/model.hpp"

namespace brief::draft {

struct Quotations {
  std::vector<DraftQuote> quotes;  ///< in the order of the article
  std::vector<Leftover> others;    ///< scare quotes, titles of works, mottoes
};

/// Joins what belongs together (paragraphs of one quotation, a sentence that the speaker's tag splits), gives each its
/// speaker and leaves out what is no quotation: fewer than four words within the writer's sentence, and titles.
Quotations quotations_of(const Article& article, int source);

}  // namespace brief::draft
