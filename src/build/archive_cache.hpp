#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "base/disk.hpp"

namespace brief::build {

/// The archives of a run, each file read once however many reports use it.
class ArchiveCache {
 public:
  struct Archive {
    FileContent content;
    std::string sha256;  ///< empty where it cannot be read
  };
  explicit ArchiveCache(Disk& disk) : disk_(disk) {}

  /// The archive at a path that a report in this folder gives.
  std::shared_ptr<const Archive> get(const std::string& folder, const std::string& path);

 private:
  static constexpr std::size_t most_bytes = 16u << 20;  // of archives that are kept

  Disk& disk_;
  std::mutex mutex_;
  std::map<std::pair<std::string, std::string>, std::shared_ptr<const Archive>> known_;
  std::size_t bytes_ = 0;
};

}  // namespace brief::build
