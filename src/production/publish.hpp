#pragma once

#include <vector>

#include "production/prepare.hpp"

namespace brief::production {

/// Puts written briefs in their places, several together: makes sure of all their files, then keeps their issues and
/// makes sure of those, and only then puts the PDFs in their places. So no published issue is ever missing from the
/// kept ones. What became of each, in their order. The names of the PDFs last once the output folder is synced.
std::vector<Outcome> publish(Disk& disk, std::vector<Written> briefs);

}  // namespace brief::production
