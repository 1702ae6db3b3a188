#pragma once

#include <span>
#include <string>
#include <string_view>

namespace brief::report {

/// The candidate nearest to the word (optimal string alignment distance of at most a third of its length); empty: none
/// is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// "; did you mean `x`?" for the nearest candidate, or nothing.
std::string suggestion(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace brief::report
