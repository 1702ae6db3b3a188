#include "cli/usage.hpp"

#include <cstdio>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/printable.hpp"
#include "production/exit_code.hpp"
#include "report/suggest.hpp"

namespace brief::cli {
namespace {

std::vector<std::string> commands_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App* c) { return !c->get_group().empty(); }))
    names.push_back(command->get_name());
  return names;
}

std::vector<std::string> options_of(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::string unknown(const std::string& kind, const std::string& word, const std::vector<std::string>& known) {
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  return "unknown " + kind + " `" + word + "`" + report::suggestion(word, candidates);
}

/// What is misspelt; empty where that is not what is wrong.
std::string misspelt(const CLI::App& app, std::span<char* const> words) {
  const auto parsed = app.get_subcommands();
  const CLI::App& command = parsed.empty() ? app : *parsed.front();
  for (const std::string word : words) {
    const std::string name = word.substr(0, word.find('='));
    if (word.starts_with("--") && word.size() > 2 && command.get_option_no_throw(name) == nullptr)
      return unknown("option", name, options_of(command));
    if (parsed.empty() && !word.starts_with("-")) return unknown("command", word, commands_of(app));
  }
  return {};
}

}  // namespace

int end_usage(const CLI::App& app, const CLI::ParseError& error, std::span<char* const> words) {
  std::ostringstream out, problem;
  const int code = app.exit(error, out, problem);
  std::fputs(out.str().c_str(), stdout);
  if (code == 0) return production::success;
  if (words.empty()) return std::fputs(app.help().c_str(), stderr), production::usage;
  const std::string wrong = misspelt(app, words);
  if (wrong.empty()) return std::fputs(printable_lines(problem.str()).c_str(), stderr), production::usage;
  const auto parsed = app.get_subcommands();
  const std::string help = parsed.empty() ? "brief --help" : "brief " + parsed.front()->get_name() + " --help";
  std::fprintf(stderr, "error: %s\n`%s` lists what there is.\n", printable(wrong).c_str(), help.c_str());
  return production::usage;
}

}  // namespace brief::cli
