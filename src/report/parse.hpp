// The tables of a report's file, and what its parser refuses.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "report/place.hpp"
#include "report/scan.hpp"
#include "report/toml.hpp"

namespace brief::report {

struct Parsed {
  std::optional<toml::table> table;   ///< none where the file can't be read past a mistake
  std::vector<std::string> left_out;  ///< keys whose lines were refused
};

/// Tells each mistake of the notation. A refused line that holds one key and the whole of its value is left out, a
/// table's header that lacks a bracket is taken as it is meant, and the rest is read, so that one mistake doesn't hide
/// what else is wrong: up to ten such lines. `bytes` are UTF-8; `strings`: its long
/// ones, as scan() gives them, or none.
Parsed parse(std::string_view bytes, std::span<const StringToken> strings, Diagnostics& diagnostics);

}  // namespace brief::report
