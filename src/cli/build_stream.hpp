#pragma once

#include "production/options.hpp"

namespace brief::cli {

/// Whether one brief goes to standard output: `-o -`.
bool is_stream(const production::Options& options);

/// One report, from a file or from standard input ("-"), as a PDF, or with --html as a web page, on standard output.
/// Archives are looked for beside the report's file, or in the current folder. No folder is locked or written, and no
/// earlier issue compared with. The exit code.
int build_stream(const production::Options& options);

}  // namespace brief::cli
