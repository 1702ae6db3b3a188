#include <cstdio>

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "production/exit_code.hpp"
#include "report/schema.hpp"

namespace brief::cli {

void add_schema_command(CommandLine& line) {
  line.command("schema", "print the report format as JSON Schema, for editors").action([] {
    std::fputs(report::schema_json().c_str(), stdout);
    return static_cast<int>(production::success);
  });
}

}  // namespace brief::cli
