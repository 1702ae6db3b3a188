// The words by which a language limits what it says, without a negation.
#pragma once

#include <span>
#include <string_view>

namespace brief::evidence {

/// Phrases in lower case, parted by commas.
struct LimitingWords {
  std::string_view tags;        ///< BCP 47 primary language tags, parted by spaces
  std::string_view before;      ///< a number: about, more than
  std::string_view after;       ///< a number: or more, at most
  std::string_view conditions;  ///< before the clause that a condition is: if, as long as
  std::string_view times;       ///< the same where what is promised depends on it: when
  std::string_view promises;    ///< words of a clause that is to come: will
  std::string_view doubts;      ///< perhaps, almost
  std::string_view others;      ///< whose claim is not the speaker’s: some, critics
};

/// One row a language.
std::span<const LimitingWords> limiting_words();

}  // namespace brief::evidence
