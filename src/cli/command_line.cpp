#include "cli/command_line.hpp"

#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/usage.hpp"
#include "production/exit_code.hpp"

namespace brief::cli {
namespace {

/// What was printed may still fail to be written: on a full device, say. A reader who has had enough is no failure.
int flush_results(int exit_code, void (*tell)(const std::string& problem)) {
  errno = 0;
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return exit_code;
  if (errno == EPIPE) return exit_code;
  tell(std::string("cannot write the results: ") + (errno != 0 ? std::strerror(errno) : "write error"));
  return exit_code < production::disk_failure ? production::disk_failure : exit_code;
}

void to_standard_error(const std::string& problem) { std::fprintf(stderr, "brief: %s\n", problem.c_str()); }

void to_log(const std::string& problem) { spdlog::error("{}", problem); }

}  // namespace

Option& Option::required() {
  option_->required();
  return *this;
}

Option& Option::not_empty() {
  option_->check([](const std::string& value) { return value.empty() ? "needs a name, and it is empty" : ""; });
  return *this;
}

Option& Option::one_at_a_time() {
  option_->allow_extra_args(false);
  return *this;
}

Option Command::flag(const char* names, bool& value, const char* description) {
  return Option(app_->add_flag(names, value, description));
}

Option Command::text(const char* names, std::string& value, const char* type, const char* description) {
  return Option(app_->add_option(names, value, description)->type_name(type));
}

Option Command::texts(const char* names, std::vector<std::string>& values, const char* type, const char* description) {
  return Option(app_->add_option(names, values, description)->type_name(type));
}

Option Command::choice(const char* names, std::string& value, std::initializer_list<const char*> choices,
                       const char* type, const char* description) {
  const std::vector<std::string> allowed(choices.begin(), choices.end());
  return Option(app_->add_option(names, value, description)->check(CLI::IsMember(allowed))->type_name(type));
}

Option Command::number(const char* names, std::uint64_t& value, std::uint64_t least, std::uint64_t most,
                       const char* type, const char* description) {
  return Option(app_->add_option(names, value, description)->check(CLI::Range(least, most))->type_name(type));
}

void Command::log_options() {
  flag("--quiet,-q", log_.quiet, "warnings and errors only");
  flag("--verbose,-v", log_.verbose, "log everything, with memory and time by stage");
  text("--log-file", log_.file, "FILE", "log to this file too; it is rotated");
  choice("--log-format", log_.format, {"text", "json"}, "FORMAT", "text or json");
}

void Command::footer(const char* text) { app_->footer(text); }

void Command::hidden() { app_->group(""); }

void Command::action(std::function<int()> run) { action_ = std::move(run); }

CommandLine::CommandLine(const char* description, const char* footer)
    : app_(std::make_unique<CLI::App>(description, "brief")) {
  app_->require_subcommand(1);
  app_->footer(footer);
}

CommandLine::~CommandLine() = default;

Command CommandLine::command(const char* name, const char* description) {
  return {app_->add_subcommand(name, description), log_, actions_[name]};
}

void CommandLine::printing_flag(const char* names, std::function<std::string()> text, const char* description) {
  app_->add_flag_callback(
      names, [text = std::move(text)] { throw CLI::CallForVersion(text(), 0); }, description);
}

int CommandLine::run(int argc, char** argv) {
  try {
    app_->parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return flush_results(end_usage(*app_, error, std::span(argv, static_cast<std::size_t>(argc)).subspan(1)),
                         to_standard_error);
  }
  return flush_results(act(), to_log);
}

int CommandLine::act() {
  const std::string problem = set_up_log(log_);
  if (!problem.empty()) {
    spdlog::error("cannot log to {}: {}", log_.file, problem);
    return production::disk_failure;
  }
  try {
    return actions_.at(app_->get_subcommands().front()->get_name())();
  } catch (const std::exception& error) {
    spdlog::error("{}", error.what());
    return production::disk_failure;
  }
}

}  // namespace brief::cli
