// Whose quotations between marks are, by the words around them.
#include <algorithm>
#include <iterator>

#include "base/is_any.hpp"
#include "evidence/listeners.hpp"
#include "evidence/number_words.hpp"
#include "evidence/openers.hpp"
#include "evidence/questions.hpp"
#include "evidence/roles.hpp"
#include "evidence/speech.hpp"
#include "evidence/titles.hpp"
#include "evidence/topics.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t reach = 5;             // units between a verb of speech and its speaker
constexpr std::uint32_t farthest = 400;        // units of a quotation looked through for its end
constexpr std::uint32_t after_quotation = 24;  // units of an attribution after a quotation
constexpr std::uint32_t beside = 8;            // units of an attribution that has no verb of speech

}  // namespace

Range Speech::subject_before(std::uint32_t verb, Range clause) const {
  Range found{verb, verb};
  const auto contrasts = [this](std::uint32_t at) {
    const std::string lower = lower_case(index_.key(at));
    return lower == "while" || lower == "whereas" || lower == "but";
  };
  while (found.begin > clause.begin && verb - found.begin < reach && !stops(found.begin - 1) &&
         !contrasts(found.begin - 1))
    --found.begin;
  return found;
}

Range Speech::subject_after(std::uint32_t verb, Range clause) const {
  Range found{verb + 1, verb + 1};
  constexpr std::string_view tells_listener[] = {"told", "tells", "telling"};
  if (std::find(std::begin(tells_listener), std::end(tells_listener), index_.key(verb)) != std::end(tells_listener))
    return found;
  const bool any = found.begin < clause.end;  // said of Healey; ha recordado que España …
  if (any && (index_.key(found.begin) == "of" || index_.is_complementiser(found.begin))) return found;
  // Said a soldier: of English alone is that no preposition.
  if (any && index_.key(found.begin) == "a" && index_.knows("en")) ++found.end;
  while (found.end < clause.end && found.end - verb <= reach + 2 && !stops(found.end)) {
    const std::uint32_t past = end_of_companions(found.end, clause.end);  // ai giornalisti | Matteo Salvini
    if (past == found.end && is_preposition(found.end)) break;
    found.end = std::max(past, found.end + 1);
  }
  return found;
}

bool Speech::names_own(Range range) const {
  const Named named = named_in(range, range);
  return named.own || named.own_office;
}

/// The name behind an office: said the minister of defence, John Healey. Empty where there is none.
Range Speech::apposition(Range subject) const {
  const std::uint32_t comma = subject.end;
  if (comma >= index_.size() || index_.key(comma) != "," || !is_capital(comma + 1)) return {};
  bool office = false;
  for (std::uint32_t at = subject.begin; at < subject.end; ++at) office = office || offices_at(at) != 0;
  Range found{comma + 1, comma + 1};
  const auto is_part = [this](std::uint32_t at) {
    return is_capital(at) || (is_capital(at + 1) && is_name_particle(lower_case(index_.key(at))));
  };
  while (found.end < index_.size() && found.end - comma <= reach && is_part(found.end)) ++found.end;
  const bool ends = found.end >= index_.size() || stops(found.end) || index_.starts_block(found.end);
  return office && ends ? found : Range{};
}

/// Am Abend sagte er: in German the pronoun behind the verb is its subject, whatever stands in front.
bool Speech::is_verb_second(std::uint32_t verb) const {
  return index_.knows("de") && verb + 1 < index_.size() && index_.key(verb + 1) == "er";
}

/// Whether a verb of speech stands beside a name or an office that is not the speaker's.
bool Speech::names_another(Range range) const {
  for (std::uint32_t verb = range.begin; verb < range.end; ++verb) {
    if (!is_said(verb) || is_in_relative_clause(verb, range)) continue;
    Named named = named_in(subject_before(verb, range), range);
    const bool before = named.own || named.other || named.own_office || named.other_office;
    // President Osmani said she was …
    const bool pronoun = (verb > range.begin && is_pronoun(verb - 1)) ||
                         ((!before || is_verb_second(verb)) && verb + 1 < range.end && is_pronoun(verb + 1));
    if (pronoun) continue;
    const Range behind = subject_after(verb, range), name = apposition(behind);
    for (const Range words : {behind, name}) {
      const Named more = named_in(words, words == name ? name : range);
      named.own |= more.own, named.other |= more.other;
      named.own_office |= more.own_office, named.other_office |= more.other_office;
    }
    if (named.another()) {
      if (named.other_office || !goes_on_as_head(range)) return true;
      continue;
    }
    const bool second = verb > range.begin && is_another(lower_case(index_.key(verb - 1)));
    const bool alone = verb + 2 >= range.end || stops(verb + 2);  // said another
    const bool behind_verb = alone && verb + 1 < range.end && is_another(lower_case(index_.key(verb + 1)));
    if ((second || behind_verb) && !speaker_.empty()) return true;
  }
  return false;
}

