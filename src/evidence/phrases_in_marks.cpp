// Phrases that a reporter sets in marks inside a sentence of his own: She is “proud” of NATO.
#include <algorithm>

#include "evidence/roles.hpp"
#include "evidence/speech.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t longest = 6;  // units

}  // namespace

/// Of a few words in marks that begin with no capital inside a sentence which leads nothing in and goes on or ends
/// behind them, the closing mark. Index::no_id where a mark opens no such phrase.
std::uint32_t Speech::end_of_fragment(std::uint32_t opening) const {
  if (opening == 0 || index_.starts_block(opening) || index_.kind(opening - 1) != Kind::word) return Index::no_id;
  if (is_said(opening - 1) || index_.kind(opening + 1) != Kind::word) return Index::no_id;
  if (is_capital(opening + 1) && !index_.lexicon().nouns_have_capitals) return Index::no_id;
  std::uint32_t at = opening + 1;
  while (at < index_.size() && at - opening <= longest && index_.kind(at) == Kind::word) ++at;
  if (at + 1 >= index_.size() || index_.kind(at) != Kind::closing || index_.starts_block(at + 1)) return Index::no_id;
  return ends_sentence(at + 1) || (index_.kind(at + 1) == Kind::word && !is_capital(at + 1)) ? at : Index::no_id;
}

/// Of a narration that such a phrase ends, and goes on behind, the closing mark of the phrase: no words of another
/// stand in front of it, and those behind it are no sentence of another, as objects are not: “proud” of NATO.
std::uint32_t Speech::end_of_fragment_in(Range narration) const {
  const std::uint32_t closing = end_of_fragment(narration.end);
  if (closing == Index::no_id || narration_names_another(narration)) return Index::no_id;
  const Range front = last_sentence(narration);
  if (is_subject_of_another({front.begin, front.begin + 1}, front)) return Index::no_id;
  const std::uint32_t next = closing + 1;
  const bool of = is_preposition(next) || is_partitive(lower_case(index_.key(next)));
  if (of) return begins_with_source(next) ? Index::no_id : closing;
  return gives_to_another(first_sentence({next, index_.size()})) ? Index::no_id : closing;
}

/// Whether a sentence that runs into marks begins with an office of the speaker's, or gives him as its source: The
/// minister wants Spain to | “…”; the delivery will, according to the minister, be | “…”.
bool Speech::is_told_by_office(Range sentence) const {
  constexpr std::uint32_t subject = 3;  // units
  const auto is_own = [this, sentence](std::uint32_t at) {
    const Range words{at, std::min(sentence.end, at + subject)};
    return is_alone_in(words) && !is_other_role(words);
  };
  if (front_of(sentence).begin == sentence.begin && is_own(sentence.begin)) return true;
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at)
    if (begins_with_source(at)) return is_own(at + 1);
  return false;
}

}  // namespace brief::evidence
