#pragma once

#include <cstdint>
#include <string>

#include "base/disk.hpp"
#include "production/build.hpp"
#include "production/outputs.hpp"

namespace brief::production {

/// build.json of a run (build-I-of-N.json for a shard), written beside its place as the run goes on, so that a million
/// entries need no more memory than one, and published at the end.
class Manifest {
 public:
  /// `temporary`: a path that nothing else uses.
  Manifest(Disk& disk, const Options& options, std::string temporary, std::int64_t started);
  void add(const Outcome& outcome);
  /// `outputs`: what is in the folder beside the reports' own.
  DiskResult finish(const Result& result, std::int64_t finished, const std::vector<Output>& outputs = {});

 private:
  DiskResult flush();

  Disk& disk_;
  std::string path_, temporary_, text_;
  bool first_ = true, begun_ = false;
  DiskResult failure_;
};

/// "build.json", or "build-2-of-3.json".
std::string manifest_name(const Shard& shard);

/// One build.json from those of all shards of a folder, with the worst of their exit codes; the shards' own files are
/// removed then, so that none of them is taken for one of the next night. Errors where some are missing, unreadable or
/// of another night, or a build holds the folder.
Result merge_manifests(Disk& disk, const std::string& out);

}  // namespace brief::production