/// A report which said London is safe: where the sentence runs into no quotation, such a verb gives none to anybody.
bool Speech::is_in_relative_clause(std::uint32_t verb, Range range) const {
  constexpr std::string_view relatives[] = {
      "which", "that", "who",   "qui",   "che",   "que", "koji",  "koja",  "koje", "који",   "која",   "које", "кој",
      "која",  "што",  "който", "която", "което", "że",  "który", "która", "που",  "i-cili", "e-cila", "care"};
  const Range subject = subject_before(verb, range);
  bool relative = false, ends = range.end < index_.size() && ends_sentence(range.end);
  for (std::uint32_t at = subject.begin; at < verb; ++at)
    relative = relative || is_any(lower_case(index_.key(at)), relatives);
  if (!relative) return false;
  for (std::uint32_t at = verb; at < range.end; ++at) ends = ends || ends_sentence(at);
  return ends;
}

bool Speech::ends_sentence(std::uint32_t at) const {
  const std::string& key = index_.key(at);
  return (key == "." && !ends_title(at)) || key == "!" || is_question_mark(index_, at);
}

Range Speech::first_sentence(Range narration) const {
  Range found{narration.begin, narration.begin};
  while (found.end < narration.end && !ends_sentence(found.end) &&
         (found.end == found.begin || !index_.starts_block(found.end)))
    ++found.end;
  return found;
}

Range Speech::last_sentence(Range narration) const {
  Range found{narration.end, narration.end};
  while (found.begin > narration.begin && found.end - found.begin < after_quotation &&
         !ends_sentence(found.begin - 1)) {
    --found.begin;
    if (index_.starts_block(found.begin)) break;
  }
  return found;
}

bool Speech::has_said(Range range) const {
  for (std::uint32_t at = range.begin; at < range.end; ++at)
    if (is_said(at)) return true;
  return false;
}

bool Speech::has_pronoun(Range range) const {
  for (std::uint32_t at = range.begin; at < range.end; ++at)
    if (is_pronoun(at)) return true;
  return false;
}

/// The gender of the pronoun beside a verb of speech: 1 of a man, 2 of a woman, 0 none.
int Speech::gender_in(Range range) const {
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    const bool said = (at > range.begin && is_said(at - 1)) || (at + 1 < range.end && is_said(at + 1));
    const int gender = is_pronoun(at) ? gender_of_pronoun(lower_case(index_.key(at))) : 0;  // no English on
    if (gender != 0 && said) return gender;
  }
  return 0;
}

/// The last sentence before an opening mark, where it ends in a colon, names who speaks next.
bool Speech::introduces_another(Range narration) const {
  if (narration.end == narration.begin || index_.key(narration.end - 1) != ":") return false;
  Range sentence = without_topic(index_, last_sentence({narration.begin, narration.end - 1}));
  if (sentence.begin == sentence.end || has_pronoun(sentence) || begins_with_speaker(sentence)) return false;
  // Starmer said this, and Edi Rama answered:
  for (std::uint32_t at = sentence.end; at-- > sentence.begin + 1;) {
    const std::string lower = lower_case(index_.key(at));
    if (index_.key(at - 1) != "," || !is_name_particle(lower) || !is_capital(at + 1)) continue;
    sentence.begin = at + 1;
    break;
  }
  return named_in(sentence, sentence).another();
}

/// After the meeting with Edi Rama, “…”: a phrase of time or place, and of nobody's view.
bool Speech::is_circumstance(Range phrase) const {
  if (phrase.begin >= phrase.end || index_.key(phrase.end - 1) != "," || !is_preposition(phrase.begin)) return false;
  for (std::uint32_t at = phrase.begin; at < phrase.end; ++at) {
    const std::string lower = lower_case(index_.key(at));
    if (may_give_source(lower) || is_source(lower) || is_words_of(lower)) return false;
  }
  return true;
}

