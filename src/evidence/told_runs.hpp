// A quote that is given as one, and whose source tells between its parts who speaks.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/index.hpp"
#include "evidence/runs.hpp"
#include "evidence/units.hpp"

namespace brief::evidence {

/// The parts of a stretch, A and b, of “A,” she said, “b”: each goes on where the quotation is opened again, a few
/// words behind the mark that closes it. Nothing where the stretch stands nowhere so.
std::optional<std::vector<Run>> told_runs_of(const Index& index, std::span<const Unit> units);

/// Those, or else the parts that stand anywhere (see runs_of()).
std::optional<std::vector<Run>> parts_of(const Index& index, std::span<const Unit> units);

/// A quote with ellipses between the parts of its stretches, and how many they are.
struct Apart {
  std::string text;
  std::size_t ellipses = 0;
  bool sentences = true;  ///< one of the quote ends at each
};

/// Of stretches of a quote in their order that stand nowhere, each told in parts; nothing where one is not.
std::optional<Apart> told_apart(const Index& index, std::string_view quote,
                                std::span<const std::vector<Unit>> stretches);

}  // namespace brief::evidence
