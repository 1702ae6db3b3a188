// Who may write in an output folder.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/disk.hpp"
#include "production/build.hpp"

namespace brief::production {

/// Holds an output folder as long as it lives. A whole build, and the joining of shards, have the folder alone; shards
/// share it, each alone in its part.
class OutputLock {
 public:
  /// Does not wait. Where the folder is not to be had, `result` gets its exit code and a sentence.
  OutputLock(Disk& disk, const std::string& out, Shard shard, Result& result);

 private:
  void take(Disk& disk, const std::string& file, bool shared, const std::string& out, Result& result);

  std::vector<std::unique_ptr<FolderLock>> locks_;
};

}  // namespace brief::production
