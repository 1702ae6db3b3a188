// What differs in content between two issues of a report.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/report.hpp"

namespace brief::changes {

enum class Kind : std::uint8_t {
  added,
  removed,
  reworded,
  emphasis  ///< the words are the same, some set in italics or bold: `before` and `after` have them between asterisks
};
enum class Part : std::uint8_t {
  summary,
  commitment,
  fact,
  event,
  quote,
  summit,
  initiative,
  title,
  marking,
  details,  ///< subtitle, reference, author, contact, address, language, whether it is a draft
  meeting,  ///< name, place and date of the summit
  source,
  countries  ///< of the commitment
};

/// Which key of a thing has changed, where it is not what the thing says.
enum class Field : std::uint8_t {
  none,
  sources,
  date,
  role,
  language,
  translation,
  start,
  participants,
  publisher,
  address,
  saved,
  archive,
  name,  ///< or a fact's label, an event's words, a quote's speaker, an initiative's title
  place,
  subtitle,
  short_title,
  reference,
  author,
  contact,
  finding  ///< what the check found of a quote
};

struct Change {
  Kind kind = Kind::added;
  Part part = Part::fact;
  std::size_t index = 0;       ///< of the thing in the new report (in the earlier one for `removed`)
  std::string before;          ///< plain text of the earlier issue: the fact's value, the quote's words; empty if added
  std::string after;           ///< plain text of the new issue; empty if removed
  std::string subject{};       ///< what it is about: a fact's label, a quote's speaker, an initiative's title
  std::vector<bool> blocks{};  ///< of reworded prose: which of its blocks are not in the earlier issue
  bool only_adds = false;      ///< and whether all blocks of the earlier issue still stand as they were
  Field field = Field::none;
};

struct Changes {
  report::Date since;        ///< the date the earlier issue bears
  std::string since_issue;   ///< its edition; may be empty
  std::vector<Change> list;  ///< in the order of the page
};

/// Compares two reports: every key that is printed, but for the date and number of the issue, which a heading tells.
/// Each key beside a wording (the role and date of a quote, sources, participants) is a change of its own, `reworded`
/// from the earlier value to the present one; a key that is not given is empty. Things are matched by what they are
/// about (label, speaker and likeness of words, title), or else by their wording under another label, speaker or title,
/// not by position, so that a move alone is no change. Prose is
/// compared by its words and the addresses of its links, and beside them by what it cites. Spaces that differ in
/// nothing but whether they break are no change. An empty list: the content is the same.
Changes compare(const report::Report& earlier, const report::Report& now);

/// Adds the archives that are other files than they were: SHA-256 for each source of the report now, empty where it has
/// none. Told as the page prints them, by their first twelve digits.
void compare_archives(const std::vector<std::string>& earlier, const std::vector<std::string>& now,
                      const report::Report& report, Changes& changes);

/// Adds the quotes of the same words of which the check finds something else than it found: names as
/// evidence::name_of() gives them, one for each quote of the report now; an earlier one is empty where it is not known.
void compare_findings(const std::vector<std::string>& earlier, const std::vector<std::string>& now,
                      const report::Report& report, Changes& changes);

/// The date and number of the issue where they differ, from what to what, and of facts, quotes and initiatives that the
/// order of those in both is another: a line each, in English.
std::vector<std::string> of_issue(const report::Report& earlier, const report::Report& now);

/// The wordings that differ in nothing but spaces that don't break and marks that no reader sees. A line each for a
/// person, in English, with the code points in place of them.
std::vector<std::string> of_spaces(const report::Report& earlier, const report::Report& now);

/// The keys that no page shows and that differ: evidence of facts and initiatives, ids, archives, originals, a variant
/// of the language. A line each for a person, in English.
std::vector<std::string> unprinted(const report::Report& earlier, const report::Report& now);

}  // namespace brief::changes
