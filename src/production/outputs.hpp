// The files of an output folder that are not of a report that a run has built or found fresh.
#pragma once

#include <string>
#include <vector>

#include "production/build.hpp"
#include "production/night.hpp"
#include "production/plan.hpp"

namespace brief::production {

struct Output {
  std::string path, sha256;
};

/// The site of this run, and by their records the briefs and web pages that stay as they are: of reports that were
/// rejected or failed, and of those that other runs have built. build.json names their digests too, so that it names
/// all that is published. What cannot be read is an error of the run.
std::vector<Output> other_outputs(Disk& disk, const Options& options, const Plan& plan, const Statuses& statuses,
                                  Result& result);

}  // namespace brief::production
