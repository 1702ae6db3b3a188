// brief: renders report files as printable PDF briefs.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <exception>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

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

struct NamedCommand {
  std::string_view name;
  void (*add)(CommandLine&);
};

constexpr NamedCommand commands[] = {
    {"build", add_build_command},   {"check", add_check_command},     {"watch", add_watch_command},
    {"new", add_new_command},       {"draft", add_draft_command},     {"schema", add_schema_command},
    {"merge", add_merge_command},   {"text", add_text_command},       {"import", add_import_command},
    {"verify", add_verify_command}, {"compare", add_compare_command},
};

/// The command that is asked for alone, for to declare all takes a quarter of the program's start; all where another
/// word stands first: an option, or one that the manual and the completions tell of the others.
void declare(CommandLine& line, std::string_view asked) {
  const auto* found = std::find_if(std::begin(commands), std::end(commands),
                                   [&](const auto& command) { return command.name == asked; });
  if (found != std::end(commands)) return found->add(line);
  for (const NamedCommand& command : commands) command.add(line);
  add_manual_command(line);
  add_completions_command(line);
}

int run(int argc, char** argv) {
  CommandLine line(description, footer);
  line.printing_flag("--version", version_text, "versions of the program and of what it is made with");
  line.printing_flag("--licences", licences_text, "what the program carries inside, and under which terms");
  declare(line, argc > 1 ? argv[1] : "");
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
