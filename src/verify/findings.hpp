// Whether the findings of an evidence follow from the words of the sources that it holds.
#pragma once

#include <string>
#include <vector>

#include "evidence/evidence.hpp"

namespace brief::verify {

/// The findings that do not follow, a line each for a person: words called verbatim that do not stand in the passages
/// given, words said to differ that do stand there or of which no difference is told, places and links that cannot be
/// those of the passages, entries of another finding, a finding without the archive that it must come from or with one
/// where nothing was searched. So are sources of which the evidence says what the report does not. `evidence` must be
/// of this report (see evidence::from_json).
std::vector<std::string> unfounded_findings(const report::Report& report, const evidence::Evidence& evidence);

/// The words that a check is of, and what gives them, for a person: "the quote “We will stay”".
std::string subject_of(const report::Report& report, const evidence::Check& check);

}  // namespace brief::verify
