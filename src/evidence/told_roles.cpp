// Whose a quotation is by a role, a pronoun or a verb of an answer beside it: his deputy; she; replied the ambassador.
#include <algorithm>
#include <iterator>
#include <span>
#include <string>

#include "base/utf8.hpp"
#include "evidence/clauses.hpp"
#include "evidence/openers.hpp"
#include "evidence/periods.hpp"
#include "evidence/roles.hpp"
#include "evidence/speech.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t reach = 6;     // units of a subject
constexpr std::uint32_t longest = 16;  // units of one with what stands behind it
constexpr std::uint32_t near = 5;      // units between a name and what it is told to be
constexpr std::size_t looked_at = 64;  // places of a word

/// The word that a possessive follows: zëdhënësi | i | tij, ο εκπρόσωπός | του, заместникът | му.
bool follows_what_is_had(std::string_view lower) {
  return lower == "tij" || lower == "saj" || lower == "tyre" || lower == "του" || lower == "της" || lower == "τους" ||
         lower == "му" || lower == "ѝ" || lower == "й" || lower == "им";
}

/// Yardımcısı: his deputy.
bool is_turkish_of_somebody(std::string_view lower) {
  constexpr std::string_view endings[] = {"sı", "si", "su", "sü", "nı", "tı", "şı", "şi"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [lower](std::string_view ending) { return lower.ends_with(ending); });
}

std::string with_capital(const std::string& lower) {
  const std::size_t first = lower.empty() ? 0 : code_point_at(lower, 0).size;
  return upper_case(lower.substr(0, first)) + lower.substr(first);
}

}  // namespace

/// The verb of an answer or of speech that a place holds: shot | back.
bool Speech::is_telling_at(std::uint32_t at) const {
  if (is_said(at)) return true;
  if (at >= index_.size() || index_.kind(at) != Kind::word) return false;
  const std::string lower = lower_case(index_.key(at));
  const std::string_view second = second_of_answer(lower);
  if (second.empty()) return (is_disagreeing(lower) || is_answering(lower)) && lower == index_.key(at);
  const std::uint32_t end = std::min(index_.size(), at + 1 + near);
  for (std::uint32_t k = at + 1; k < end && !stops(k); ++k)
    if (index_.key(k) == second) return true;
  return false;
}

/// Less what stands before its last determiner, and what a preposition begins: In Pristina | the ambassador | to
/// Kosovo.
Range Speech::core_of(Range phrase) const {
  while (phrase.begin < phrase.end && index_.kind(phrase.begin) != Kind::word) ++phrase.begin;
  if (phrase.begin < phrase.end) phrase.begin = end_of_companions(phrase.begin, phrase.end);
  for (std::uint32_t at = phrase.end; at-- > phrase.begin + 1;) {
    const std::string lower = lower_case(index_.key(at));
    const bool begins = is_definite(lower) || is_possessive(lower) || is_another(lower);
    if (begins && is_preposition(phrase.begin)) phrase.begin = at;
  }
  for (std::uint32_t at = phrase.begin; at < phrase.end; ++at)
    if (stops(at) || (is_preposition(at) && at > phrase.begin) || index_.is_complementiser(at)) phrase.end = at;
  return phrase;
}

/// Who is told to say something beside the first verb of speech of a clause, or its last one.
Speech::Teller Speech::teller_in(Range clause, bool last) const {
  std::uint32_t verb = Index::no_id;
  for (std::uint32_t at = clause.begin; at < clause.end && (last || verb == Index::no_id); ++at)
    if (is_telling_at(at)) verb = at;
  if (verb == Index::no_id) return {};
  while (verb + 1 < clause.end && is_telling_at(verb + 1)) ++verb;  // diye yanıtladı
  Range before{verb, verb};
  const auto parts = [this](std::uint32_t at) { return stops(at) || index_.kind(at) == Kind::dash; };
  while (before.begin > clause.begin && verb - before.begin < longest && !parts(before.begin - 1)) --before.begin;
  const auto is_of_verb = [this](std::uint32_t at) {
    const std::string lower = lower_case(index_.key(at));
    return is_auxiliary(lower) || is_said(at) || lower == "u";  // Albanian u përgjigj
  };
  while (before.begin < before.end && is_of_verb(before.end - 1)) --before.end;
  if (before.begin < before.end && is_pronoun(before.end - 1)) return {{before.end - 1, before.end}, verb};
  const Range subject = core_of(before);
  if (subject.begin < subject.end) return {without_verb(subject), verb};
  const bool two = verb + 1 < clause.end && index_.key(verb + 1) == second_of_answer(lower_case(index_.key(verb)));
  const std::uint32_t behind = two ? verb + 2 : verb + 1;
  Range after{behind, std::min(clause.end, behind + reach)};
  while (after.begin < after.end && is_auxiliary(lower_case(index_.key(after.begin))) &&
         (index_.key(after.begin) != "a" || !index_.knows("en")))
    ++after.begin;
  if (index_.key(verb).starts_with("tell") || index_.key(verb) == "told") after.end = after.begin;
  return {without_verb(core_of(after)), verb};
}

