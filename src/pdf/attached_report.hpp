#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace brief::pdf {

/// A file that is looked for among those attached to a brief.
struct WantedFile {
  std::string_view relationship;  ///< "Source", "Data", "Supplement": ISO 32000-2, table 43
  std::size_t most_bytes;         ///< a larger one is not read
};

/// The files that are attached to a brief, as this program writes briefs: one for each wanted, in their order. Nothing
/// where there is none, the PDF is another program's or damaged there, or the file is larger than wanted. Throws
/// std::bad_alloc.
std::vector<std::optional<std::string>> attached_files(std::string_view pdf, std::span<const WantedFile> wanted);

/// The report file that is attached to a brief (AFRelationship Source), as this program writes briefs: the earlier
/// issue can be had back from its own PDF. Nothing where the file is another program's, damaged there, or the report is
/// larger than `most` bytes. Throws std::bad_alloc.
std::optional<std::string> attached_report(std::string_view pdf, std::size_t most);

}  // namespace brief::pdf
