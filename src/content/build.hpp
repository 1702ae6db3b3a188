// From a checked report to what its brief says.
#pragma once

#include <string>
#include <vector>

#include "base/memo.hpp"
#include "changes/changes.hpp"
#include "content/content.hpp"
#include "language/words.hpp"

namespace brief::content {

/// All that a brief is made from. What is referred to must outlive the call only.
struct Input {
  const report::Report& report;
  const evidence::Evidence& evidence;
  const changes::Changes* changes = nullptr;  ///< null: no earlier issue
  const language::Words& words;
  Memo* memo = nullptr;  ///< keeps maps and codes from one brief to the next; null: they are made anew
};

/// Puts the whole brief into words. Allocates from the current arena. Gives warnings for absent sections ("no-quotes",
/// "no-summit", "no-initiatives", "no-sources").
Document build(const Input& input, Diagnostics& diagnostics);

/// What has changed since an earlier issue, in the words of that section: its heading, then a line for each change.
std::vector<std::string> changes_text(const report::Report& report, const changes::Changes& changes,
                                      const language::Words& words);

}  // namespace brief::content
