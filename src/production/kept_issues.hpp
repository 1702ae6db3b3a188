// The issues of a report that have been built: OUT/issues/NAME/NNNN-DATE-DIGEST.toml and .pdf.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/disk.hpp"

namespace brief::production {

/// An issue to compare a report with.
struct Earlier {
  std::string bytes;   ///< of its report file; empty: there is none
  std::string sha256;  //
};

class KeptIssues {
 public:
  /// The issues of one report; reads the folder's listing only.
  KeptIssues(Disk& disk, std::string folder);

  /// The newest kept issue that is not this report itself.
  Earlier earlier_than(std::string_view report_sha256);

  /// Whether the report is the newest issue, and as long as it should be there: a crash may have cut it short.
  bool keeps(std::string_view report_sha256, std::size_t size);

  /// Keeps the report as the newest issue, unless it is that already, with a second name for its PDF (a copy where the
  /// file system has no second names).
  DiskResult keep(std::string_view report, std::string_view report_sha256, std::string_view date,
                  const std::string& pdf);

  /// Removes all but the newest `most` issues (at least two, so that building again compares with the same).
  void prune(std::size_t most);

 private:
  struct Issue {
    std::string stem;    // file name without extension
    std::string digest;  // the beginning of the report's SHA-256
  };
  void find_issues();
  DiskResult keep_pdf(const std::string& pdf, const std::string& place);

  Disk& disk_;
  std::string folder_;
  std::vector<Issue> issues_;  // oldest first
};

}  // namespace brief::production
