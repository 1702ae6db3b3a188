// One build: from reports to briefs in a folder.
#pragma once

#include <array>
#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/disk.hpp"
#include "brief.hpp"
#include "production/exit_code.hpp"
#include "production/outcome.hpp"
#include "production/plan.hpp"

namespace brief::production {

struct Options {
  std::vector<std::string> paths{"reports"};
  std::string out = "out";
  Shard shard;
  bool force = false;
  bool allow_unverified = false;
  unsigned jobs = 0;  ///< threads; 0: one a core
  std::size_t keep = 30;
  layout::Edition edition = layout::Edition::standard;
  std::size_t arena_bytes = 64u << 20;
  std::optional<std::int64_t> source_date_epoch;
  std::string program;      ///< versions of the program and of what it is made with
  bool statistics = false;  ///< tell of each brief what it took
};

struct Result {
  int exit_code = success;
  std::array<std::size_t, 4> counts{};  ///< of reports, by status
  std::vector<std::string> errors;      ///< of the build itself: unreadable folders, a held lock
};

struct Events {
  std::function<void(std::size_t total)> planned;
  std::function<void(const Outcome&)> done;  ///< in the order of the names
  /// At the end, while the output folder is still this build's own; not where it never was.
  std::function<void(Result&)> ended;
};

/// Builds. `stop` set from outside (a signal) ends the build after the briefs in the making. Logs nothing. The renames
/// are sure to last once the output folder is synced, as publishing build.json does. Throws std::bad_alloc where there
/// is no memory even to tell of a report.
Result run(Disk& disk, const Options& options, const Events& events, const std::atomic<bool>& stop);

/// The path of a brief.
std::string pdf_path(const Options& options, const std::string& name);

/// build.json of a run (build-I-of-N.json for a shard), written beside its place as the run goes on, so that a million
/// entries need no more memory than one, and published at the end.
class Manifest {
 public:
  Manifest(Disk& disk, const Options& options, std::int64_t started);
  void add(const Outcome& outcome);
  DiskResult finish(const Result& result, std::int64_t finished);

 private:
  DiskResult flush();

  Disk& disk_;
  std::string path_, text_;
  bool first_ = true, begun_ = false;
  DiskResult failure_;
};

/// One build.json from those of all shards of a folder, with the worst of their exit codes; errors where some are
/// missing or unreadable, or a build holds the folder.
Result merge_manifests(Disk& disk, const std::string& out);

}  // namespace brief::production
