// A quote that is given as one and stands in its source as several parts.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/index.hpp"
#include "evidence/units.hpp"

namespace brief::evidence {

/// A part of a stretch of units: [begin, end).
struct Run {
  std::size_t begin = 0, end = 0;
  bool operator==(const Run&) const = default;
};

/// The parts of a stretch that stands nowhere as one, each as long as it can be, that stand in the text; nothing where
/// a part would be shorter than two words, or there are more than a few.
std::optional<std::vector<Run>> runs_of(const Index& index, std::span<const Unit> units);

/// A quote with an ellipsis between such parts.
std::string with_ellipses(std::string_view quote, std::span<const Unit> units, std::span<const Run> runs);

/// Whether a sentence of the quote ends behind each run but the last.
bool ends_between(std::string_view quote, std::span<const Unit> units, std::span<const Run> runs);

}  // namespace brief::evidence
