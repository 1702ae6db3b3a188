#include "evidence/governing.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/conditions.hpp"
#include "evidence/denied_quotations.hpp"
#include "evidence/denied_telling.hpp"
#include "evidence/false_attribution.hpp"
#include "evidence/list_stems.hpp"
#include "evidence/marked_parts.hpp"
#include "evidence/negated.hpp"
#include "evidence/number_words.hpp"
#include "evidence/own_claims.hpp"
#include "evidence/parted_negations.hpp"
#include "evidence/parted_verbs.hpp"
#include "evidence/questions.hpp"
#include "evidence/refutations.hpp"
#include "evidence/reservations.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/supposed_telling.hpp"
#include "evidence/suppositions.hpp"
#include "evidence/telling.hpp"
#include "evidence/titles.hpp"
#include "evidence/turning.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t beside = 3;  // common words between a negation and what it turns: not to | leave
constexpr std::uint32_t inside = 4;  // units of a clause before the quote begins

bool ends_sentence(std::string_view key) { return key == "." || key == "!" || key == "?"; }

/// What begins a clause beside the one that governs a quote: those who do not want peace must know that | we stay.
bool begins_other_clause(const Index& index, std::uint32_t at) {
  constexpr std::string_view words[] = {
      "who",   "whom",   "whoever", "which", "if",     "when",  "because", "since",  "qui",     "quiconque", "si",
      "quand", "wer",    "wenn",    "weil",  "da",     "chi",   "se",      "quando", "quien",   "quienes",   "cuando",
      "koji",  "koja",   "koje",    "ko",    "tko",    "ako",   "kad",     "jer",    "који",    "која",      "које",
      "ко",    "ако",    "кад",     "јер",   "кој",    "кои",   "што",     "кога",   "бидејќи", "който",     "които",
      "която", "когато", "që",      "kush",  "nëse",   "kur",   "sepse",   "όποιος", "όσοι",    "που",       "αν",
      "όταν",  "επειδή", "kto",     "który", "którzy", "jeśli", "gdy",     "kdor",   "ki",      "če",        "ker"};
  return is_any(lower_case(index.key(at)), words) && !index.is_complementiser(at);
}

/// Anzuerkennen, zurückzuziehen: the infinitive of a verb in two parts.
bool holds_zu(std::string_view word) {
  constexpr std::string_view parts[] = {"ab",     "an",       "auf",    "aus",    "bei",   "durch",  "ein",
                                        "fest",   "fort",     "her",    "hin",    "los",   "mit",    "nach",
                                        "nieder", "teil",     "um",     "vor",    "weg",   "weiter", "wieder",
                                        "zurück", "zusammen", "hinaus", "herbei", "bereit"};
  const std::size_t zu = word.find("zu", 2);
  return zu != std::string_view::npos && word.size() > zu + 4 && word.ends_with('n') &&
         is_any(word.substr(0, zu), parts);
}

}  // namespace

bool begins_infinitive(const Index& index, std::uint32_t begin) {
  constexpr std::uint32_t longest = 16;  // units
  constexpr std::string_view own[] = {"um", "ohne", "statt", "anstatt", "om"};
  if (!index.lexicon().nouns_have_capitals || begin == 0 || index.key(begin - 1) != ",") return false;
  if (is_any(lower_case(index.key(begin)), own)) return false;
  for (std::uint32_t at = begin; at + 1 < index.size() && at - begin < longest && is_word(index, at + 1); ++at)
    if ((index.key(at) == "zu" && index.key(at + 1).ends_with('n')) || holds_zu(index.key(at + 1))) return true;
  return false;
}

