// Two texts of words beside each other, for a person.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace brief::verify {

/// The beginning of a text, of at most `characters` and whole words, with an ellipsis where it is cut.
std::string clipped(std::string_view text, std::size_t characters = 60);

/// Where two texts differ, in the words around: "“2029” stands where … has “2028”", with the words of `other` between.
/// Empty: they are the same but for white space, which programs write in their own way.
std::string difference_of(std::string_view given, std::string_view expected, std::string_view expected_from);

}  // namespace brief::verify
