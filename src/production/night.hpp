// What is told of a run in the morning: to a machine as metrics, to a person as a message.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "production/build.hpp"
#include "production/site.hpp"

namespace brief::production {

/// A run as it is remembered until its end: the counts of all reports, and the outcomes of those that were not fresh,
/// not more than a message holds.
class Night {
 public:
  void add(const Outcome& outcome);

  Statuses statuses;                ///< of what was not fresh
  std::vector<Outcome> built, bad;  ///< the first of each
  std::int64_t started = 0, finished = 0;

  static constexpr std::size_t most_told = 100;
};

/// Metrics in the text format of Prometheus, for the textfile collector. `before`: the file as it was, which tells the
/// last success where this run is none.
std::string metrics(const Options& options, const Result& result, const Night& night,
                    const std::vector<Record>& records, std::string_view before);

/// A message: what was built, what was rejected and why, and where it is. As Markdown, or as plain text.
std::string summary(const Options& options, const Result& result, const Night& night,
                    const std::vector<Record>& records, bool markdown);

/// Writes both where they are wanted, each whole or not at all. A file that cannot be written is an error of the run.
void tell_of(Disk& disk, const Options& options, Result& result, const Night& night,
             const std::vector<Record>& records);

}  // namespace brief::production
