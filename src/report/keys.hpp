// The keys of the report format, each described once: the reader checks by this table and the JSON Schema is made from
// it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace brief::report {

enum class Type : std::uint8_t {
  format,        // the integer 1
  boolean,       // true or false
  line,          // a string of one line
  words,         // a string of one line: words of a source
  paragraphs,    // a string whose blank lines part paragraphs; other line breaks are spaces
  prose,         // a string of CommonMark, cut down
  day,           // a TOML date, or "YYYY-MM-DD"
  date,          // a TOML date, or "YYYY", "YYYY-MM", "YYYY-MM-DD"
  marking,       // one of five strings
  language,      // a BCP 47 tag
  id,            // the id of a source, being given
  source,        // the id of a source, being cited
  sources,       // an array of such
  participants,  // an array of strings
  countries,     // an array of country codes
  url,           // http, https or mailto
  web,           // http or https
  path,          // a relative path beside the report
  archive,       // such a path, with one of the endings below
  table,         // [key]
  tables,        // [[key]]
};

enum class Presence : std::uint8_t { optional, required, required_unless_draft };

struct Key {
  std::string_view name;
  Type type = Type::line;
  Presence presence = Presence::optional;
  std::string_view description;
  std::span<const Key> keys = {};  ///< of a table
};

/// The keys of a report's outermost table.
std::span<const Key> report_keys();

/// The five markings as a report writes them.
inline constexpr std::string_view marking_names[] = {"NONE", "OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET"};

/// How the name of an archive may end, in letters of either case; `.gz` may follow.
inline constexpr std::string_view archive_endings[] = {".txt", ".html", ".htm", ".mhtml", ".mht", ".warc", ".eml"};

}  // namespace brief::report
