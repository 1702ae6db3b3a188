// Which reports a build is to make, and where each comes from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/disk.hpp"

namespace brief::production {

/// One report to be made.
struct Job {
  std::string name;            ///< of the brief: the file's name without ".toml"
  std::string report;          ///< path of the report file
  std::string folder() const;  ///< its folder, where the archives are; "" is the current one
};

/// Part `index` of `count`, from 1; a report belongs to one part by its name alone.
struct Shard {
  std::uint32_t index = 1, count = 1;
  bool whole() const { return count == 1; }
};

struct Plan {
  std::vector<Job> jobs;             ///< by name
  std::vector<std::string> errors;   ///< what could not be read, in sentences
  std::vector<std::string> folders;  ///< that were given, as they stand in the paths of their reports
};

/// Looks at files and folders: of a folder every *.toml directly in it. Two reports whose names are the same, or differ
/// in case or Unicode form alone, are an error, as their briefs may be one file; so is a folder without any.
Plan plan(Disk& disk, const std::vector<std::string>& paths, Shard shard);

/// The part that a name belongs to: by its SHA-256, so that every machine finds the same.
std::uint32_t shard_of(std::string_view name, std::uint32_t count);

}  // namespace brief::production
