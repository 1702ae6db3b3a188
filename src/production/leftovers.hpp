#pragma once

#include "production/build.hpp"
#include "production/plan.hpp"

namespace brief::production {

/// Warns of briefs whose reports are gone from the folders that are built: their PDFs stay, as nobody has said that
/// they are to go.
void find_leftovers(Disk& disk, const Options& options, const Plan& plan, Result& result);

}  // namespace brief::production
