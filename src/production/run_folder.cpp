#include "production/run_folder.hpp"

#include <vector>

#include "base/unique_name.hpp"

namespace brief::production {
namespace {

void remove_with_files(Disk& disk, const std::string& folder) {
  std::vector<std::string> names;
  if (disk.stat(folder).link || !disk.list(folder, names).ok()) return;
  for (const std::string& name : names) disk.remove(folder + "/" + name);
  disk.remove_folder(folder);
}

}  // namespace

RunFolder::RunFolder(Disk& disk, const std::string& out) : disk_(disk), path_(out + "/.brief/run-" + unique_name()) {}

RunFolder::~RunFolder() {
  try {
    remove_with_files(disk_, path_);
  } catch (...) {  // what is left is removed by a later run
  }
}

DiskResult RunFolder::make() { return disk_.make_folder(path_); }

void RunFolder::remove_abandoned(Disk& disk, const std::string& out) {
  std::vector<std::string> names;
  if (!disk.list(out + "/.brief", names).ok()) return;
  for (const std::string& name : names)
    if (name.starts_with("run-")) remove_with_files(disk, out + "/.brief/" + name);
}

}  // namespace brief::production
