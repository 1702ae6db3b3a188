// What a source takes back of a clause right behind it, in few words and without a verb: but not yet; allegedly.
#pragma once

#include <string_view>

#include "evidence/index.hpp"

namespace brief::evidence {

/// Whether a word in lower case says that what it stands beside is known by hearsay alone.
bool is_hearsay(std::string_view lower);

/// We will leave |, but not yet|; we won |– not|; we won |, allegedly|; Potpisat ćemo | u slučaju | napada. An empty
/// range where there is none.
Range reservation_behind(const Index& index, Range part);

}  // namespace brief::evidence