/// No subject where a verb stands in it: said | his deputy was.
Range Speech::without_verb(Range phrase) const {
  for (std::uint32_t at = phrase.begin; at < phrase.end; ++at)
    if ((index_.clause_flags(at) & clause_word::links) != 0) return {phrase.begin, phrase.begin};
  return phrase;
}

/// Who is told to say the quotation that a place stands in: behind it, or else in front of it.
Speech::Teller Speech::teller_of(std::uint32_t inside) const {
  Range lead = lead_in_of(inside);
  for (std::uint32_t at = lead.begin; at < lead.end; ++at)
    if (index_.kind(at) == Kind::closing) lead.begin = at + 1;
  Teller behind = teller_in(first_sentence(own_attribution(inside)), false);
  const bool apart = index_.knows("tr") && behind.subject.begin == behind.subject.end;
  if (apart && behind.verb != Index::no_id) behind.subject = core_of(lead);  // Büyükelçi, “…” dedi
  return behind.verb != Index::no_id ? behind : teller_in(lead, true);
}

/// Whether a noun stands elsewhere beside the speaker's name as what he is: Ambassador Anna Smith; Smith, the
/// ambassador; Smith is the ambassador.
bool Speech::is_told_of_speaker(std::uint32_t noun) const {
  const std::string lower = lower_case(index_.key(noun));
  for (const std::string& form : {lower, with_capital(lower)}) {
    const std::uint32_t id = index_.id_of(form);
    const auto all = id == Index::no_id ? std::span<const std::uint32_t>() : index_.positions(id);
    for (const std::uint32_t at : all.first(std::min(looked_at, all.size())))
      if (stands_beside_speaker(at)) return true;
  }
  return false;
}

bool Speech::stands_beside_speaker(std::uint32_t at) const {
  for (std::uint32_t k = at - std::min(at, near + 1); k < std::min(index_.size(), at + near); ++k)
    if (is_own_name(k) && (k < at ? tells_what_he_is({k + 1, at}) : is_title_between({at + 1, k}))) return true;
  return false;
}

/// Of what stands between a name and a noun: Smith | , the new | ambassador; Smith is the ambassador.
bool Speech::tells_what_he_is(Range between) const {
  for (std::uint32_t k = between.begin; k < between.end; ++k) {
    const bool link = index_.key(k) == "," || (index_.clause_flags(k) & clause_word::links) != 0;
    if (k == between.begin ? !link : stops(k) || is_telling_at(k)) return false;
  }
  return between.begin < between.end && index_.in_one_sentence(between.begin, between.end);
}

/// Of what stands between a noun and a name: the ambassador | , Anna | Smith; Ambassador | Anna | Smith.
bool Speech::is_title_between(Range between) const {
  for (std::uint32_t k = between.begin; k < between.end; ++k) {
    const bool comma = k == between.begin && index_.key(k) == ",";
    const bool name = is_capital(k) || ends_title(k) || is_name_particle(lower_case(index_.key(k)));
    if (!comma && !name) return false;
  }
  return between.begin == between.end || index_.in_one_sentence(between.begin, between.end);
}

/// Whether a phrase is the speaker by a name, a pronoun, an office or what the source or the report tells of him.
bool Speech::is_role_of_speaker(Range subject) const {
  for (std::uint32_t at = subject.begin; at < subject.end; ++at)  // the prime minister's | spokesman
    if (index_.key(at).ends_with("'s")) subject.begin = at + 1;
  for (std::uint32_t at = subject.begin; at < subject.end; ++at) {
    const std::string lower = lower_case(index_.key(at));
    const bool noun = is_relation(lower) || is_calling(lower) || is_office(at) || is_description(lower);
    if (is_own_name(at) && !is_relation_of_person(at)) return true;
    if (noun && (is_of(lower, role_) || is_of(lower, speaker_) || is_told_of_speaker(at))) return true;
  }
  return false;
}

/// Whether an office is over other affairs than the speaker's: the foreign minister, of a defence minister.
bool Speech::is_of_other_portfolio(Range subject) const {
  std::uint32_t own = 0, found = 0;
  for (const auto* words : {&role_, &speaker_})
    for (const NameForm& name : *words) own |= portfolios_of(name.word);
  bool office = false;
  for (std::uint32_t at = subject.begin; at < subject.end; ++at) {
    found |= portfolios_of(lower_case(index_.key(at)));
    office = office || offices_at(at) != 0;
  }
  return office && own != 0 && found != 0 && (own & found) == 0;
}

