// The passage of a text nearest to words that do not stand there, and how the two differ, unit by unit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "evidence/evidence.hpp"
#include "evidence/index.hpp"

namespace brief::evidence {

/// One step from the quote to the source. `quote` and `source` are indices of units; of `same` and `replaced` both
/// count, of `quote_only` and `source_only` one.
struct AlignedStep {
  enum class Kind : std::uint8_t { same, replaced, quote_only, source_only };
  Kind kind = Kind::same;
  std::uint32_t quote = 0, source = 0;
};

struct Closest {
  Range place;
  std::vector<AlignedStep> steps;
  std::uint32_t cost = 0;
};

/// The passage that the units can be changed into at the least cost, if at least half of the words, and two, stand in
/// it in their order (one, beside a number in place of another); nothing where none is so close. Rare words count for
/// more in finding it. Of many units the first 512 are compared.
std::optional<Closest> closest_passage(const Index& index, std::span<const Unit> units);

}  // namespace brief::evidence
