// Hyphenation patterns, compiled in. F. M. Liang, Word Hy-phen-a-tion by Com-put-er, 1983.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace brief::text {

/// A state of the automaton that reads patterns letter by letter. Its edges stand before those of the next state.
struct PatternState {
  std::uint16_t first_edge;
  std::uint16_t value;  ///< where the numbers of the pattern that ends here begin; 0: none ends here
};

/// Edges of a state stand in the order of their letters.
struct PatternEdge {
  char16_t letter;  ///< in lower case; '.' is the edge of a word
  std::uint16_t target;
};

/// The patterns of one language as a minimal automaton: state 0 is where each reading begins, and after the last state
/// stands one that only ends its edges.
struct Patterns {
  std::string_view name;  ///< as hyph-utf8 calls it: "en-gb"
  std::span<const PatternState> states;
  std::span<const PatternEdge> edges;
  std::span<const std::uint8_t>
      values;  ///< a count, and as many numbers: before the first letter, before the second, …
};

/// The sets of patterns that the build carries: English at least (see fonts/README.md).
std::span<const Patterns> all_patterns();

}  // namespace brief::text
