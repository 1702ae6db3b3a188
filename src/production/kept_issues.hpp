// The issues of a report that have been published: OUT/issues/NAME/NNNNNN-DATE-DIGEST.toml and .pdf.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/disk.hpp"

namespace brief::production {

/// One kept issue, by the names of its two files without their extensions.
struct Issue {
  std::string stem;
  std::uint64_t number = 0;
  std::string digest;  ///< the first 16 digits of the report's SHA-256
  bool is(std::string_view report_sha256) const { return report_sha256.starts_with(digest); }
};

/// An issue by its file name; nothing where that is not one that the program gives.
std::optional<Issue> parse_issue(std::string_view stem);
/// The issue after `last`, of a report of this date ("2025-10-22").
Issue next_issue(const Issue* last, std::string_view date, std::string_view report_sha256);

/// The issues in a folder, oldest first. No folder: none; one that cannot be read is an error.
DiskResult list_issues(Disk& disk, const std::string& folder, std::vector<Issue>& issues);

/// An issue's report. One whose text is not what its name says (after a power cut, or an edit) is taken from the PDF
/// beside it; `restored` tells. An error where that does not do either.
struct IssueText : DiskResult {
  std::string bytes;
  bool restored = false;
};
IssueText read_issue(Disk& disk, const std::string& folder, const Issue& issue);

}  // namespace brief::production
