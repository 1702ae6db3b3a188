// The command line, declared command by command. It stands between the commands and CLI11, whose header takes long to
// compile: a command's own file includes this one alone.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/log.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace brief::cli {

/// An option just declared.
class Option {
 public:
  explicit Option(CLI::Option* option) : option_(option) {}
  /// The command line is wrong without it.
  Option& required();
  /// The command line is wrong where its value is empty, as "$UNSET" is.
  Option& not_empty();
  /// Of several texts: each follows the option's name anew.
  Option& one_at_a_time();

 private:
  CLI::Option* option_;
};

/// One command: its options and what it does. Names are given as "--out" or "-o,--out"; one without hyphens is a
/// positional argument. Values must outlive the parsing: let the action own them, by a shared pointer that it captures.
class Command {
 public:
  Command(CLI::App* app, LogOptions& log, std::function<int()>& action) : app_(app), log_(log), action_(action) {}

  Option flag(const char* names, bool& value, const char* description);
  /// `type` names the value in the help: "FILE".
  Option text(const char* names, std::string& value, const char* type, const char* description);
  Option texts(const char* names, std::vector<std::string>& values, const char* type, const char* description);
  Option choice(const char* names, std::string& value, std::initializer_list<const char*> choices, const char* type,
                const char* description);
  /// A whole number from `least` to `most`.
  Option number(const char* names, std::uint64_t& value, std::uint64_t least, std::uint64_t most, const char* type,
                const char* description);

  /// --quiet, --verbose, --log-file and --log-format.
  void log_options();
  /// Printed below the help: "Examples:" and lines that begin with two spaces.
  void footer(const char* text);
  /// Leaves the command out of help and completions.
  void hidden();
  /// Runs when the command is given; the exit code.
  void action(std::function<int()> run);

 private:
  CLI::App* app_;
  LogOptions& log_;
  std::function<int()>& action_;
};

/// All commands of the program.
class CommandLine {
 public:
  CommandLine(const char* description, const char* footer);
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  Command command(const char* name, const char* description);
  /// An option of the program itself that prints a text and ends it: "--version".
  void printing_flag(const char* names, std::function<std::string()> text, const char* description);

  /// The program as it is declared, for its own manual and completions.
  const CLI::App& declared() const { return *app_; }
  /// How the log was asked for; valid in actions.
  const LogOptions& log() const { return log_; }

  /// Parses, sets up the log and runs the command; the exit code. The results on standard output are flushed: where
  /// they cannot be written, that is told, and the exit code says so.
  int run(int argc, char** argv);

 private:
  int act();

  LogOptions log_;
  std::unique_ptr<CLI::App> app_;
  std::map<std::string, std::function<int()>> actions_;  // by the command's name
};

}  // namespace brief::cli
