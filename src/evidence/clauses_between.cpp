// Whose a quotation is by the clause in front of it, where others stand before that one.
#include <algorithm>
#include <iterator>

#include "evidence/number_words.hpp"
#include "evidence/openers.hpp"
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
    const bool source = begins_with_source(at + 1);
    const bool against = sets_against(lower) || (lower == "a" && !index_.knows("en"));  // Slavic a
    if (against && (source || (lower != "a" && is_capital(at + 1)) || has_said(behind))) return behind;
    if ((joins || begins_subordinate(lower)) && (has_said(behind) || source) && has_said({clause.begin, at}))
      return behind;
  }
  return clause;
}

/// According to Vucic; po Vučićevih besedah; по думите на Вучич.
bool Speech::begins_with_source(std::uint32_t at) const {
  constexpr std::uint32_t most = 3;  // units up to the noun
  if (at + 1 >= index_.size() || index_.kind(at) != Kind::word) return false;
  if (is_source(lower_case(index_.key(at))) && lower_case(index_.key(at)) != "so") return true;
  if (!is_preposition(at)) return false;
  for (std::uint32_t k = at + 1; k < std::min(index_.size(), at + 1 + most) && index_.kind(k) == Kind::word; ++k)
    if (is_words_of(lower_case(index_.key(k)))) return true;
  return false;
}

/// Whom a clause gives as its source; empty where it tells none, or has a verb of speech of its own.
Range Speech::given_source(Range clause) const {
  if (clause.begin >= clause.end || !begins_with_source(clause.begin) || has_said(clause)) return {};
  Range name{clause.begin + 1, clause.end};
  while (name.begin < name.end && !is_capital(name.begin)) ++name.begin;
  return name;
}

/// Whether a name is another's that is given as a source, in whatever form.
bool Speech::is_another_source(Range name) const {
  bool another = false;
  for (std::uint32_t at = name.begin; at < name.end; ++at) {
    const std::string lower = lower_case(index_.key(at));
    const auto begins = [&lower](const NameForm& own) { return own.word.size() > 3 && lower.starts_with(own.word); };
    if (is_of(index_.key(at), speaker_) || std::any_of(speaker_.begin(), speaker_.end(), begins)) return false;
    const bool german_noun = index_.lexicon().nouns_have_capitals && (is_document(lower) || !is_only_name(at));
    const bool known = offices_at(at) != 0 || is_of(index_.key(at), role_) || is_description(lower);
    another = another || (is_capital(at) && !known && !german_noun);
  }
  return another;
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
  const std::uint32_t opening = narration.end;
  if (tells_topic(narration)) return false;
  if (index_.key(narration.end - 1) == ":") {
    --narration.end;
    if (colon_gives_to_another(narration)) return true;
  }
  if (is_relative_answer(narration) || is_reply_of_listener(narration)) return true;
  const Range clause = clause_in_front(narration);
  if (const Range source = given_source(clause); source.begin < source.end)
    return !names_own(clause) && !has_pronoun(clause) && is_another_source(source);
  const Range name = bare_name(narration);  // Vucic “…”
  if (index_.knows("tr") && name != Range{} && name.end < narration.end) return true;
  for (std::uint32_t verb = clause.end; verb-- > clause.begin;) {
    if (!is_said(verb)) continue;
    const Range subject = subject_of(verb, clause), behind = subject_after(verb, clause);
    if (is_subject_of_another(subject, clause)) return true;
    if (names_own(clause) || has_pronoun(subject) || has_pronoun(behind)) return false;
    return named_in(behind, clause).another();
  }
  const bool verb_behind = index_.knows("tr") && has_said(attribution_after(opening + 1));
  return name != Range{} && (verb_behind || stands_as_speaker(name.begin));
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
  const std::string lower = lower_case(key);
  const bool small = is_pronoun(subject.begin) || index_.has(&Lexicon::common, lower) || is_opener(lower);
  if (known || small || is_preposition(subject.begin) || is_listener(subject.begin) || names_own(clause)) return false;
  // Languages that need no pronoun may begin with another word: Danas je upozorio.
  return index_.lexicon().is_of("en") || has_capital_inside(subject.begin);
}

/// Vucic ise; Vucic'e göre: of Turkish, where the verb follows the quotation, the name at the end of a clause.
Range Speech::turkish_subject(Range clause) const {
  constexpr std::string_view words[] = {",", "ise", "da", "de", "göre"};
  bool against = false;
  for (; clause.begin < clause.end; --clause.end) {
    const std::string lower = lower_case(index_.key(clause.end - 1));
    if (std::find(std::begin(words), std::end(words), lower) == std::end(words)) break;
    against = against || lower == "ise" || lower == "göre";
  }
  std::uint32_t begin = clause.end;
  while (begin > clause.begin && is_capital(begin - 1)) --begin;
  return against ? Range{begin, clause.end} : clause;
}

/// A name of somebody else that stands alone in the clause in front of a quotation: Vucic “wants war”.
Range Speech::bare_name(Range narration) const {
  Range clause = clause_in_front(narration);
  if (index_.knows("tr")) clause = turkish_subject(clause);
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
