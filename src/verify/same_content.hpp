// Whether two content streams draw the same.
#pragma once

#include <string_view>

namespace brief::verify {

/// Operator by operator, however the tokens are written. A number may differ by what is lost where a program writes it
/// anew, but where an integer must stand (in a dictionary, as of an operator that takes none but integers) it must be
/// the same integer: what a program makes of a real number there is its own affair.
bool same_content(std::string_view expected, std::string_view given);

}  // namespace brief::verify