/// His deputy; Healey's spokesman; zëdhënësi i tij.
bool Speech::is_somebody_of_speaker(Range subject) const {
  bool had = false, relation = false;
  for (std::uint32_t at = subject.begin; at < subject.end; ++at) {
    const std::string lower = lower_case(index_.key(at));
    const bool first = at == subject.begin || (at == subject.begin + 1 && is_definite(lower_case(index_.key(at - 1))));
    had = had || (first && is_possessive(lower) && lower != "its") || (relation && follows_what_is_had(lower));
    had = had || (offices_at(at) != 0 && lower.ends_with("'s"));
    had = had || (index_.knows("tr") && is_relation(lower) && is_turkish_of_somebody(lower));
    had = had || (is_own_name(at) && (index_.key(at).ends_with("'s") || is_relation_of_person(at)));
    relation = relation || is_relation(lower) || is_calling(lower) || offices_at(at) != 0 || is_description(lower);
  }
  return had && relation;
}

/// Trump adviser, where Donald Trump stands elsewhere; not the Dow spokesman, who speaks for it.
bool Speech::is_relation_of_person(std::uint32_t name) const {
  if (name + 1 >= index_.size() || !is_relation(lower_case(index_.key(name + 1)))) return false;
  const auto all = index_.positions(index_.id(name));
  const auto some = all.first(std::min(looked_at, all.size()));
  return speaker_.size() > 1 || std::any_of(some.begin(), some.end(), [this](std::uint32_t at) {
           return at > 1 && is_capital(at - 1) && index_.in_one_sentence(at - 2, at) && !index_.starts_block(at);
         });
}

/// Another minister; un autre ministre; the other.
bool Speech::is_one_more(Range subject) const {
  for (std::uint32_t at = subject.begin; at < subject.end && at < subject.begin + 2; ++at) {
    const std::string lower = lower_case(index_.key(at));
    const bool rest = at > subject.begin && at + 1 == subject.end && is_the_other(lower);
    if (is_another(lower) || rest) return at + 1 == subject.end || has_person({at + 1, subject.end});
  }
  return false;
}

bool Speech::has_person(Range words) const {
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    const std::string lower = lower_case(index_.key(at));
    if (is_relation(lower) || is_calling(lower) || is_office(at) || is_people(lower) || is_bystander(lower) ||
        may_be_people(lower))
      return true;
  }
  return false;
}

/// A pronoun that is no possessive: he, but not her deputy.
bool Speech::begins_with_pronoun(Range subject) const {
  const bool had = subject.end > subject.begin + 1 && is_possessive(lower_case(index_.key(subject.begin)));
  return !had && is_pronoun(subject.begin);
}

/// Whether a phrase is of a role that the speaker cannot have.
bool Speech::is_other_role(Range subject) const {
  if (subject.begin >= subject.end || begins_with_pronoun(subject)) return false;
  if (is_one_more(subject)) return !named_in(subject, subject).own;
  if (is_of_other_portfolio(subject)) return true;
  if (is_body_ || is_role_of_speaker(subject)) return false;  // KFOR's spokesman speaks for it
  if (is_somebody_of_speaker(subject)) return true;
  const Named named = named_in(subject, subject);
  return named.other_office && !named.own_office && !named.own;
}

/// Whether a phrase tells of somebody by a role of which it is not known whether it is the speaker's.
bool Speech::is_untold_role(Range subject) const {
  if (subject.begin >= subject.end || begins_with_pronoun(subject)) return false;
  const Named named = named_in(subject, subject);
  if (named.own || named.own_office || named.other || !has_person(subject)) return false;
  for (std::uint32_t at = subject.begin; is_body_ && at < subject.end; ++at)
    if (is_spokesperson(lower_case(index_.key(at)))) return false;
  return !is_role_of_speaker(subject);
}

/// The opposition leader, where nothing tells that the speaker is one.
bool Speech::is_described(Range subject) const {
  const bool other = subject.begin < subject.end && !names_own(subject) && !is_role_of_speaker(subject);
  const bool described = other && is_description(lower_case(index_.key(subject.end - 1)));
  return described && !begins_with_pronoun(subject);
}

/// Whether somebody of another role answers what was said.
bool Speech::answers(const Teller& told) const {
  if (told.verb == Index::no_id) return false;
  const std::string lower = lower_case(index_.key(told.verb));
  const bool verb = is_answering(lower) || is_disagreeing(lower) || !second_of_answer(lower).empty();
  return verb && (is_untold_role(told.subject) || is_described(told.subject));
}

