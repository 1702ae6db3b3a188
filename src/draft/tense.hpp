// The tense around a date, by which a month without a year and a day of the week are placed.
#pragma once

#include <cstdint>

#include "draft/article.hpp"

namespace brief::draft {

enum class Tense : std::uint8_t { none, past, future };

/// Of the verb that a date, tokens [first, last), goes with: the nearest finite one before it in its clause; for a date
/// that comes first, the first after it. A participle tells where no finite verb does: "the bridge, closed in May".
Tense tense_at(const Article& article, const Sentence& sentence, std::uint32_t first, std::uint32_t last);

}  // namespace brief::draft