/// Whether a sentence that runs into a quotation without a colon is another's: Edi Rama’s answer was “…”; according to
/// Edi Rama, “…”.
bool Speech::leads_in_another(Range sentence) const {
  if (speaker_.empty() || has_said(sentence) || sentence.begin == sentence.end) return false;
  if (begins_with_speaker(sentence) || has_said(front_of(sentence)) || is_circumstance(sentence)) return false;
  if (is_told_by_office(sentence) || is_caption_label(index_, sentence.begin)) return false;
  Range words = sentence;
  // Edi Rama welcomed what he called “…”: the pronoun is of the name that begins the sentence.
  while (words.begin < words.end && has_pronoun(words)) --words.end;
  const std::string start = lower_case(index_.key(sentence.begin));
  const bool subject = is_capital(sentence.begin) && !is_preposition(sentence.begin) && !sets_against(start) &&
                       !index_.has(&Lexicon::common, start);
  if (words != sentence && (words.end < words.begin + 2 || !subject)) return false;
  const std::string first = lower_case(index_.key(words.begin));
  constexpr std::string_view whose[] = {"for", "für", "pour", "per", "për", "za", "за", "για", "para"};
  if (std::find(std::begin(whose), std::end(whose), first) != std::end(whose) && is_capital(words.begin + 1))
    ++words.begin;
  return named_in(words, sentence).another();
}

/// “…” and that the UK “…”.
bool Speech::goes_on_to_report(std::uint32_t at) const {
  const bool conjunction = (number_word(lower_case(index_.key(at))).is & in_number::conjunction) != 0;
  return conjunction && at + 1 < index_.size() && index_.is_complementiser(at + 1);
}

/// Whether a line behind a quotation names who said it: “…” Edi Rama, Prime Minister.
bool Speech::is_signature(Range attribution) const {
  const bool last = attribution.end >= index_.size() || index_.starts_block(attribution.end);
  return last && is_capital(attribution.begin) && is_capital(attribution.begin + 1) &&
         attribution.end - attribution.begin <= beside;
}

/// Wie Vucic drohte: in German every noun has a capital, and this one is the subject.
bool Speech::is_as_told_by_another(Range words) const {
  if (words.begin < words.end && index_.key(words.begin) == ",") ++words.begin;
  for (std::uint32_t at = words.end; at-- > words.begin;)
    if (stops(at)) words.end = at;
  if (words.begin + 2 >= words.end || !is_manner_conjunction(lower_case(index_.key(words.begin)))) return false;
  return index_.lexicon().nouns_have_capitals && is_capital(words.begin + 1) && !is_capital(words.end - 1) &&
         !names_own(words) && !is_of(index_.key(words.begin + 1), role_) && is_only_name(words.begin + 1);
}

/// (Kurti): no remark, and no short name of an agency.
bool Speech::is_bracketed_name(Range words) const {
  if (words.end != words.begin + 1 || index_.key(words.end) != ")" || !may_name_another(words.begin)) return false;
  const std::string& key = index_.key(words.begin);
  return !is_remark(lower_case(key)) && upper_case(key) != key && is_only_name(words.begin);
}

/// Whether words behind a quotation may tell whose it is without a verb: “…”, Edi Rama; “…”, le ministre Martin; no
/// sentence that goes on with it: “…” verso l’area dove naviga la Flotilla.
bool Speech::may_begin_attribution(Range words) const {
  while (words.begin < words.end && index_.kind(words.begin) != Kind::word) ++words.begin;
  if (words.begin >= words.end) return false;
  const std::string first = lower_case(index_.key(words.begin));
  const bool article = (is_definite(first) && (first != "de" || index_.knows("nl"))) || is_indefinite(first);
  if (is_capital(words.begin) || is_source(first) || article) return true;
  const bool part = is_partitive(first) && (is_capital(words.begin + 1) || is_office(words.begin + 1));
  if (is_of_agent(first) || part || is_relation(first) || is_calling(first) || is_people(first)) return true;
  if (is_office(words.begin) || is_manner_conjunction(first) || is_bystander(first) || sets_against(first)) return true;
  const Range phrase{words.begin, std::min(words.end, words.begin + reach)};
  for (std::uint32_t at = phrase.begin; at < phrase.end; ++at)  // in the words of Edi Rama
    if (is_words_of(lower_case(index_.key(at)))) return true;
  return false;
}

