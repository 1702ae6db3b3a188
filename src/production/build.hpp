// One build: from reports to briefs in a folder.
#pragma once

#include <array>
#include <atomic>
#include <functional>
#include <string>
#include <vector>

#include "base/disk.hpp"
#include "production/exit_code.hpp"
#include "production/options.hpp"
#include "production/outcome.hpp"

namespace brief::production {

struct Result {
  int exit_code = success;
  std::array<std::size_t, 4> counts{};  ///< of reports, by status
  std::vector<std::string> errors;      ///< of the build itself: unreadable folders, a held lock
  std::vector<std::string> warnings;    ///< what is worth a look and fails nothing
};

/// What may be followed while the build runs.
struct Events {
  std::function<void(std::size_t total)> planned;
  std::function<void(const Outcome&)> done;  ///< in the order of the names
};

/// Builds, writes build.json (build-I-of-N.json for a shard) and makes sure that all of it lasts; nothing is written
/// where the folder is another build's. `stop` set from outside (a signal) ends the build within a second: what is
/// published stays, what is in the making is dropped. Logs nothing. Throws std::bad_alloc where there is no memory even
/// to tell of a report.
Result run(Disk& disk, const Options& options, const Events& events, const std::atomic<bool>& stop);

}  // namespace brief::production
