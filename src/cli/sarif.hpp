#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "brief.hpp"

namespace brief::cli {

/// A report and what its check found.
struct CheckedReport {
  std::string path, source;
  std::string unreadable;  ///< what kept it from being read; empty: nothing
  Checked checked;
};

/// The findings as a SARIF 2.1.0 log (OASIS), as code scanning services take it.
nlohmann::ordered_json sarif_log(const std::vector<CheckedReport>& reports);

}  // namespace brief::cli
