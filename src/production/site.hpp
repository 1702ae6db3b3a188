// The list of briefs and their feed, for the folder that the briefs are in.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "production/build.hpp"
#include "production/record.hpp"

namespace brief::production {

/// The records of all briefs in the output folder that are still there, of this edition, by the names of their reports.
std::vector<Record> read_records(Disk& disk, const Options& options, DiskResult& result);

/// What a run did with the reports that it did not find fresh, by name.
using Statuses = std::map<std::string, Status>;

/// Writes index.html and feed.xml, each whole or not at all, and only where its bytes change.
DiskResult write_site(Disk& disk, const Options& options, const std::vector<Record>& records, const Statuses& statuses);

}  // namespace brief::production