namespace {

/// Whether a word is an infinitive by its ending, in a language that has such.
bool is_infinitive(const Index& index, std::string_view lower) {
  struct Endings {
    std::string_view tag;
    std::array<std::string_view, 4> endings;
  };
  constexpr Endings known[] = {{"fr", {"er", "ir", "re", "oir"}}, {"it", {"re", "rsi", "rci", "rlo"}},
                               {"es", {"ar", "er", "ir", "rse"}}, {"pt", {"ar", "er", "ir", "rse"}},
                               {"bs", {"ti", "ći", "ti", "ći"}},  {"hr", {"ti", "ći", "ti", "ći"}},
                               {"cnr", {"ti", "ći", "ti", "ći"}}, {"sr", {"ти", "ћи", "ti", "ći"}},
                               {"pl", {"ć", "ć", "ć", "ć"}},      {"sl", {"ti", "či", "ti", "či"}}};
  for (const Endings& one : known)
    if (index.lexicon().is_of(one.tag))
      return lower.size() > 3 && std::any_of(one.endings.begin(), one.endings.end(),
                                             [lower](std::string_view ending) { return lower.ends_with(ending); });
  return false;
}

/// A verb in lower case that is no small word.
bool is_bare_verb(const Index& index, std::uint32_t at) {
  if (at >= index.size() || !is_word(index, at) || index.numbers(at, at + 1) > 0) return false;
  const std::string lower = lower_case(index.key(at));
  return lower == index.key(at) && !index.has(&Lexicon::common, lower) && !is_preposition(lower);
}

/// Whether a quote begins with a verb whose subject or governor stands before it: We have no plans to | leave; no one
/// can | do this; nitko ne smije | ostati; the plan | is.
bool begins_with_verb(const Index& index, std::uint32_t begin) {
  if (begin == 0 || begin >= index.size() || index.starts_block(begin) || !is_word(index, begin - 1)) return false;
  const std::string lower = lower_case(index.key(begin)), before = lower_case(index.key(begin - 1));
  if (lower != index.key(begin)) return false;
  if ((index.clause_flags(begin) & clause_word::links) != 0) return true;
  const bool english = index.lexicon().is_of("en");
  if (english && lower == "to") return is_bare_verb(index, begin + 1);
  if (is_name_particle(lower) || lower == "à" || lower == "a")
    return begin + 1 < index.size() && is_infinitive(index, lower_case(index.key(begin + 1)));
  if (!is_bare_verb(index, begin)) return false;
  const bool auxiliary = (index.clause_flags(begin - 1) & clause_word::links) != 0;
  return (english && before == "to") || auxiliary || is_infinitive(index, lower);
}

/// Those who say that | we leave; if anyone believes that | borders can be redrawn. Not of the speaker (none: of
/// nobody): said Healey, who added that | we stay.
Range claim_of_others(const Index& index, std::uint32_t at, const Speech* speech) {
  constexpr std::uint32_t subject = 3;  // words between the condition and the verb
  constexpr std::string_view who[] = {"who",   "qui",    "chi",  "che",  "wer",    "die",  "koji",  "koja",    "koje",
                                      "tko",   "ko",     "god",  "који", "која",   "ко",   "кој",   "кои",     "който",
                                      "които", "që",     "kush", "που",  "όποιος", "que",  "quien", "quienes", "kto",
                                      "który", "którzy", "kdor", "ki",   "care",   "cine", "wie"};
  const bool presents = (index.clause_flags(at) & (clause_word::presents | clause_word::bare)) != 0 ||
                        index.has(&Lexicon::said, lower_case(index.key(at)));
  const bool verb = lower_case(index.key(at)) == index.key(at);  // die Behauptung is none
  if (!presents || !verb || at == 0 || index.starts_block(at)) return {};
  if (is_any(lower_case(index.key(at - 1)), who))
    return speech != nullptr && stands_for_speaker(index, *speech, at - 1) ? Range{} : Range{at - 1, at + 1};
  for (std::uint32_t k = at; k-- > 0 && at - k <= subject && is_word(index, k);)
    if ((index.clause_flags(k) & clause_word::supposes) != 0 && lower_case(index.key(k)) != "whether")
      return {k, k + 1};
  return {};
}

/// Looks back from the beginning of a quote through the clause that governs it.
class Looking {
 public:
  Looking(const Index& index, std::uint32_t begin, const Speech* speech)
      : index_(index), speech_(speech), begin_(begin) {
    const bool own = begin < index.size() && is_word(index, begin) &&
                     (index.is_complementiser(begin) || begins_infinitive(index, begin));
    verb_ = begins_with_verb(index, begin);
    opener_ = own ? begin : bare_opener(index, begin);
  }

