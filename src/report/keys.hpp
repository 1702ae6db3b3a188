// The keys of the report format, each described once: the reader checks by this table and the JSON Schema is made from
// it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace brief::report {

enum class Type : std::uint8_t {
  format,        // the integer 1
  line,          // a string of one line
  prose,         // a string of CommonMark, cut down
  day,           // a TOML date, or "YYYY-MM-DD"
  date,          // a TOML date, or "YYYY", "YYYY-MM", "YYYY-MM-DD"
  marking,       // one of five strings
  language,      // a BCP 47 tag
  id,            // the id of a source, being given
  source,        // the id of a source, being cited
  sources,       // an array of such
  participants,  // an array of strings
  url,           // http, https or mailto
  path,          // a relative path beside the report
  table,         // [key]
  tables,        // [[key]]
};

struct Key {
  std::string_view name;
  Type type = Type::line;
  bool required = false;
  std::string_view description;
  std::span<const Key> keys = {};  ///< of a table
};

/// The keys of a report's outermost table.
std::span<const Key> report_keys();

/// The five markings as a report writes them.
inline constexpr std::string_view marking_names[] = {"NONE", "OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET"};

}  // namespace brief::report
