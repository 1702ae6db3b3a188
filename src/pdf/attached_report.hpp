#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace brief::pdf {

/// A file that is attached to a brief in a relation ("Source", "Data", "Supplement": ISO 32000-2, table 43), as this
/// program writes briefs. Nothing where there is none, the file is another program's or damaged there, or the attached
/// one is larger than `most` bytes. Throws std::bad_alloc.
std::optional<std::string> attached_file(std::string_view pdf, std::string_view relationship, std::size_t most);

/// The report file that is attached to a brief (AFRelationship Source), as this program writes briefs: the earlier
/// issue can be had back from its own PDF. Nothing where the file is another program's, damaged there, or the report is
/// larger than `most` bytes. Throws std::bad_alloc.
std::optional<std::string> attached_report(std::string_view pdf, std::size_t most);

}  // namespace brief::pdf
