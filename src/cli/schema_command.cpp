#include <cstdio>

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "evidence/json.hpp"
#include "production/exit_code.hpp"
#include "report/schema.hpp"

namespace brief::cli {

void add_schema_command(CommandLine& line) {
  Command schema = line.command("schema", "print the report format as JSON Schema, for editors");
  const auto of_evidence = std::make_shared<bool>(false);
  schema.flag("--evidence", *of_evidence, "the form of the evidence that a brief carries instead");
  schema.action([of_evidence] {
    std::fputs((*of_evidence ? evidence::json_schema() : report::schema_json()).c_str(), stdout);
    return static_cast<int>(production::success);
  });
}

}  // namespace brief::cli