/// Whether what follows a quotation gives it to another, with a verb or without: “…”, so Edi Rama; “…” (Edi Rama).
bool Speech::gives_to_another(Range attribution) const {
  if (names_another(attribution) || is_as_told_by_another(attribution) || is_so_of_another(attribution)) return true;
  if (!speaker_.empty() && is_reply(attribution)) return true;
  if (speaker_.empty() || attribution.begin == attribution.end || attribution.begin == 0) return false;
  const std::uint32_t closing = attribution.begin - 1;
  const bool dashed = index_.kind(attribution.begin) == Kind::dash || index_.key(attribution.begin) == "(";
  const bool goes_on = closing > 0 && !ends_sentence(closing - 1) && !goes_on_to_report(attribution.begin);
  if ((!dashed && !goes_on && !is_signature(attribution)) || has_said(attribution)) return false;
  if (!dashed && !may_begin_attribution(attribution)) return false;
  Range words{attribution.begin, std::min(attribution.end, attribution.begin + beside)};
  while (words.begin < words.end && (dashed || index_.key(words.begin) == ",") && stops(words.begin)) ++words.begin;
  if (words.begin < words.end && index_.kind(words.begin) == Kind::dash) ++words.begin;
  for (std::uint32_t at = words.begin; at < words.end; ++at)
    if (stops(at)) words.end = at;
  if (has_pronoun(words)) return false;
  if (index_.key(attribution.begin) == "(" && is_bracketed_name(words)) return true;
  Named named = named_in(words, {words.begin == 0 ? 0 : words.begin - 1, words.end});
  return named.another();
}

bool Speech::begins_sentence(std::uint32_t at, Range narration) const {
  return at == narration.begin || ends_sentence(at - 1) || index_.starts_block(at);
}

/// Whether a sentence of a narration sets somebody else against the speaker: Kurti, for his part, was blunt.
bool Speech::turns_to_another(Range narration) const {
  if (speaker_.empty()) return false;
  for (std::uint32_t at = narration.begin; at < narration.end; ++at) {
    if (!begins_sentence(at, narration) || !is_capital(at) || !is_set_against_others(at)) continue;
    std::uint32_t end = at + 1;
    while (end < narration.end && is_capital(end)) ++end;
    if (named_in({at, end}, {at, narration.end}).another()) return true;
  }
  return false;
}

/// Whether a narration goes on with what somebody else says of it: “…”, whereas critics called it “…”.
bool Speech::sets_against_another(Range narration) const {
  if (speaker_.empty() || narration.begin == narration.end) return false;
  const Range sentence = last_sentence(narration);
  for (std::uint32_t at = sentence.begin; at < sentence.end && at - sentence.begin < 2; ++at) {
    if (!sets_against(lower_case(index_.key(at)))) continue;
    const Range words{at + 1, sentence.end};
    std::uint32_t subject = words.begin;
    while (subject < words.end && !is_capital(subject) && is_name_particle(lower_case(index_.key(subject)))) ++subject;
    if (subject >= words.end || is_pronoun(words.begin) || names_own(words)) return false;
    const std::string lower = lower_case(index_.key(subject));
    if (is_bystander(lower) || is_people(lower)) return true;
    bool tells = false;
    for (std::uint32_t k = subject; k < words.end && !stops(k); ++k)
      tells = tells || is_said(k) || characterises(lower_case(index_.key(k)));
    const Range who{words.begin, std::min(words.end, subject + 3)};
    return tells && named_in(who, who).another();
  }
  return false;
}

bool Speech::narration_names_another(Range narration) const {
  if (sets_against_another(narration)) return true;
  if (tells_topic(narration)) narration.end = last_sentence({narration.begin, narration.end - 1}).begin;
  if (names_another(narration) || introduces_another(narration) || turns_to_another(narration)) return true;
  const Range first = first_sentence(narration), last = last_sentence(narration);
  if (gives_to_another(first)) return true;
  const bool ended = narration.begin > 1 && ends_sentence(narration.begin - 2);
  const bool block = narration.begin < narration.end && index_.starts_block(narration.begin);
  const bool parted = last.begin > narration.begin || ended || block;
  return parted && !refers_back(last) && narration.end > narration.begin && index_.key(narration.end - 1) != ":" &&
         !goes_on_as_own_clause(last, narration) && leads_in_another(last);
}

