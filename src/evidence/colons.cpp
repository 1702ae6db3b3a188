// Whose a quotation is that a colon leads in without a verb of speech: Kurti: “…”; quoting Kurti: “…”; the reply from
// Belgrade: “…”.
#include <algorithm>

#include "base/is_any.hpp"
#include "evidence/openers.hpp"
#include "evidence/speech.hpp"
#include "evidence/titles.hpp"
#include "evidence/topics.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t longest_label = 4;  // units
constexpr std::uint32_t reach = 3;          // units between a noun or a participle and the name it is of

/// Told, asked: a verb with the one behind it to whom it is said.
bool is_told_to(std::string_view lower) {
  constexpr std::string_view words[] = {"told",    "tells",    "asked",    "asks",  "warned",
                                        "assured", "reminded", "informed", "fragte"};
  return is_any(lower, words);
}

}  // namespace

/// Whether a word may be the name of somebody else than the speaker.
bool Speech::may_name_another(std::uint32_t at) const {
  if (!is_capital(at) || is_pronoun(at) || is_preposition(at) || is_said(at) || offices_at(at) != 0) return false;
  const std::string lower = lower_case(index_.key(at));
  const bool small = index_.has(&Lexicon::common, lower) || is_opener(lower) || is_possessive(lower);
  return !small && !is_of(index_.key(at), speaker_) && !is_of(index_.key(at), role_) && !is_listener(at);
}

/// Whether a narration ends with nothing but what the quotation behind it is of: Of Kosovo: “…”.
bool Speech::tells_topic(Range narration) const {
  if (narration.begin >= narration.end || index_.key(narration.end - 1) != ":") return false;
  return is_topic(index_, last_sentence({narration.begin, narration.end - 1}));
}

/// Kurti: at the end of a narration, less its colon. One word alone is none that heads what follows (Conclusion:), nor
/// one that the text has without its capital.
bool Speech::is_label_of_another(Range narration) const {
  const Range label = without_topic(index_, last_sentence(narration));
  if (label.begin == label.end || label.end - label.begin > longest_label || names_own(label)) return false;
  if (has_pronoun(label)) return false;
  const auto is_title = [this](std::uint32_t at) { return ends_title(at) || offices_at(at) != 0; };
  bool name = false;
  for (std::uint32_t at = label.begin; at < label.end; ++at) {
    const bool particle = at > label.begin && is_name_particle(lower_case(index_.key(at)));
    const bool own_name = may_name_another(at) && (stands_as_speaker(at) || is_only_name(at));
    if (!own_name && !particle && !is_title(at)) return false;
    name = name || own_name;
  }
  const bool alone = label.end == label.begin + 1;
  return name && !(alone && !stands_as_speaker(label.begin) && heads_words(lower_case(index_.key(label.begin))));
}

/// Said Starmer, quoting Kurti.
bool Speech::cites_another(Range clause) const {
  const std::uint32_t from = clause.end - std::min(clause.end - clause.begin, reach + 1);
  for (std::uint32_t at = clause.end; at-- > from;)
    if (is_citing(lower_case(index_.key(at))))
      for (std::uint32_t name = at + 1; name < clause.end; ++name)
        if (may_name_another(name)) return !names_own({at + 1, clause.end});
  return false;
}

/// The reply from Belgrade; Kurti’s answer.
bool Speech::is_reply_of_another(Range clause) const {
  if (has_said(clause) || has_pronoun(clause)) return false;
  for (std::uint32_t at = clause.begin; at < clause.end; ++at) {
    if (!is_reply_noun(lower_case(index_.key(at)))) continue;
    for (std::uint32_t k = at + 1; k < std::min(clause.end, at + 1 + reach); ++k)
      if (may_name_another(k) && !names_own(clause)) return true;
    const bool possessive = at > clause.begin && index_.key(at - 1).ends_with("'s");
    if (possessive && may_name_another(at - 1)) return !names_own(clause);
  }
  return false;
}

/// Healey told Osmani, who replied: the verb of speech in front of the quotation has the name before its relative for
/// its subject.
bool Speech::is_relative_answer(Range narration) const {
  constexpr std::string_view relatives[] = {"who",   "qui",   "der",  "die",  "das",  "che",  "quien",  "koji",
                                            "koja",  "који",  "која", "кој",  "која", "што",  "кои",    "който",
                                            "която", "i",     "që",   "cili", "cila", "που",  "οποίος", "οποία",
                                            "który", "która", "ki",   "care", "que",  "cual", "quale"};
  std::uint32_t verb = narration.end;
  while (verb > narration.begin && narration.end - verb < reach + 1 && !is_said(verb - 1)) --verb;
  if (verb-- <= narration.begin + 1 || !is_said(verb)) return false;
  std::uint32_t who = verb;
  while (who > narration.begin && verb - who < reach && index_.kind(who) == Kind::word &&
         (who == verb || !is_any(lower_case(index_.key(who)), relatives)))
    --who;
  if (who == narration.begin || !is_any(lower_case(index_.key(who)), relatives)) return false;
  std::uint32_t last = who - 1;
  while (last > narration.begin && !is_capital(last) && who - last < reach &&
         (index_.kind(last) != Kind::word || last + 1 == who || offices_at(last) == 0))
    --last;
  Range name{last, last + 1};
  while (name.begin > narration.begin && (is_capital(name.begin - 1) || offices_at(name.begin - 1) != 0)) --name.begin;
  const bool told = name.begin > narration.begin && is_told_to(lower_case(index_.key(name.begin - 1)));
  return !names_own(name) && (may_name_another(last) || offices_at(last) != 0 || told);
}

/// Healey told Osmani. Her answer: “…”: the reply is of the one to whom it was said.
bool Speech::is_reply_of_listener(Range narration) const {
  const Range clause = last_sentence(narration);
  bool reply = false;
  for (std::uint32_t at = clause.begin; at + 1 < clause.end && at < clause.begin + reach; ++at)
    reply = reply || (is_possessive(lower_case(index_.key(at))) && is_reply_noun(lower_case(index_.key(at + 1))));
  if (!reply || names_own(clause)) return false;
  const Range first = first_sentence(narration);
  for (std::uint32_t at = first.begin; first.begin != clause.begin && at < first.end; ++at) {
    if (!is_said(at)) continue;
    for (std::uint32_t name = at + 1; name < first.end && index_.kind(name) == Kind::word; ++name)
      if (may_name_another(name) && is_only_name(name)) return true;
  }
  return false;
}

bool Speech::colon_gives_to_another(Range narration) const {
  const Range clause = last_sentence(narration);
  if (is_topic(index_, clause)) return false;
  return is_label_of_another(narration) || cites_another(clause) || is_reply_of_another(clause);
}

}  // namespace brief::evidence
