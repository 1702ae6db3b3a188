// A draft as a report file: TOML that a person edits.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draft/model.hpp"

namespace brief::draft {

/// `texts` are the sources' texts, one each, that the places point into.
std::string to_toml(const DraftReport& report, const std::vector<std::string_view>& texts);

/// "2025-10-22", "2025-10" or "2025".
std::string iso(report::Date date);

}  // namespace brief::draft
