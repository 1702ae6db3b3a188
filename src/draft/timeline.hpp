// The dated events of an article.
#pragma once

#include <optional>
#include <vector>

#include "draft/article.hpp"
#include "draft/model.hpp"

namespace brief::draft {

/// In the order of the dates; an event that is told twice, or once as a year and once as a day of it, is one.
std::vector<DraftEvent> timeline_of(const Article& article, int source, std::optional<report::Date> today);

/// One line for a figure: the clause around [first, last), without them, at most 60 bytes.
std::string event_words(const Article& article, const Sentence& sentence, std::uint32_t first, std::uint32_t last);

}  // namespace brief::draft