/// Whether two are told of by one word: the ambassador said; the ambassador replied.
bool Speech::is_same_role(Range first, Range second) const {
  for (std::uint32_t at = first.begin; at < first.end; ++at)
    for (std::uint32_t k = second.begin; k < second.end; ++k)
      if (index_.id(at) == index_.id(k) && has_person({at, at + 1})) return true;
  return false;
}

/// Who may be told of: by a pronoun alone, or by the form of the verb where a language's has one.
Persons Speech::persons_of(const Teller& told) const {
  if (told.verb == Index::no_id) return Persons::unknown;
  const bool alone = told.subject.end == told.subject.begin + 1;
  const bool inverted = alone && index_.key(told.subject.begin).find("-") != std::string::npos;  // a-t-il
  if (alone && (inverted || is_pronoun(told.subject.begin)))
    return persons_of_pronoun(lower_case(index_.key(told.subject.begin)));
  const bool slavic = knows_any(index_, "bs hr cnr sr sl pl cs sk");
  return slavic ? persons_of_participle(lower_case(index_.key(told.verb))) : Persons::unknown;
}

/// Somebody sets himself against what was said between two quotations: The mayor disagreed. “…,” he said.
bool Speech::another_disagrees(Range narration) const {
  if (narration.begin + 1 >= narration.end) return false;
  const Teller told = teller_in(last_sentence({narration.begin, narration.end - 1}), false);
  const bool disagrees = told.verb != Index::no_id && is_disagreeing(lower_case(index_.key(told.verb)));
  return disagrees && (is_other_role(told.subject) || is_untold_role(told.subject));
}

/// “We stay.” Rubio said | he would go: what follows a whole sentence is one of its own, where a clause stands behind
/// its verb.
bool Speech::reports_by_itself(std::uint32_t closing, Range attribution) const {
  if (closing == 0 || !ends_sentence(closing - 1) || !is_capital(attribution.begin)) return false;
  std::uint32_t verb = attribution.begin + 1;
  while (verb < attribution.end && !is_said(verb)) ++verb;
  const std::string first = lower_case(index_.key(attribution.begin));
  if (index_.key(closing - 1) == "." && begins_subordinate(first)) return verb + 1 < attribution.end;
  const bool told = verb < attribution.end && index_.key(verb) == "told";
  for (std::uint32_t at = verb + 1; at < attribution.end; ++at) {
    const std::string lower = lower_case(index_.key(at));
    if (index_.is_complementiser(at)) return true;
    if (index_.kind(at) == Kind::mark && at == verb + 1) continue;  // sagte, er
    if (is_weekday(lower)) continue;
    if (index_.kind(at) != Kind::word || is_preposition(at) || begins_subordinate(lower)) break;
    const bool link = at > verb + 1 && (index_.clause_flags(at) & clause_word::links) != 0;
    const bool name = !told && is_capital(at) && at + 2 < attribution.end && !is_capital(at + 1) && !stops(at + 1) &&
                      !is_preposition(at + 1);
    if (is_pronoun(at) || link || (name && at == verb + 1)) return at + 1 < attribution.end;
  }
  return false;
}

/// Whether a gap leads from a quotation of one to that of somebody else, by their roles or pronouns.
bool Speech::role_changes(Range gap) const {
  if (speaker_.empty() || gap.begin == 0) return false;
  const Teller first = teller_of(gap.begin), second = teller_of(gap.end);
  if (first.verb == second.verb || is_same_role(first.subject, second.subject)) return false;
  const Persons one = persons_of(first), other = persons_of(second);
  if (one != Persons::unknown && other != Persons::unknown && one != other) return true;
  if (is_other_role(first.subject) != is_other_role(second.subject) || answers(second)) return true;
  return another_disagrees(narration_before(gap.end));
}

/// What gives one of two quotations to somebody told of by a role that may be another's; an empty range where none
/// does. One who adds or goes on is who spoke before.
Range Speech::untold_role(Range gap) const {
  const Teller first = teller_of(gap.begin), second = teller_of(gap.end);
  if (first.verb == Index::no_id || second.verb == Index::no_id || first.verb == second.verb) return {};
  if (goes_on_speaking(lower_case(index_.key(second.verb))) || is_same_role(first.subject, second.subject)) return {};
  if (is_untold_role(second.subject)) return second.subject;
  return names_own(second.subject) && is_untold_role(first.subject) ? first.subject : Range{};
}

Range Speech::teller_by_role(Range words) const {
  if (speaker_.empty()) return {};
  const Teller told = teller_of(words.end - 1);
  return told.verb != Index::no_id && is_other_role(told.subject) ? told.subject : Range{};
}

}  // namespace brief::evidence