  Range find() {
    for (std::uint32_t at = begin_; at-- > 0 && begin_ - at <= governing_units && !index_.starts_block(at + 1);) {
      if (!is_word(index_, at)) {
        if (!passes(at)) break;
        continue;
      }
      if (const Range wish = opener_ == Index::no_id ? Range{} : wish_before(index_, at, opener_); wish != Range{})
        return wish;
      if (opener_ != Index::no_id && at <= opener_)
        if (const Range claim = claim_of_others(index_, at, speech_); claim != Range{}) return claim;
      const bool negation = index_.is_negation(at);
      if (negation || (opener_ != Index::no_id && !index_.is_affirmed(at) && denies(index_, at, opener_)))
        return (negation && (adjacent_ || (verb_ && !is_of_other_clause(index_, at)))) ||
                       (opener_ != Index::no_id && !is_of_other_clause(index_, at))
                   ? index_.whole_negation(at)
                   : Range{};
      if (joins_clauses(index_, at) || !looks_on(at)) break;
    }
    return {};
  }

 private:
  /// Takes the word as the opener of the clause where it is one, and tells whether to look farther back.
  bool looks_on(std::uint32_t at) {
    if (opener_ == Index::no_id && begin_ - at <= inside && index_.is_complementiser(at)) opener_ = at;
    adjacent_ = adjacent_ && begin_ - at < beside && is_small(index_, lower_case(index_.key(at)));
    return adjacent_ || verb_ || opener_ != Index::no_id || begin_ - at <= inside;
  }

  /// Whether the clause goes on before a mark: the comma of German dass, or an aside. `at` becomes the mark in front of
  /// one that is no clause.
  bool passes(std::uint32_t& at) {
    if (at == aside_) return true;
    if (!index_.in_one_sentence(at, at + 1)) return false;
    const bool opens = index_.kind(at) == Unit::Kind::opening && at + 1 == begin_;
    if (opens && opener_ == begin_ && index_.is_complementiser(begin_)) return true;  // does not mean “| that we leave”
    if (opener_ == Index::no_id || index_.key(at) == ";") return false;
    const bool bare = opener_ + 1 < begin_ && at == opener_ + 1;  // sagt, | wir bleiben
    if (bare) return true;
    const bool beside_opener = at + 1 == opener_;
    const bool beside_verb = !beside_opener && opener_ - at <= beside && presents_clause(at + 1);
    if (aside_ != Index::no_id || (!beside_opener && !beside_verb)) return false;
    const std::uint32_t open = aside_before(index_, at);
    if (open == Index::no_id) return beside_opener && index_.key(at) == ",";
    if (beside_verb || is_mere_aside(index_, open))
      at = aside_ = open;
    else if (!index_.lexicon().clauses->parts_by_comma)
      aside_ = open;
    return true;
  }

  bool presents_clause(std::uint32_t at) const {
    return (index_.clause_flags(at) & clause_word::presents) != 0 ||
           index_.has(&Lexicon::said, lower_case(index_.key(at)));
  }

  const Index& index_;
  const Speech* speech_;
  std::uint32_t begin_, opener_ = Index::no_id;
  std::uint32_t aside_ = Index::no_id;  // the mark in front of the aside that is passed
  bool adjacent_ = true;
  bool verb_ = false;  // begins the quote, and its subject is before it: No ally of ours | will leave
};

}  // namespace

