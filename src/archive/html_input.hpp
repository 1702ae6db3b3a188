#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "archive/archive.hpp"

namespace brief::archive {

/// Mends what the parser reads otherwise than the HTML standard: control characters, which stand for nothing, become
/// zero-width spaces, and references to numbers beyond Unicode (13.2.5.84), which it takes modulo 2³², become U+FFFD.
std::string standard_input(std::string utf8);

/// A page as the parser takes it: without what prepared_html() leaves out, decoded, mended by standard_input().
/// `charset` is what the transport names; may be empty. A fault where it is no page, or one that cannot be decoded.
std::variant<std::string, Fault> parser_input(std::string_view bytes, std::string_view charset);

}  // namespace brief::archive
