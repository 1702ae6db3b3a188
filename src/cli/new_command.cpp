#include <spdlog/spdlog.h>

#include <cstdio>

#include "cli/commands.hpp"
#include "report/example.hpp"
#include "report/schema.hpp"

namespace brief::cli {

int new_command(const std::string& given) {
  const std::string path = given.ends_with(".toml") ? given : given + ".toml";
  Disk& disk = posix_disk();
  if (disk.stat(path).exists) {
    spdlog::error("{} exists already; choose another name", path);
    return production::disk_failure;
  }
  const DiskResult written = publish(disk, path, report::example());
  if (!written.ok()) {
    spdlog::error("cannot write {}: {}", path, written.error);
    return production::disk_failure;
  }
  std::printf("%s\n", path.c_str());
  spdlog::info("now edit {0}, then: brief build {0}", path);
  return production::success;
}

int schema_command() {
  std::fputs(report::schema_json().c_str(), stdout);
  return production::success;
}

}  // namespace brief::cli