bool is_of_other_clause(const Index& index, std::uint32_t negation) {
  for (std::uint32_t at = negation; at-- > 0 && negation - at <= beside && is_word(index, at);)
    if (begins_other_clause(index, at)) return true;
  return false;
}

bool joins_clauses(const Index& index, std::uint32_t at) {
  constexpr std::string_view but[] = {"but", "mais", "aber", "sondern", "però", "pero",  "ali",  "али", "но",
                                      "ама", "ama",  "αλλά", "fakat",   "ale",  "ampak", "lecz", "maar"};
  const std::string lower = lower_case(index.key(at));
  // Albanian: no conjunction but in numbers, else the article of an adjective.
  if (lower == "e" && index.lexicon().numbers == number_language("sq")) return false;
  const NumberWord word = number_word(lower);
  const bool joins = (word.is & in_number::conjunction) != 0 && (word.languages & index.lexicon().numbers) != 0;
  return joins || is_any(lower, but);
}

bool is_small(const Index& index, const std::string& lower) {
  constexpr std::string_view light[] = {
      "hay",    "há",      "existe",  "existen",  "există",   "ma",      "ima",     "има",      "ka",       "c'",
      "è",      "gibt",    "υπάρχει", "υπάρχουν", "can",      "could",   "will",    "would",    "shall",    "should",
      "may",    "might",   "must",    "possiamo", "posso",    "può",     "possono", "vogliamo", "dobbiamo", "podemos",
      "puede",  "pueden",  "puedo",   "debemos",  "queremos", "pouvons", "peut",    "peuvent",  "devons",   "voulons",
      "možemo", "mogu",    "može",    "moramo",   "želimo",   "smije",   "sme",     "smemo",    "smijemo",  "можемо",
      "може",   "можеме",  "сакаме",  "можем",    "могат",    "желимо",  "können",  "kann",     "dürfen",   "darf",
      "wollen", "müssen",  "możemy",  "może",     "chcemy",   "moremo",  "putem",   "poate",    "vrem",     "vom",
      "mund",   "duam",    "duhet",   "kan",      "willen",   "any",     "yet",     "ever",     "even",     "longer",
      "being",  "noch",    "encore",  "ancora",   "aún",      "todavía", "još",     "још",      "уште",     "още",
      "ende",   "ακόμα",   "ακόμη",   "jeszcze",  "our",      "your",    "their",   "its",      "his",      "her",
      "my",     "this",    "these",   "those",    "such",     "notre",   "nos",     "votre",    "leur",     "leurs",
      "son",    "sa",      "ses",     "ce",       "cet",      "cette",   "ces",     "un",       "une",      "unser",
      "unsere", "unseren", "unserem", "unserer",  "ihr",      "ihre",    "ihren",   "ihrem",    "ihrer",    "diese",
      "dieser", "diesem",  "diesen",  "nostro",   "nostra",   "nostri",  "nuestro", "nuestra",  "su",       "sus",
      "este",   "esta",    "naš",     "naša",     "naše",     "našu",    "našeg",   "наш",      "наша",     "наше",
      "наши",   "нашата",  "tonë",    "tona",     "jonë",     "μας"};
  const bool manner = lower.ends_with("ly") || lower.ends_with("ment") || lower.ends_with("mente");
  return manner || lower.ends_with('\'') || is_any(lower, light) || index.has(&Lexicon::common, lower) ||
         is_preposition(lower) || is_name_particle(lower) || is_indefinite(lower);
}

