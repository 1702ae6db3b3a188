// The countries of a large map that stand too closely on it to be told apart, for a map of their own.
#pragma once

#include "geography/extent.hpp"

namespace brief::geography {

/// As many as make a part of a large map dense.
inline constexpr std::size_t many_in_part = 8;

/// Of the countries that a large view shows whole, the most that lie in a part of it as large as Europe; none where
/// they are not many, or the part is not much smaller than the view.
std::vector<std::string_view> dense_part(const Borders& borders, const View& view);

}  // namespace brief::geography
