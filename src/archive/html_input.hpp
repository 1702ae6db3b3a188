#pragma once

#include <string>
#include <string_view>

namespace brief::archive {

/// Mends what the parser reads otherwise than the HTML standard: control characters, which stand for nothing, become
/// zero-width spaces, and references to numbers beyond Unicode (13.2.5.84), which it takes modulo 2³², become U+FFFD.
std::string standard_input(std::string utf8);

}  // namespace brief::archive
