// Whose a quotation is by the clause in front of it, where others stand before that one.
#include <algorithm>

#include "evidence/number_words.hpp"
#include "evidence/speech.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t farthest = 400;  // units of a quotation looked through for its start

}  // namespace

/// The last clause of a narration that a quotation follows: of `Kurti said, while Vucic said` the second one.
Range Speech::clause_in_front(Range narration) const {
  Range clause = last_sentence(narration);
  for (std::uint32_t at = clause.end; at-- > clause.begin;) {
    const std::string lower = lower_case(index_.key(at));
    const bool joins = (number_word(lower).is & in_number::conjunction) != 0;
    const Range behind{at + 1, clause.end};
    if (index_.kind(at) != Kind::word) continue;
    if (sets_against(lower) && (is_capital(at + 1) || has_said(behind))) return behind;
    if (joins && has_said(behind) && has_said({clause.begin, at})) return behind;
  }
  return clause;
}

/// In front of its verb, or of an aside with commas between: Vucic, in Belgrade, said.
Range Speech::subject_of(std::uint32_t verb, Range clause) const {
  const Range beside = subject_before(verb, clause);
  if (beside.begin < beside.end || verb == clause.begin || index_.key(verb - 1) != ",") return beside;
  std::uint32_t comma = verb - 1;
  while (comma > clause.begin && index_.key(comma - 1) != ",") --comma;
  return comma > clause.begin ? subject_before(comma - 1, clause) : beside;
}

/// Whether the clause in front of a quotation gives it to another: Kurti said, while Vucic said “…”.
bool Speech::hands_over(Range narration) const {
  if (speaker_.empty() || narration.begin >= narration.end) return false;
  if (index_.key(narration.end - 1) == ":") --narration.end;
  const Range clause = clause_in_front(narration);
  for (std::uint32_t verb = clause.end; verb-- > clause.begin;) {
    if (!is_said(verb)) continue;
    const Range subject = subject_of(verb, clause), behind = subject_after(verb, clause);
    if (is_subject_of_another(subject, clause)) return true;
    if (names_own(clause) || has_pronoun(subject) || has_pronoun(behind)) return false;
    return named_in(behind, clause).another();
  }
  const Range name = bare_name(narration);  // Vucic “…”
  return name != Range{} && stands_as_speaker(name.begin);
}

/// Whether a verb of speech has another for its subject; where it begins the clause, a capital alone may be a name,
/// too.
bool Speech::is_subject_of_another(Range subject, Range clause) const {
  const Named named = named_in(subject, clause);
  if (named.another()) return true;
  if (named.own || subject.end != subject.begin + 1 || subject.begin != clause.begin || !is_capital(subject.begin))
    return false;
  const std::string& key = index_.key(subject.begin);
  const bool known = is_of(key, speaker_) || is_of(key, role_) || offices_at(subject.begin) != 0;
  const bool small = is_pronoun(subject.begin) || index_.has(&Lexicon::common, lower_case(key));
  if (known || small || is_preposition(subject.begin) || names_own(clause)) return false;
  // Languages that need no pronoun may begin with another word: Danas je upozorio.
  return index_.lexicon().is_of("en") || has_capital_inside(subject.begin);
}

/// A name of somebody else that stands alone in the clause in front of a quotation: Vucic “wants war”.
Range Speech::bare_name(Range narration) const {
  const Range clause = clause_in_front(narration);
  if (clause.begin >= clause.end || names_own(clause)) return {};
  for (std::uint32_t at = clause.begin; at < clause.end; ++at)
    if (!is_capital(at) || is_pronoun(at) || is_preposition(at) || offices_at(at) != 0 ||
        is_of(index_.key(at), role_) || index_.has(&Lexicon::common, lower_case(index_.key(at))))
      return {};
  return clause;
}

/// What stands between the quotation that a place is in and the one before it; empty where there is none.
Range Speech::narration_before(std::uint32_t inside) const {
  std::uint32_t opening = inside;
  while (opening > 0 && inside - opening < farthest && index_.kind(opening) != Kind::opening) --opening;
  std::uint32_t begin = opening;
  while (begin > 0 && opening - begin < farthest && index_.kind(begin - 1) != Kind::closing) --begin;
  const bool between = begin > 0 && index_.kind(begin - 1) == Kind::closing;
  return between && index_.kind(opening) == Kind::opening ? Range{begin, opening} : Range{};
}

/// Whether a quotation goes on from one of the speaker’s, with nothing but that between: “…,” Kurti said. “…”.
bool Speech::goes_on(std::uint32_t inside) const {
  const Range narration = narration_before(inside), first = first_sentence(narration);
  if (first.end + 1 < narration.end || !says_own(first)) return false;
  const Range after = attribution_after(inside);
  return !has_said(after) && !gives_to_another(after);
}

/// What follows a quotation, less the clause that leads in the next one: “…” while Vucic said “…”.
Range Speech::own_attribution(std::uint32_t inside) const {
  Range after = attribution_after(inside);
  if (after.end >= index_.size() || index_.kind(after.end) != Kind::opening) return after;
  const Range next = clause_in_front(after);
  if (next.begin > after.begin && index_.kind(next.begin - 1) == Kind::word) after.end = next.begin - 1;
  return after;
}

}  // namespace brief::evidence
