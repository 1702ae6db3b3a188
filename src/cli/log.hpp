#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace brief::cli {

struct LogOptions {
  std::string format = "text";  ///< text, or json: an object a line
  bool quiet = false;           ///< warnings and errors only
  bool verbose = false;         ///< everything
  std::string file;             ///< a rotating file beside standard error; empty: none
};

/// Sets up spdlog: to standard error (with the priorities that journald understands where it listens there), and to a
/// file that is rotated at 5 MiB, three of them kept. What keeps the file from being opened; empty: nothing.
std::string set_up_log(const LogOptions& options);

/// Tells what was found in a report. On standard error with its lines shown, as a person wants it; to a log file, to
/// the journal and as JSON a message each, so that every line there is one of the log.
void log_diagnostics(const LogOptions& options, std::string_view path, std::string_view source,
                     const std::vector<Diagnostic>& list);

}  // namespace brief::cli
