#pragma once

#include <span>
#include <string>
#include <string_view>

namespace brief::report {

/// "; did you mean `x`?" for the candidate nearest to the word (optimal string alignment distance of at most a third of
/// its length), or nothing.
std::string suggestion(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace brief::report
