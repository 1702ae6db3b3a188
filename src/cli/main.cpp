// brief: renders report files as printable PDF briefs.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>

#include "base/printable.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/identity.hpp"
#include "pdf/haru.hpp"
#include "production/exit_code.hpp"

namespace {

using namespace brief::cli;

constexpr const char* description = "brief: from a report file to a printed brief, its quotes checked word for word";
constexpr const char* footer =
    "Examples:\n  brief new my-brief && brief build my-brief.toml\n  brief check reports/\n\n"
    "`brief COMMAND --help` says more. Exit codes: 0 no error, 1 a report was rejected,\n"
    "2 wrong command line, 3 a file could not be read or written, 4 another build holds the folder.";

/// A standard stream that is closed would be the number of the next file that is opened: a PDF, say, and the log would
/// go into it.
void open_standard_streams() {
  for (const int stream : {0, 1, 2})
    if (::fcntl(stream, F_GETFD) < 0 && errno == EBADF) ::open("/dev/null", stream == 0 ? O_RDONLY : O_WRONLY);
}

int run(int argc, char** argv) {
  CommandLine line(description, footer);
  line.printing_flag("--version", version_text, "versions of the program and of what it is made with");
  line.printing_flag("--licences", licences_text, "what the program carries inside, and under which terms");
  add_build_command(line);
  add_check_command(line);
  add_watch_command(line);
  add_new_command(line);
  add_draft_command(line);
  add_schema_command(line);
  add_merge_command(line);
  add_text_command(line);
  add_import_command(line);
  add_verify_command(line);
  add_compare_command(line);
  add_manual_command(line);
  add_completions_command(line);
  return line.run(argc, argv);
}

}  // namespace

int main(int argc, char** argv) {
  open_standard_streams();
  try {
    if (const std::string wrong = brief::pdf::haru_mismatch(); !wrong.empty()) throw std::runtime_error(wrong);
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "brief: %s\n", brief::printable(error.what()).c_str());
    return brief::production::disk_failure;
  }
}
