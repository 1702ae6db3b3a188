// One build: from reports to briefs in a folder.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/disk.hpp"
#include "brief.hpp"
#include "build/outcome.hpp"
#include "build/plan.hpp"

namespace brief::build {

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
  std::string program;  ///< versions of the program and of what it is made with
};

/// Exit codes of the command (README, "Exit codes").
enum Exit : int { success = 0, rejected = 1, usage = 2, disk_failure = 3, locked = 4, interrupted = 130 };

struct Events {
  std::function<void(std::size_t total)> planned;
  std::function<void(const Outcome&)> done;  ///< in the order of the names
};

struct Result {
  int exit_code = success;
  std::vector<Outcome> outcomes;    ///< by name
  std::vector<std::string> errors;  ///< of the build itself: unreadable folders, a held lock
};

/// Builds. `stop` set from outside (a signal) ends the build after the briefs in the making. Logs nothing.
Result run(Disk& disk, const Options& options, const Events& events, const std::atomic<bool>& stop);

/// The path of a brief.
std::string pdf_path(const Options& options, const std::string& name);

/// build.json of a run, published in the output folder (build-I-of-N.json for a shard).
DiskResult write_manifest(Disk& disk, const Options& options, const Result& result, std::int64_t started,
                          std::int64_t finished);

/// One build.json from those of all shards of a folder; an error where some are missing or unreadable.
DiskResult merge_manifests(Disk& disk, const std::string& out, Result& result);

}  // namespace brief::build