namespace {

/// What goes before the clause that is true in place of one that is denied: not that, but this.
bool sets_right(std::string_view lower) {
  constexpr std::string_view words[] = {"but", "mais", "sondern", "ma",    "bensì", "sino",  "pero",
                                        "por", "već",  "nego",    "veće",  "већ",   "него",  "туку",
                                        "а",   "но",   "αλλά",    "ale",   "lecz",  "ampak", "temveč",
                                        "ci",  "maar", "mas",     "hanem", "aber",  "nýbrž", "a"};
  return is_any(lower, words);
}

/// It does not mean that it should be forbidden, rather | “that there is help”: a clause that a negation in front of
/// the comma leaves alone.
bool is_set_right(const Index& index, std::uint32_t begin) {
  constexpr std::string_view instead[] = {"rather", "instead", "plutôt", "vielmehr", "piuttosto", "anzi", "raczej"};
  if (begin > 0 && index.kind(begin - 1) == Unit::Kind::opening) --begin;
  if (begin < 2 || index.starts_block(begin - 1) || index.key(begin - 2) != ",") return false;
  const std::string lower = lower_case(index.key(begin - 1));
  return sets_right(lower) || is_any(lower, instead);
}

}  // namespace

namespace {

/// Allegedly, | the army left: what is told of by hearsay alone.
Range hearsay_before(const Index& index, std::uint32_t begin) {
  if (begin < 2 || index.starts_block(begin) || (index.key(begin - 1) != "," && index.key(begin - 1) != ":")) return {};
  return is_hearsay(lower_at(index, begin - 2)) ? Range{begin - 2, begin - 1} : Range{};
}

/// What turns the words behind a place by the words of its own sentence.
Range turn_before(const Index& index, std::uint32_t begin, const Speech* speech) {
  if (const Range parted = index.affirmed_before(begin); parted != Range{}) return parted;
  if (const Range hearsay = hearsay_before(index, begin); hearsay != Range{}) return hearsay;
  const bool any = has_negation_before(index, begin) || (begin > 0 && index.is_complementiser(begin - 1));
  const bool awaited = begin > 0 && (index.clause_flags(begin - 1) & clause_word::ends_awaiting) != 0;
  if (const Range condition = any || awaited ? condition_before(index, begin) : Range{}; condition != Range{})
    return condition;
  if (const Range question = question_before(index, begin); question != Range{}) return question;
  if (!any || is_set_right(index, begin)) return {};
  if (const Range negated = negated_before(index, begin); negated != Range{}) return negated;
  return Looking(index, begin, speech).find();
}

/// Whether the words of a part in marks are what somebody claims or is said to have said, whatever else of it is
/// denied: rejected | his claim that | “…”; alleged | that | “…”; falsely | said | “…”.
bool is_told_of(const Index& index, Range words) {
  constexpr std::string_view stems[] = {"claim",  "alleg",   "accus",     "charge",
                                        "assert", "suggest", "statement", "remark"};
  for (std::uint32_t at = words.begin - 1; at < words.end; ++at) {
    const std::string lower = lower_case(index.key(at));
    const auto is_stem = [&lower](std::string_view stem) { return lower.starts_with(stem); };
    if (std::any_of(std::begin(stems), std::end(stems), is_stem)) return true;
  }
  return is_telling(index, words.end - 1);
}

/// Whether what stands in front of a part in marks is of another clause: some may not vote because of frustration that
/// “…”; or limits no more than a number: only 52 per cent agreed that “…”.
bool is_of_other_part(const Index& index, Range turn, std::uint32_t mark) {
  constexpr std::uint32_t near = 6;  // words
  if (mark - turn.end > near || lower_case(index.key(turn.begin)) == "only") return true;
  for (std::uint32_t at = turn.end; at < mark; ++at)
    if (begins_other_clause(index, at) || (index.is_complementiser(at) && at + near < mark)) return true;
  return false;
}

/// What turns a part in marks from in front of them.
Range turn_of_part(const Index& index, std::uint32_t begin, const Speech* speech) {
  const std::uint32_t mark = sentence_before_mark(index, begin);
  const Range found = mark == Index::no_id ? Range{} : turn_before(index, mark, speech);
  if (found == Range{} || is_told_of(index, {found.end, mark}) || is_of_other_part(index, found, mark)) return {};
  return found;
}

/// A verb turns no more than a verb or a clause: she opposes | “gimmicks”; refused to | “leave”; denied that he |
/// “left”.
bool turns_part(const Index& index, Range found, std::uint32_t begin) {
  constexpr std::string_view to[] = {"to", "zu", "à", "de", "di", "da"};
  if (!index.is_negation(found.begin) || found.end > found.begin + 1) return true;
  if (is_bare_negation(lower_at(index, found.begin)) || index.is_complementiser(begin)) return true;
  for (std::uint32_t at = found.end; at < begin; ++at)
    if (index.is_complementiser(at) || is_any(lower_at(index, at), to)) return true;
  return false;
}

Range turn_before_marks(const Index& index, std::uint32_t begin, const Speech* speech) {
  const Range found = turn_of_part(index, begin, speech);
  return found != Range{} && turns_part(index, found, begin) ? found : Range{};
}

}  // namespace

