// For packagers; not shown in the help.
#include <cstdio>

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/manual.hpp"
#include "production/exit_code.hpp"

namespace brief::cli {

void add_manual_command(CommandLine& line) {
  Command manual = line.command("manual", "print brief(1) or brief(5)");
  const auto section = std::make_shared<std::string>("1");
  manual.choice("section", *section, {"1", "5"}, "SECTION", "1, the command, or 5, the report file");
  manual.hidden();
  manual.action([section, &line] {
    std::fputs(manual_page(line.declared(), *section == "5" ? 5 : 1).c_str(), stdout);
    return static_cast<int>(production::success);
  });
}

void add_completions_command(CommandLine& line) {
  Command completion = line.command("completions", "print completions for a shell");
  const auto shell = std::make_shared<std::string>();
  completion.choice("shell", *shell, {"bash", "zsh", "fish"}, "SHELL", "bash, zsh or fish").required();
  completion.hidden();
  completion.action([shell, &line] {
    std::fputs(completions(line.declared(), *shell).c_str(), stdout);
    return static_cast<int>(production::success);
  });
}

}  // namespace brief::cli
