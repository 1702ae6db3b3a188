// A quote that is given as one, and whose source tells between its parts who speaks.
#pragma once

#include <optional>
#include <span>
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

}  // namespace brief::evidence