Range negated_part_in_marks(const Index& index, std::uint32_t begin) {
  const Range found = turn_of_part(index, begin, nullptr);
  return found != Range{} && !turns_part(index, found, begin) ? found : Range{};
}

Range negation_before(const Index& index, std::uint32_t begin, const Speech* speech) {
  if (const Range turn = turn_before(index, begin, speech); turn != Range{}) return turn;
  for (const auto& find : {denied_telling, supposed_telling, false_attribution})
    if (const Range found = find(index, begin); found != Range{}) return found;
  if (const Range marks = turn_before_marks(index, begin, speech); marks != Range{}) return marks;
  for (const auto& find : {turning_stem, denied_as_subject, false_label, error_of_teller, supposition_before,
                           negation_before_aside, negation_in_marks_before, fronted_negation})
    if (const Range found = find(index, begin); found != Range{}) return found;
  return {};
}

namespace {

/// We agreed | to nothing; wir reden | mit niemandem.
Range negated_object(const Index& index, std::uint32_t end) {
  constexpr std::uint32_t most = 2;  // words before it
  constexpr std::string_view words[] = {"nothing", "nobody",    "none",      "no",      "nowhere", "nichts",
                                        "niemand", "niemandem", "niemanden", "kein",    "keine",   "keinem",
                                        "keinen",  "keiner",    "niets",     "niemand", "geen"};
  constexpr std::string_view to[] = {"to", "on", "about", "of",  "into", "against", "for",
                                     "zu", "an", "über",  "auf", "für",  "gegen",   "von"};
  std::uint32_t at = end;
  while (at < index.size() && at - end < most && is_word(index, at) && is_any(lower_case(index.key(at)), to)) ++at;
  const bool object = at > end && at < index.size() && index.is_negation(at) && !index.starts_block(at);
  return object && is_any(lower_case(index.key(at)), words) ? Range{at, at + 1} : Range{};
}

/// German: Wir verlassen das Kosovo | dieses Jahr nicht.
Range negation_at_clause_end(const Index& index, Range quoted) {
  constexpr std::uint32_t longest = 16;  // units
  if (!index.lexicon().nouns_have_capitals) return {};
  const std::uint32_t begin = quoted.begin;
  const bool clause = begin == 0 || index.starts_block(begin) || !is_word(index, begin - 1) ||
                      index.is_complementiser(begin - 1) || joins_clauses(index, begin - 1);
  if (!clause) return {};
  for (std::uint32_t at = quoted.end; at < index.size() && at - quoted.end < longest; ++at) {
    if (!is_word(index, at) || index.starts_block(at) || joins_clauses(index, at)) break;
    if (index.is_negation(at)) return {at, at + 1};
  }
  return {};
}

}  // namespace

