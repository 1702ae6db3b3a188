// Which of two declarations wins (CSS Cascading 5, 6.1).
#pragma once

#include <cstdint>

namespace brief::archive {

inline constexpr std::uint64_t most_layer_ranks = 128;
inline constexpr std::uint64_t weight_of_attribute = std::uint64_t{1} << 62;  ///< of a style attribute

/// The greater wins: the important ones first, then style attributes, then the later layer, then the more specific,
/// then the later. Layers of important declarations win the other way round. `weight`: the specificity in the upper
/// half of 52 bits, the order in the lower.
constexpr std::uint64_t cascade_weight(std::uint64_t weight, std::uint64_t layer_rank, bool important) {
  constexpr int layer_bits = 52;
  if (important) {
    weight |= std::uint64_t{1} << 63;
    layer_rank = most_layer_ranks - layer_rank;
  }
  return weight + (layer_rank << layer_bits);
}

}  // namespace brief::archive
