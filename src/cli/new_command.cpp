#include <spdlog/spdlog.h>

#include <cstdio>

#include "base/disk.hpp"
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/terminal.hpp"
#include "production/exit_code.hpp"
#include "report/example.hpp"

namespace brief::cli {
namespace {

int new_command(const std::string& given) {
  const std::string stem = given.substr(given.rfind('/') + 1);
  if (stem.empty() || stem == ".toml" || stem.starts_with('.')) {
    spdlog::error("`{}` cannot be the name of a report", given);
    return production::usage;
  }
  const std::string path = given.ends_with(".toml") ? given : given + ".toml";
  Disk& disk = posix_disk();
  if (disk.stat(path).exists) {
    spdlog::error("{} exists already; choose another name", path);
    return production::disk_failure;
  }
  // Never over a file that comes to be there in the meantime.
  DiskResult written = disk.write(path, report::example());
  if (written.ok()) written = disk.sync({path}).front();
  if (written.ok()) written = disk.sync_folders({parent_folder(path)}).front();
  if (!written.ok()) {
    spdlog::error("cannot write {}: {}", path, written.error);
    return production::disk_failure;
  }
  std::puts(text_for(1, path).c_str());
  spdlog::info("now edit {0}, then: brief build {0}", path);
  return production::success;
}

}  // namespace

void add_new_command(CommandLine& line) {
  Command create = line.command("new", "write NAME.toml, a commented report to start from");
  const auto name = std::make_shared<std::string>();
  create.text("name", *name, "NAME", "name of the new report").required();
  create.action([name] { return new_command(*name); });
}

}  // namespace brief::cli
