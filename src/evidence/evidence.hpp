// Quotes against the archived text of their sources.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "report/report.hpp"

namespace brief::evidence {

/// The largest archived source that is read, in bytes.
inline constexpr std::size_t max_archive_bytes = 4u << 20;

/// The archived text of one source, as its file holds it.
struct Archive {
  std::string bytes;
  std::string sha256;  ///< 64 hexadecimal digits
};

/// One for each of Report::sources; empty where the source has no archive.
using Archives = std::vector<std::optional<Archive>>;

enum class Finding : std::uint8_t { verbatim, differs, not_found, unchecked };

/// Where words stand in an archive: the W3C Web Annotation text quote and text position selectors (sections 4.2.4
/// and 4.2.5). Positions are code points of the archive's text, from 0, `end` exclusive.
struct Passage {
  std::string exact, prefix, suffix;
  std::size_t start = 0, end = 0;
};

/// One step of a word-by-word comparison of a quote with the closest passage.
struct WordStep {
  enum class Kind : std::uint8_t { same, quote_only, source_only };
  Kind kind = Kind::same;
  std::string words;  ///< one or more words, as they are written there
};

struct Check {
  enum class Subject : std::uint8_t { quote, fact, initiative };
  Subject subject = Subject::quote;
  std::size_t index = 0;  ///< into Report::quotes, Commitment::facts or Summit::initiatives
  int source = 0;         ///< the source it was found in, or else the first it names
  Finding finding = Finding::unchecked;
  std::vector<Passage> passages;     ///< of a verbatim quote: one for each piece between ellipses, in order
  std::optional<Passage> closest;    ///< of one that differs
  std::vector<WordStep> comparison;  ///< of one that differs
};

/// What the evidence says of a report. Quotes come first, one Check each and in order (checks[i] is quote i), then
/// the facts and initiatives that give `evidence` words.
struct Evidence {
  std::vector<Check> checks;
  std::vector<std::string> digests;  ///< SHA-256 for each source; empty where it has no archive
};

/// Compares every quote, and the evidence of every fact and initiative, with the archives. `differs` and `not_found`
/// are added as errors (codes "quote-differs", "quote-not-found"), or as warnings where `allow_unverified`;
/// `unchecked` as a warning ("quote-unchecked").
Evidence check(const report::Report& report, const Archives& archives, bool allow_unverified, Diagnostics& diagnostics);

/// The evidence as JSON for the attachment: a function of its arguments alone, UTF-8, ends in a line feed.
std::string to_json(const report::Report& report, const Evidence& evidence);

/// The source's URL with a text fragment to the passages (URL Fragment Text Directives, section 3.3), or its plain URL
/// where there is none or where it is not a web page.
std::string passage_url(const report::Source& source, const Check& check);

}  // namespace brief::evidence
