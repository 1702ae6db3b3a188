// What a report's earlier issues are, and what has to be done to the folder that keeps them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/disk.hpp"
#include "production/kept_issues.hpp"
#include "production/record.hpp"

namespace brief::production {

/// An issue to compare a report with.
struct Earlier {
  std::string bytes;   ///< of its report file; empty: there is none
  std::string sha256;  //
  std::string pdf;     ///< path of its brief, which may be gone
};

/// The published issues of a report. An issue is kept before its PDF is published, so a run that ends between the two
/// leaves one that nobody has seen; and an issue may be lost. Both are told by the PDF that is in its place, which has
/// its report attached.
struct History {
  std::vector<Issue>
      issues;  ///< published ones, oldest first; the last may be the report's own, kept and not published
  std::vector<Issue> unpublished;  ///< to be set aside
  std::string lost;                ///< the bytes of the issue published last where it is not kept; empty: it is
  Earlier earlier;                 ///< of the newest issue that is not the report itself
  std::string spoilt;              ///< stem of the earlier issue where its text is spoilt and was taken from its PDF
  std::string problem;             ///< an issue that is gone for good
  std::string error;               ///< what makes it impossible to tell the earlier issue
};

/// The evidence that a brief carries; empty where it cannot be had.
std::string evidence_in(Disk& disk, const std::string& pdf);

/// Reads the folder of the issues, and the PDF where the record does not tell what it is.
History read_history(Disk& disk, const std::string& folder, const std::string& pdf, const Record* record,
                     bool pdf_as_recorded, std::string_view report_sha256);

}  // namespace brief::production
