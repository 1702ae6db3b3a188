// What of a report's file can be given to the parser of TOML.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "report/place.hpp"
#include "report/scan.hpp"

namespace brief::report {

struct Readable {
  std::string mended;                 ///< the file without such lines, all else in its place; empty: as it is
  std::vector<std::string> left_out;  ///< keys whose lines cannot be read
  std::vector<StringToken> strings;   ///< its long strings, in order
};

/// Tells, once each, what is no UTF-8 and what scan() refuses. Lines of one key and its value are left out, so that one
/// mistake doesn't hide what else is wrong; nothing where that can't be.
std::optional<Readable> readable(std::string_view bytes, const Lines& lines, Diagnostics& diagnostics);

}  // namespace brief::report
