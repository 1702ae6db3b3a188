#pragma once

#include <string>

#include "base/disk.hpp"

namespace brief::production {

/// Where one run keeps files that are not yet in their places: a folder OUT/.brief/run-ID of its own, so that no other
/// run, on whatever machine, uses the same names.
class RunFolder {
 public:
  RunFolder(Disk& disk, const std::string& out);
  /// Removes what is left in it.
  ~RunFolder();
  RunFolder(const RunFolder&) = delete;
  RunFolder& operator=(const RunFolder&) = delete;

  DiskResult make();
  std::string file(const std::string& name) const { return path_ + "/" + name; }
  const std::string& path() const { return path_; }

  /// Removes the folders of runs that were killed. Only for who has the output folder alone.
  static void remove_abandoned(Disk& disk, const std::string& out);

 private:
  Disk& disk_;
  std::string path_;
};

}  // namespace brief::production
