#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "report/scan.hpp"

namespace brief::report {

struct ProseScan {
  /// The first thing that must not reach the parser of CommonMark: more list or quotation marks at the head of a line
  /// than any list allowed has, or an indent as deep (the parser looks at all of them again on every line); a
  /// definition of a link (`[label]: address`), whose address the parser would copy for each use.
  std::optional<Refusal> refusal;
  std::string_view mend;  ///< of a refusal of markup: what to write, where that is more than what is supported
  std::vector<std::size_t> definitions;  ///< the byte where each `: definition` below its term begins
  std::vector<std::size_t> tables;       ///< the byte where each begins, which the parser would take for plain text
};

/// One pass over a prose text, up to the refusal.
ProseScan scan_prose(std::string_view markdown);

}  // namespace brief::report
