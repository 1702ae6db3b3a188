#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "cli/terminal.hpp"

namespace brief::cli {

/// Diagnostics in the form that editors and CI understand, "reports/x.toml:4:1: error: …", each with its line shown,
/// the place underlined, and its details below.
std::string show_diagnostics(std::string_view path, std::string_view source, const std::vector<Diagnostic>& list,
                             const Palette& palette);

}  // namespace brief::cli
