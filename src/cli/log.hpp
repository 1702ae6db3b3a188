#pragma once

#include <string>

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

}  // namespace brief::cli
