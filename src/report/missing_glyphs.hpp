#pragma once

#include <string>
#include <string_view>

namespace brief::report {

/// What to tell of a run of characters that no font has: which they are, and the nearest way out.
std::string missing_glyphs_message(std::string_view run);

}  // namespace brief::report
