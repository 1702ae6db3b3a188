#pragma once

#include <string>

namespace brief::report {

/// The report format as JSON Schema (draft 7, which TOML editors know), made from the keys that the reader checks by.
std::string schema_json();

}  // namespace brief::report