Range negation_after(const Index& index, Range quoted) {
  const std::uint32_t end = quoted.end;
  if (const Range parted = index.affirmed_after(end); parted != Range{}) return parted;
  if (end >= index.size() || index.starts_block(end)) return {};
  if (const Range question = question_after(index, quoted); question != Range{}) return question;
  if (const Range condition = condition_after(index, end); condition != Range{}) return condition;
  if (const Range restriction = restriction_at(index, end); restriction != Range{}) return restriction;
  if (ends_sentence(index.key(end - 1)) || is_question_mark(index, end - 1)) return {};  // Should we leave? | Never.
  if (index.is_negation(end)) return {end, end + 1};
  if (const Range marked = negation_in_marks_behind(index, end); marked != Range{}) return marked;
  if (const Range object = negated_object(index, end); object != Range{}) return object;
  if (const Range last = negation_at_clause_end(index, quoted); last != Range{}) return last;
  if (const Range turning = turning_behind(index, quoted, false); turning != Range{}) return turning;
  if (const Range second = verb_parted_by(index, quoted); second != Range{}) return second;
  return denial_after(index, quoted);
}

Range opposed_in(const Index& index, Range gap) {
  constexpr std::uint32_t articles = 2;  // behind the word
  for (std::uint32_t at = gap.end; at-- > gap.begin && gap.end - at <= articles + 1 && is_word(index, at);) {
    const bool number = at + 1 < index.size() && index.numbers(at + 1, at + 2) > 0;  // gegen 5 Uhr
    if (is_against(lower_case(index.key(at))) && !number) return {at, at + 1};
    if (!index.has(&Lexicon::common, lower_case(index.key(at)))) break;
  }
  return {};
}

namespace {

/// It is not a question | of if; it is a question | of when: the words left out end one clause and begin another.
bool begins_other_statement(const Index& index, Range gap) {
  constexpr std::uint32_t longest = 8;  // units of the other clause
  if (!is_word(index, gap.begin) && index.kind(gap.begin) != Unit::Kind::opening) return false;
  bool verb = false;
  for (std::uint32_t at = gap.end; at-- > gap.begin && gap.end - at <= longest + 1;) {
    const bool strong = index.key(at) == ";" || index.key(at) == ":" || index.kind(at) == Unit::Kind::dash;
    if (verb && (strong || index.key(at) == ",") && at > gap.begin) return true;
    if (index.kind(at) == Unit::Kind::opening) continue;
    if (!is_word(index, at)) return false;
    verb = verb || (index.clause_flags(at) & clause_word::links) != 0;
  }
  return false;
}

}  // namespace

Range contrast_in(const Index& index, Range left, Range gap) {
  if (gap.begin >= gap.end) return {};
  const bool but = sets_right(lower_case(index.key(gap.end - 1)));
  if (!but && !begins_other_statement(index, gap)) return {};
  if (index.words(gap.begin, gap.end) < 2 || !index.in_one_sentence(left.end - 1, gap.end)) return {};
  for (std::uint32_t at = left.end;
       at-- > left.begin && left.end - at <= governing_units && index.in_one_sentence(at, left.end);)
    if (index.is_negation(at)) return {gap.end - 1, gap.end};
  return {};
}

Range whole_clause(const Index& index, Range range) {
  const std::uint32_t from = range.begin - std::min(range.begin, governing_units), to = range.end + governing_units;
  while (range.begin > from && !index.starts_block(range.begin) && is_word(index, range.begin - 1)) --range.begin;
  while (range.end < std::min(index.size(), to) && !index.starts_block(range.end) && is_word(index, range.end))
    ++range.end;
  return range;
}

Range whole_sentence(const Index& index, Range range) {
  while (range.end > range.begin + 1 && !is_word(index, range.end - 1)) --range.end;
  const std::uint32_t from = range.begin - std::min(range.begin, governing_units), to = range.end + governing_units;
  while (range.begin > from && !index.starts_block(range.begin) &&
         index.in_one_sentence(range.begin - 1, range.begin) && index.kind(range.begin - 1) != Unit::Kind::opening)
    --range.begin;
  while (range.end < std::min(index.size(), to) && !index.starts_block(range.end) &&
         index.kind(range.end) != Unit::Kind::closing && !ends_sentence(index.key(range.end)))
    ++range.end;
  return range;
}

}  // namespace brief::evidence
