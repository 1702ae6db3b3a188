// A look over a TOML file before it is parsed: what the parser would stumble over, or take too long for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace brief::report {

struct Refusal {
  std::size_t offset = 0;  ///< of the byte in the file
  std::string code, message;
};

/// The first thing that must not reach the parser, or nothing: a byte above ASCII outside strings and comments, where
/// TOML 1.0 does not allow it (typographic quotation marks around a value); brackets or keys that are nested deeper, or
/// more tables, than limits.hpp allows. The parser follows nesting by recursion and looks tables up one after the
/// other. One pass over the file.
std::optional<Refusal> scan(std::string_view toml);

}  // namespace brief::report
