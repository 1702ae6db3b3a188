// What the program remembers of a brief that it has built, to know whether it is still fresh.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/card.hpp"
#include "production/outcome.hpp"

namespace brief::production {

/// What stat(2) tells of a file while nothing has touched it.
struct Stamp {
  std::uint64_t size = 0, inode = 0;
  std::int64_t modified = 0, changed = 0;
  bool operator==(const Stamp&) const = default;
};

/// An issue as the feed tells of it.
struct PublishedIssue {
  std::int64_t made = 0;     ///< seconds since 1970; SOURCE_DATE_EPOCH where it is set
  std::uint64_t number = 0;  ///< as the kept issue has it
  std::string title, details;
  std::vector<std::string> changes;
};

/// All that the bytes of a PDF and of its web page depend on, and what they came to.
struct Record {
  std::string name;     ///< of the report whose brief this is
  std::string edition;  ///< "standard", "large"
  std::string path;     ///< of the report file
  std::string program;  ///< version, libraries and options that the output depends on
  std::string report;   ///< SHA-256 of the report
  std::string earlier;  ///< SHA-256 of the earlier issue that it was compared with; empty: none
  std::vector<std::pair<std::string, std::string>> archives;  ///< path as the report gives it, SHA-256
  /// Of a PDF whose digest was found right; nothing where a change just after would leave the stamp as it is.
  std::optional<Stamp> stamp;
  std::optional<Stamp> html_stamp;  ///< the same of the web page
  content::Card card;
  std::vector<PublishedIssue> issues;  ///< the last ones, oldest first; the last is the one in its place
  Outcome outcome;                     ///< pdf, sha256, pages, bytes, web page, findings and warnings as they were
};

/// A name as a record keeps it: without line ends.
std::string one_line(std::string text);

std::string to_text(const Record& record);

/// Nothing where the text is of another version, cut short or changed: then the brief is built again.
std::optional<Record> parse_record(std::string_view text);

}  // namespace brief::production
