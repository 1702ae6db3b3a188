#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "brief.hpp"
#include "production/archive_cache.hpp"
#include "production/options.hpp"
#include "production/outcome.hpp"
#include "production/record.hpp"

namespace brief::production {

/// What the makers of briefs share. Each process that makes briefs has its own.
struct Workshop {
  Disk& disk;
  const Options& options;
  std::string run_folder;  ///< where files are written before they are put in their places
  ArchiveCache archives;
  Renderer renderer;
  std::size_t memory_bytes = 0;  ///< the most that a report may take; 0: not known

  Workshop(Disk& the_disk, const Options& the_options, std::string folder)
      : disk(the_disk), options(the_options), run_folder(std::move(folder)), archives(the_disk) {}
};

/// A brief that is written beside its place, with all that remains to be done.
struct Written {
  struct Move {
    std::string from, to;
  };
  Outcome outcome;                      ///< as it is once the brief is published
  std::string issue_folder;             //
  std::vector<Move> kept;               ///< files of kept issues, to be in their places before the PDF is in its own
  std::vector<Move> set_aside;          ///< kept issues that were never published
  std::vector<std::string> superseded;  ///< files of kept issues to be removed once the PDF is in its place
  Move pdf;                             //
  Move html;                            ///< empty where no web page is made
  std::string record_path;              //
  Record record;                        //
};

using Prepared = std::variant<Outcome, Written>;

/// Finds a brief fresh, rejects its report, or writes it: the first step of two, as the disk makes sure of several
/// briefs together in less time than of each alone (see publish.hpp). Changes nothing that is published. `number` is
/// the job's own in this run. Whatever goes wrong is this report's own: its outcome tells.
Prepared prepare(Workshop& workshop, const Job& job, std::size_t number);

/// Why a report that needs more memory than it may take is not made, with the most in bytes; 0: not known.
std::string without_memory(std::size_t most);

}  // namespace brief::production