/// Whether the end of a long sentence is what its subject, the speaker, is told to have in mind: Healey welcomed the
/// treaty of London, noting that Kosovo | is “…”.
bool Speech::goes_on_as_own_clause(Range last, Range narration) const {
  constexpr std::uint32_t subject = 4;  // words
  Range sentence = last;
  while (!begins_sentence(sentence.begin, narration)) --sentence.begin;
  if (sentence == last || !names_own({sentence.begin, std::min(sentence.begin + subject, sentence.end)})) return false;
  std::uint32_t that = sentence.begin + 2;
  while (that < sentence.end && !(index_.is_complementiser(that) && index_.key(that - 2) == ",")) ++that;
  for (std::uint32_t at = that; at < sentence.end; ++at)
    if (is_said(at) || characterises(lower_case(index_.key(at)))) return false;
  return that < sentence.end;
}

/// Whether a description, as in `the British leader`, is the speaker's elsewhere in the text.
bool Speech::belongs(std::uint32_t description) const {
  constexpr std::uint32_t near = 6;
  for (const std::uint32_t at : index_.positions(index_.id(description))) {
    if (at == description) continue;
    for (std::uint32_t k = at - std::min(at, near); k < std::min(index_.size(), at + near); ++k)
      if (is_capital(k) && is_of(index_.key(k), speaker_)) return true;
  }
  return false;
}

/// Whether the quotation after a narration is another's by what follows it.
bool Speech::attributes_to_another(Range narration, Range attribution) const {
  if (attribution.begin == attribution.end) return false;
  if (gives_to_another(attribution)) return true;
  if (speaker_.empty()) return false;
  const Range first = first_sentence(narration);
  const int gender = gender_in(attribution), before = gender_in(first);
  if (gender != 0 && before != 0 && gender != before) return true;
  const Named told = named_in(narration, narration), after = named_in(attribution, attribution);
  const std::uint32_t told_of = after.description;
  if (told.own && told_of != Index::no_id && !after.own && !belongs(told_of) && !goes_on_as_head(attribution))
    return !pronoun_says({attribution.begin, told_of});  // he told the Kosovan leader
  // The minister disagreed. “…,” she said.
  if (gender == 0 || narration.end == narration.begin || !ends_sentence(narration.end - 1)) return false;
  Range middle = last_sentence({narration.begin, narration.end - 1});
  while (!begins_sentence(middle.begin, narration)) --middle.begin;  // of a long one, too, the first words
  const Range subject{middle.begin, std::min(middle.end, middle.begin + 3)};
  const bool closed = narration.begin > 1 && ends_sentence(narration.begin - 2) && !has_said(first);
  return (middle.begin > first.begin || closed) && !has_pronoun(subject) && named_in(subject, subject).another();
}

/// What follows the quotation that the place stands in: “…,” said Name.
Range Speech::attribution_after(std::uint32_t inside) const {
  std::uint32_t at = inside;
  const std::uint32_t end = std::min(index_.size(), inside + farthest);
  while (at < end && index_.kind(at) != Kind::closing) {
    if (index_.kind(at) == Kind::opening) return {};
    ++at;
  }
  if (at == end) return {};
  Range found{at + 1, at + 1};
  while (found.end < index_.size() && found.end - found.begin < after_quotation) {
    const std::string& key = index_.key(found.end);
    const bool stop = key == "." && !ends_title(found.end);
    if (index_.kind(found.end) == Kind::opening || stop || index_.starts_block(found.end)) break;
    ++found.end;
  }
  return leads_in_next(at, found) || reports_by_itself(at, found) ? Range{} : found;
}

/// “We act.” Kurti said: “…”: what follows a whole sentence, and begins with a capital, leads in the next quotation.
bool Speech::leads_in_next(std::uint32_t closing, Range attribution) const {
  if (attribution.begin == attribution.end || !is_capital(attribution.begin) || !ends_sentence(closing - 1))
    return false;
  const bool colon = index_.key(attribution.end - 1) == ":";
  const bool stop = index_.key(closing - 1) == ".";
  return colon || (stop && attribution.end < index_.size() && index_.kind(attribution.end) == Kind::opening);
}

