// The words of a prose as two issues of a report are compared by them.
#pragma once

#include <string>
#include <vector>

#include "report/prose.hpp"

namespace brief::changes {

/// The words, each block and item on a line, and behind a link its address.
std::string plain(const report::Block& block);
std::string plain(const report::Prose& prose);

/// The same, with those that are set off between asterisks.
std::string emphasised(const report::Block& block);
std::string emphasised(const report::Prose& prose);

/// The sources that a prose cites, in its order: indices into Report::sources.
std::vector<int> citations(const report::Prose& prose);

/// The words of each block with what else is printed among them: the marks and numbers of items, and for each citation
/// the number of the source that `sources` has in its place, in the order of citations().
std::vector<std::string> with_marks(const report::Prose& prose, const std::vector<int>& sources);

std::string joined(const std::vector<std::string>& lines);

}  // namespace brief::changes
