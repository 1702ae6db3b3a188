#pragma once

#include <map>
#include <mutex>
#include <string>

#include "build/build.hpp"
#include "build/record.hpp"

namespace brief::build {

/// Digests of archives, each file read once a run however many reports use it.
class ArchiveDigests {
 public:
  explicit ArchiveDigests(Disk& disk) : disk_(disk) {}
  /// SHA-256 of an archive; empty where it cannot be read.
  std::string of(const std::string& folder, const std::string& path);

 private:
  Disk& disk_;
  std::mutex mutex_;
  std::map<std::pair<std::string, std::string>, std::string> known_;
};

/// Makes one brief, or finds it fresh. Whatever goes wrong is this report's own: status and diagnostics tell.
Outcome make_brief(Disk& disk, const Options& options, const Job& job, ArchiveDigests& archives);

}  // namespace brief::build
