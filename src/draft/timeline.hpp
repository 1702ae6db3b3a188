// The dated events of an article.
#pragma once

#include <optional>
#include <vector>

#include "draft/article.hpp"
#include "draft/model.hpp"

namespace brief::draft {

/// In the order of the dates; an event that is told twice, or once as a year and once as a day of it, is one.
std::vector<DraftEvent> timeline_of(const Article& article, int source, std::optional<report::Date> today);

}  // namespace brief::draft
