// The words in which two wordings differ.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace brief::changes {

/// A stretch of two wordings that differs: bytes of each, whole words; one side may be empty.
struct Rewording {
  std::size_t before_begin = 0, before_end = 0, after_begin = 0, after_end = 0;
  bool operator==(const Rewording&) const = default;
};

/// The stretches of whole words in which two wordings differ, in order, by the fewest words left out and put in (Myers,
/// "An O(ND) Difference Algorithm", 1986); a word or two alike between two stretches makes no end of the first.
/// Wordings with more than `most_edits` such words are one stretch, from the first word that differs to the last.
std::vector<Rewording> rewordings(std::string_view before, std::string_view after);

inline constexpr std::size_t most_edits = 400;

}  // namespace brief::changes
