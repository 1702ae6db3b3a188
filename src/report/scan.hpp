// A look over a TOML file before it is parsed: what the parser would stumble over, or take too long for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::report {

struct Refusal {
  std::size_t offset = 0;  ///< of the byte in the file
  std::string code, message;
};

/// A string of the file with its quotation marks.
struct StringToken {
  std::size_t begin = 0, end = 0;  ///< bytes
};

/// One past the string that begins at a quotation mark; one that is not closed ends with its line, or with the file.
std::size_t after_string(std::string_view toml, std::size_t at);

/// The first thing that must not reach the parser, or nothing: a byte above ASCII outside strings and comments, where
/// TOML 1.0 does not allow it (typographic quotation marks around a value); brackets or keys that are nested deeper, or
/// more tables, than limits.hpp allows. The parser follows nesting by recursion and looks tables up one after the
/// other. One pass over the file, which also gives its strings of 16 bytes and more, where they are asked for.
std::optional<Refusal> scan(std::string_view toml, std::vector<StringToken>* long_strings = nullptr);

}  // namespace brief::report
