// Lengths of CSS as a desk's screen has them.
#pragma once

#include <optional>
#include <string_view>

namespace brief::archive {

/// CSS pixels, an em taken as 16 and the window as 1280 by 800; a calc() of lengths is worked out (CSS Values 4, 10).
/// Nothing where it is no length, or one in parts of what is not known here. `value` in lower case.
std::optional<double> css_length(std::string_view value);

/// A number, or a percentage as a part of one.
std::optional<double> css_fraction(std::string_view value);

bool is_css_percentage(std::string_view value);
bool is_css_function(std::string_view value);

}  // namespace brief::archive
