// The meeting that an article tells of, and what was pledged or started there.
#pragma once

#include <optional>

#include "draft/article.hpp"
#include "draft/model.hpp"

namespace brief::draft {

std::optional<DraftSummit> summit_of(const Article& article, int source, std::optional<report::Date> today);

}  // namespace brief::draft
