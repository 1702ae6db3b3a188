// What the program remembers of a brief that it has built, to know whether it is still fresh.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "production/outcome.hpp"

namespace brief::production {

/// All that the bytes of a PDF depend on, and what they came to.
struct Record {
  std::string program;  ///< version, libraries and options that the output depends on
  std::string report;   ///< SHA-256 of the report
  std::string earlier;  ///< SHA-256 of the earlier issue that it was compared with; empty: none
  std::vector<std::pair<std::string, std::string>> archives;  ///< path as the report gives it, SHA-256
  std::uint64_t pdf_size = 0;
  std::int64_t pdf_modified = 0;
  Outcome outcome;  ///< pdf, sha256, pages, bytes, findings and warnings as they were
};

std::string to_text(const Record& record);

/// Nothing where the text is of another version, cut short or changed: then the brief is built again.
std::optional<Record> parse_record(std::string_view text);

}  // namespace brief::production
