#pragma once

#include <cstddef>
#include <string_view>

#include "base/arena.hpp"

namespace brief::text {

/// The byte offsets in a word (UTF-8, no spaces) before which it may be hyphenated, in order, by the patterns of its
/// language (BCP 47) as F. M. Liang's thesis applies them; none where there are no patterns, or for a word of fewer
/// than five letters. At least two letters stay before, and three after, each break.
Vector<std::size_t> hyphenation_points(std::string_view word, std::string_view language);

}  // namespace brief::text
