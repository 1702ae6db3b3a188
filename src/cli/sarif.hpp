#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace brief::cli {

/// A report and what its check found.
struct CheckedReport {
  std::string path, source;
  std::string fault;  ///< a line that tells what kept it from being read or checked; empty: nothing
  std::vector<Diagnostic> diagnostics;
  std::string evidence;  ///< as JSON, where it was asked for; empty: the report's format is wrong
  std::string sources;   ///< each source and who relies on it, where that was asked for
};

/// The findings as a SARIF 2.1.0 log (OASIS), as code scanning services take it. `faults`: what kept reports from being
/// read or checked.
nlohmann::ordered_json sarif_log(const std::vector<CheckedReport>& reports, const std::vector<std::string>& faults);

}  // namespace brief::cli
