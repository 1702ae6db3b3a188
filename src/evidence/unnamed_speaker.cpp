// Who speaks and is named nowhere: a soldier, the opposition.
#include <algorithm>
#include <iterator>

#include "evidence/speech.hpp"
#include "evidence/tellers.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t near = 5;  // units after a verb

}  // namespace

/// One of the villagers, not one of the leaders, who may be the speaker.
bool Speech::is_one_of_people(std::uint32_t at) const {
  constexpr std::uint32_t most = 3;  // words: of the local villagers
  for (const std::uint32_t end = std::min(at + most, index_.size()); at < end && !stops(at); ++at)
    if (is_people(lower_case(index_.key(at)))) return true;
  return false;
}

/// Whether a phrase is of somebody who is not named: a soldier, one villager, ein Sprecher des Kosovo, the opposition;
/// and, where it need not be sure, the spokesman.
bool Speech::is_somebody(Range phrase, bool surely) const {
  constexpr std::uint32_t most = 4;  // words of it before a preposition
  const std::string first = phrase.begin < phrase.end ? lower_case(index_.key(phrase.begin)) : std::string();
  const bool english = index_.knows("en");  // French il a dit
  const bool article = is_indefinite(first) && (english || first != "a");
  std::uint32_t end = phrase.begin + (article ? 1U : 0U);
  if (article && end < phrase.end && is_partitive(lower_case(index_.key(end)))) return is_one_of_people(end + 1);
  bool people = false, spokesperson = false;
  for (; end < phrase.end && (!is_preposition(end) || end == phrase.begin); ++end) {
    const std::string lower = lower_case(index_.key(end));
    if (is_pronoun(end) || is_said(end) || is_description(lower)) return false;
    if (is_of(lower, speaker_) || is_of(lower, role_)) return false;
    const bool speaks = is_spokesperson(lower);
    if (!speaks && offices_at(end) != 0) return false;
    people = people || is_people(lower) || (!surely && may_be_people(lower));
    spokesperson = spokesperson || speaks;
  }
  // портпаролот на опозицијата
  people = people || (spokesperson && is_preposition(end) && end + 1 < index_.size() &&
                      is_people(lower_case(index_.key(end + 1))));
  const std::uint32_t words = end - phrase.begin;
  if (article && words > 1 && words <= most + 1) return true;
  if (article && spokesperson) return true;
  return words <= most && (people || (!surely && spokesperson));
}

/// Whether a verb of speech has somebody for its subject who is not named.
bool Speech::is_unnamed(Range range, bool surely) const {
  for (std::uint32_t verb = range.begin; verb < range.end; ++verb) {
    if (!is_said(verb)) continue;
    Range before = subject_before(verb, range), after = subject_after(verb, range);
    while (before.begin < before.end && index_.kind(before.begin) != Kind::word) ++before.begin;
    if (before.begin + 1 < before.end) return is_somebody(before, surely);
    if (before.begin < before.end && (is_capital(before.begin) || is_pronoun(before.begin)))
      return surely ? is_people(lower_case(index_.key(before.begin))) : is_somebody(before, surely);
    if (before.begin < before.end && is_somebody(before, surely)) return true;
    constexpr std::size_t auxiliary = 3;  // bytes: je, е, се
    if (after.begin < after.end && index_.key(after.begin).size() < auxiliary &&
        !is_indefinite(lower_case(index_.key(after.begin))))
      ++after.begin;
    return is_somebody(after, surely) || is_of_body(after, range);
  }
  return is_given_as_source(range, surely);
}

/// Kažu u opoziciji; заявиха от опозицията: behind the verb, where no subject stands.
bool Speech::is_of_body(Range subject, Range range) const {
  const bool empty = subject.begin == subject.end && subject.end + 1 < range.end;
  return empty && is_preposition(subject.end) && is_people(lower_case(index_.key(subject.end + 1)));
}

