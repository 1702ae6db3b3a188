#include "evidence/purposes.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/openers.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

/// Everything to | avoid; tutto per | evitare; alles, um … zu | vermeiden is left to the rule.
bool is_behind_purpose(const Index& index, std::uint32_t at) {
  static constexpr std::string_view whole[] = {"everything", "utmost", "order", "alles",
                                               "tout",       "tutto",  "todo",  "sve"};
  static constexpr std::string_view to[] = {"to", "zu", "pour", "per", "para"};
  return at >= 2 && is_any(lower_at(index, at - 1), to) && is_any(lower_at(index, at - 2), whole);
}

/// Avoid it; evitarlo: what was said before is what is avoided.
bool takes_pronoun(const Index& index, std::uint32_t at, std::uint32_t end) {
  static constexpr std::string_view endings[] = {"rlo", "rla", "rli", "rle", "rlos", "rlas"};
  const std::string lower = lower_at(index, at);
  const auto ends = [&lower](std::string_view ending) { return lower.ends_with(ending); };
  if (std::any_of(std::begin(endings), std::end(endings), ends)) return true;
  return at + 1 >= end || !is_word(index, at + 1) || index.has(&Lexicon::pronouns, lower_at(index, at + 1));
}

/// But; except; and, of which the verb behind it is the first clause's.
bool begins_reservation(std::string_view lower) {
  static constexpr std::string_view words[] = {"but",  "and",  "except", "yet",  "aber", "und",   "mais", "et",  "ma",
                                               "però", "e",    "pero",   "y",    "ali",  "no",    "i",    "a",   "али",
                                               "но",   "и",    "а",      "por",  "dhe",  "ama",   "ve",   "ale", "maar",
                                               "en",   "αλλά", "και",    "only", "if",   "unless"};
  return sets_against(lower) || is_any(lower, words);
}

}  // namespace

bool leaves_out_purpose(const Index& index, Range end) {
  if (end.begin + 2 >= end.end || index.key(end.begin) != ",") return false;
  const std::string first = lower_at(index, end.begin + 1);
  if (begins_reservation(first) || begins_subordinate(first)) return false;
  for (std::uint32_t at = end.begin; at < end.end; ++at) {
    if (!index.is_negation(at)) continue;
    if (!is_behind_purpose(index, at) || takes_pronoun(index, at, end.end)) return false;
  }
  return true;
}

}  // namespace brief::evidence