/// What follows a quotation that ends in a gap, where it has a verb of speech and no other quotation begins: the words
/// behind the gap are the narrator's.
Range Speech::narrated_after(Range gap) const {
  std::uint32_t closing = gap.end;
  while (closing > gap.begin && index_.kind(closing - 1) != Kind::closing) --closing;
  const Range narrated{closing, gap.end};
  return closing > gap.begin && has_said(narrated) ? narrated : Range{};
}

/// Veel meer wilde hij niet kwijt: a pronoun in its main clause, and nobody by a role.
bool Speech::tells_of_one_before(Range sentence) const {
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
    const std::string lower = lower_case(index_.key(at));
    if (begins_subordinate(lower) || index_.is_complementiser(at)) return false;
    if (is_pronoun(at) && persons_of_pronoun(lower) != Persons::unknown) return !has_person(sentence);
  }
  return false;
}

Range Speech::sentence_of_another(Range gap) const {
  if (speaker_.empty()) return {};
  std::uint32_t opening = gap.end, closing = gap.begin;
  while (opening > gap.begin && index_.kind(opening - 1) != Kind::opening) --opening;
  while (closing < opening && index_.kind(closing) != Kind::closing) ++closing;
  if (opening == gap.begin) return narrated_after(gap);
  if (closing + 1 >= opening) return {};
  const Range narration{closing + 1, opening - 1};
  if (const Range unnamed = unnamed_beside(narration, attribution_after(gap.end), false); unnamed != Range{})
    return unnamed;
  const Range sentence = last_sentence({narration.begin, narration.end - (ends_sentence(narration.end - 1) ? 1U : 0U)});
  if (tells_topic(narration) || is_same_role(teller_of(gap.begin).subject, teller_of(gap.end).subject)) return {};
  const Range after = attribution_after(gap.end);
  const bool ended = narration.begin > 1 && ends_sentence(narration.begin - 2);  // “We stay.” Kurti was blunt.
  const bool parted = sentence.begin > narration.begin || (ended && !has_said(sentence));
  if (sentence.begin >= sentence.end || !parted || !begins_sentence(sentence.begin, narration)) return {};
  const Named named = named_in(sentence, sentence);
  const bool own = named.own || says_own(sentence) || named_in(after, after).own;
  const std::uint32_t first = sentence.begin;
  if (!named.other && tells_of_one_before(sentence)) return {};
  if (is_said(first) && pronoun_says(sentence)) return {};  // Asked about it, he replied
  const std::string lower = lower_case(index_.key(first));
  const bool common = index_.has(&Lexicon::common, lower) || is_pronoun(first) || is_preposition(first);
  const bool subject = is_capital(first) && !common && first + 1 < sentence.end && !stops(first + 1);
  return subject && !own ? sentence : Range{};
}

/// Whether the last sentence between two quotations tells how somebody else speaks: Kurti was blunt. “…”.
bool Speech::tells_manner_of_another(Range gap) const {
  const Range sentence = sentence_of_another(gap);
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at)
    if (index_.kind(at) == Kind::word && is_manner_of_speech(lower_case(index_.key(at)))) return true;
  return false;
}

/// Whether what follows a gap is what another is reported to have said: “Kurti said …” at its end.
bool Speech::reports_another(Range gap) const {
  constexpr std::uint32_t that = 2;  // units after the verb
  if (speaker_.empty() || gap.begin == gap.end) return false;
  const Range clause = last_sentence(gap);
  for (std::uint32_t verb = clause.end; verb-- > clause.begin && clause.end - verb <= that + 1;)
    if (is_said(verb)) return names_another(clause) && !is_manner_aside(verb, clause);
  return false;
}

/// We fight on and, as the president said, | surrender is no option: an aside in a sentence of the speaker's own.
bool Speech::is_manner_aside(std::uint32_t verb, Range clause) const {
  constexpr std::string_view openers[] = {"što", "што"};  // kao | što
  const bool ends = index_.key(clause.end - 1) == "," && verb + 2 >= clause.end;
  std::uint32_t at = verb;
  while (ends && at > clause.begin && index_.key(at) != ",") --at;
  if (!ends || at == clause.begin || index_.key(at) != ",") return false;
  const std::string first = lower_case(index_.key(at + 1));
  return is_manner_conjunction(first) || is_any(lower_case(index_.key(at + 2)), openers);
}

}  // namespace brief::evidence
