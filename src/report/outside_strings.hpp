#pragma once

#include <cstddef>
#include <string_view>

namespace brief::report {

/// The first byte above ASCII in a TOML file that stands neither in a string nor in a comment, where TOML 1.0 has no
/// use for it; the file's size where there is none. Typographic quotation marks around a value are found here, before
/// the parser stumbles over them.
std::size_t non_ascii_outside_strings(std::string_view toml);

}  // namespace brief::report
