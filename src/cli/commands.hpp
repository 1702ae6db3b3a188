// The command's parts. Each returns the exit code.
#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "production/build.hpp"

namespace brief::cli {

struct BuildCommand {
  production::Options options;
  bool quiet = false, verbose = false;
  std::string progress = "auto";  ///< auto, always or never
  std::string hook;               ///< a shell command run after the build; cannot fail it
};
int build_command(const BuildCommand& command);

struct CheckCommand {
  std::vector<std::string> paths{"reports"};
  std::string format = "text";  ///< text, json or sarif
  bool sources = false;         ///< list sources and who relies on them instead
};
int check_command(const CheckCommand& command);

int watch_command(const std::string& report, const std::string& out);
int new_command(const std::string& name);
int schema_command();
int merge_command(const std::string& out);

/// Versions of the program, of libharu, HarfBuzz and each font, a line each.
std::string version_text();
/// The same on one line, for the records of a build.
std::string program_identity();

/// Set by SIGINT and SIGTERM once they are caught.
std::atomic<bool>& stop_flag();
void catch_signals();

/// SOURCE_DATE_EPOCH; nothing where it is not set. Not a number: an error in `problem`.
std::optional<std::int64_t> source_date_epoch(std::string& problem);

}  // namespace brief::cli
