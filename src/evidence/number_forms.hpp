// A number written with other marks: 2,500; 2 500; 2.500; 2,5 and 2.5.
#pragma once

#include <string_view>

namespace brief::evidence {

bool is_figure(char32_t c);

/// A mark or a space that parts the figures of a number: 2,500; 2 500.
bool parts_figures(char32_t c);

/// Whether two texts are the same but for the marks and spaces in one number, and that number may be the same: of
/// `2.500` the mark parts thousands or decimals.
bool is_same_number(std::string_view one, std::string_view other);

}  // namespace brief::evidence
