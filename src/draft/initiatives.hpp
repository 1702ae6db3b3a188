// What a sentence says was pledged, announced or started.
#pragma once

#include <optional>
#include <vector>

#include "draft/article.hpp"
#include "draft/model.hpp"

namespace brief::draft {

/// The initiatives told in the sentences from `first` on: the objects of verbs of pledging ("pledged |new
/// cooperation"), and the nouns of verbs of starting ("a |course launching next year| for …"). A sentence that begins
/// with "The initiative" or the noun itself adds its countries to the one before it.
std::vector<DraftInitiative> initiatives_of(const Article& article, int source, std::uint32_t first,
                                            std::optional<report::Date> today);

}  // namespace brief::draft
