// The condition on which a clause depends, in front of it or behind it: if, unless, provided that, subject to.
#pragma once

#include <cstdint>
#include <string_view>

#include "evidence/index.hpp"

namespace brief::evidence {

/// Whether a word in lower case begins a clause that is only awaited: until, unless.
bool is_awaiting(std::string_view lower);

/// Whether a word in lower case is the last of several that do so: jusqu’à ce que, hasta que, as long as.
bool ends_awaiting(std::string_view lower);

/// The condition in front of a place: if | we leave. An empty range where there is none.
Range condition_before(const Index& index, std::uint32_t begin);

/// The condition behind a place: we will leave | if they ask. An empty range where there is none.
Range condition_after(const Index& index, std::uint32_t end);

}  // namespace brief::evidence