/// According to a Western diplomat; so ein Soldat.
bool Speech::is_given_as_source(Range range, bool surely) const {
  while (range.begin < range.end && index_.kind(range.begin) != Kind::word) ++range.begin;
  if (range.begin >= range.end) return false;
  const std::string lower = lower_case(index_.key(range.begin));
  if (!is_source(lower) && lower != "so") return false;
  ++range.begin;
  if (range.begin < range.end && lower_case(index_.key(range.begin)) == "to") ++range.begin;
  while (range.end > range.begin && (stops(range.end - 1) || ends_sentence(range.end - 1))) --range.end;
  const bool people = range.end > range.begin && is_people(lower_case(index_.key(range.end - 1)));
  return surely ? people && !names_own(range) : is_somebody(range, false);
}

/// Whether a quotation is somebody’s who is named nowhere, after one of a person told of before: “…,” he said. “…,”
/// said the opposition.
bool Speech::is_first_of_unnamed(Range narration, Range attribution) const {
  const Range first = first_sentence(narration);
  return has_said(first) && !is_unnamed(first, false) && is_unnamed(attribution, true);
}

/// So die Grünen; so Merz; so der Minister, where the speaker is none: of German alone, whose nouns all have capitals.
bool Speech::is_so_of_another(Range attribution) const {
  const Range named = named_by_so(index_, attribution);
  if (speaker_.empty() || named == Range{} || has_pronoun({named.begin, named.begin + 1})) return false;
  const Named found = named_in(named, named);
  if (found.own) return false;
  if (found.another() || is_of_other_portfolio(named)) return true;
  if (found.own_office) return false;
  const bool plural = index_.key(named.begin) == "die" && named.end > named.begin + 1;
  for (std::uint32_t at = named.begin; at < named.end; ++at) {
    const std::string lower = lower_case(index_.key(at));
    if (!is_capital(at)) continue;
    if (is_ministry(lower)) return !is_of(lower, role_);
    if (offices_at(at) != 0 || is_description(lower) || is_of(index_.key(at), role_)) return false;
    const bool alone = at == named.begin;  // so Merz
    return (alone && is_only_name(at)) || plural || is_people(lower);
  }
  return false;
}

/// “…,” came the reply.
bool Speech::is_reply(Range attribution) const {
  constexpr std::string_view verbs[] = {"came",  "kam",    "lautete", "vint", "arrivò", "stigao", "erdhi",
                                        "дојде", "стигао", "дойде",   "ήρθε", "llegó",  "prišel", "padła"};
  constexpr std::string_view replies[] = {"reply",     "answer",    "response", "retort",    "antwort",
                                          "réponse",   "risposta",  "odgovor",  "përgjigja", "одговор",
                                          "одговорот", "отговорът", "απάντηση", "respuesta", "odpowiedź"};
  const auto is_any = [this](std::uint32_t at, const auto& words) {
    return std::find(std::begin(words), std::end(words), lower_case(index_.key(at))) != std::end(words);
  };
  if (attribution.begin >= attribution.end || !is_any(attribution.begin, verbs)) return false;
  for (std::uint32_t at = attribution.begin; at < std::min(attribution.end, attribution.begin + near); ++at)
    if (is_any(at, replies)) return true;
  return false;
}

/// Of a narration and of what follows the quotation behind it: what gives one of the two quotations to somebody who is
/// not named, where the other is the speaker's.
Range Speech::unnamed_beside(Range narration, Range attribution, bool surely) const {
  if (speaker_.empty()) return {};
  const bool own = names_own(narration), own_after = names_own(attribution);
  if (surely && !own_after && is_first_of_unnamed(narration, attribution)) return attribution;
  if (own && !own_after && is_unnamed(attribution, surely)) return attribution;
  const Range first = first_sentence(narration), last = last_sentence(narration);
  const bool runs_on = narration.begin < narration.end && !ends_sentence(narration.end - 1);
  if (runs_on && last.begin > narration.begin && names_own(first) && !names_own(last) && !own_after &&
      is_unnamed(last, surely))
    return last;
  if (own_after && !names_own(first) && is_unnamed(first, surely)) return first;
  return {};
}

}  // namespace brief::evidence
