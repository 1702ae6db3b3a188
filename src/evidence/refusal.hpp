// Why a quote is not word for word in a source, and how it would be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/evidence.hpp"
#include "evidence/index.hpp"
#include "evidence/pieces.hpp"
#include "evidence/speech.hpp"

namespace brief::evidence {

struct Refusal {
  std::string reason;                ///< what differs, the gravest first: "a number differs"
  Range closest;                     ///< the passage it was compared with
  std::vector<WordStep> comparison;  ///< with that passage; empty where all words are the same
  bool near = true;                  ///< false: nothing like it stands there, for the reason given
  std::string suggestion;            ///< the nearest quote that is word for word; may be empty
};

/// Nothing where no passage is close.
std::optional<Refusal> refusal_of(const Index& index, const Speech& speech, const Pieces& pieces,
                                  std::string_view quote);

}  // namespace brief::evidence
