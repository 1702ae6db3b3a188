#include "evidence/denied_telling.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/governing.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t longest = 160;  // units of a quotation before the place
constexpr std::uint32_t behind = 3;     // words between the verb and the mark: sagte uns nie: „
constexpr std::uint32_t in_front = 5;   // words between a negation and the verb: has he ever in public | said

std::string lower_at(const Index& index, std::uint32_t at) { return lower_case(index.key(at)); }

/// The outer mark that opens the quotation around a place; Index::no_id where none is near.
std::uint32_t opening_before(const Index& index, std::uint32_t place) {
  int closed = 0;
  for (std::uint32_t at = place; at-- > 0 && place - at <= longest;) {
    if (index.kind(at) == Unit::Kind::closing) ++closed;
    if (index.kind(at) == Unit::Kind::opening && closed-- == 0) return at;
  }
  return Index::no_id;
}

bool is_telling(const Index& index, std::uint32_t at) {
  constexpr std::uint16_t flags = clause_word::bare | clause_word::tells;
  const std::string lower = lower_at(index, at);
  return lower == index.key(at) && (index.has(&Lexicon::said, lower) || (index.clause_flags(at) & flags) != 0);
}

/// Not only did he say so.
bool limits(std::string_view lower) {
  constexpr std::string_view words[] = {
      "only",  "just",   "simply",   "merely",        "nur",       "bloß", "lediglich", "einfach", "seulement",
      "juste", "solo",   "soltanto", "semplicemente", "solamente", "sólo", "samo",      "само",    "vetëm",
      "μόνο",  "sadece", "yalnızca", "tylko",         "zgolj",     "doar", "alleen",    "slechts"};
  return is_any(lower, words);
}

/// Reportedly said: that somebody else tells it is no denial.
bool is_hearsay(std::string_view lower) {
  constexpr std::string_view stems[] = {"alleg",    "reported", "suppos",     "purport", "ostensibl", "angeblich",
                                        "mutmaßl",  "vermeint", "vorgeblich", "présum",  "prétend",   "presun",
                                        "presumib", "supuest",  "navodn",     "наводн",  "gjoja",     "supozuar",
                                        "δήθεν",    "sözde",    "güya",       "rzekom",  "domnevn",   "chipurile"};
  return std::any_of(std::begin(stems), std::end(stems),
                     [lower](std::string_view stem) { return lower.starts_with(stem); });
}

bool is_auxiliary(const Index& index, std::uint32_t at) { return (index.clause_flags(at) & clause_word::links) != 0; }

/// What begins a clause beside: nobody was surprised when he said.
bool begins_clause(const Index& index, std::uint32_t at) {
  constexpr std::string_view words[] = {"when",  "while",  "because", "although", "wenn", "als",  "weil", "quand",
                                        "parce", "quando", "perché",  "kada",     "jer",  "када", "јер",  "and"};
  const std::string lower = lower_at(index, at);
  return is_any(lower, words) || begins_aside(lower) || joins_clauses(index, at);
}

/// Behind or at what no negation in front denies the telling.
bool leaves_alone(const Index& index, std::uint32_t at) {
  const std::string lower = lower_at(index, at);
  return limits(lower) || is_hearsay(lower) || begins_clause(index, at);
}

/// A word that may stand between a negation and its verb of telling: an auxiliary, a pronoun, a name, a small word.
bool passes(const Index& index, std::uint32_t at) {
  const std::string lower = lower_at(index, at);
  const bool name = lower != index.key(at);
  return name || is_small(index, lower) || index.has(&Lexicon::pronouns, lower) || is_auxiliary(index, at);
}

/// Nobody; no | minister: a negation that is a subject, or the article of one.
bool is_subject(std::string_view lower) {
  constexpr std::string_view words[] = {"no",      "nobody",  "none",   "neither",  "kein",    "keine",  "keiner",
                                        "niemand", "aucun",   "aucune", "personne", "nul",     "nessun", "nessuno",
                                        "nessuna", "ningún",  "nadie",  "ninguna",  "nijedan", "nitko",  "niko",
                                        "niti",    "ниједан", "нико",   "никој",    "никой",   "asnjë",  "askush",
                                        "κανείς",  "καμία",   "kimse",  "hiçbir",   "nikt",    "nimeni"};
  return is_any(lower, words);
}

/// Never | has the minister said; at no time | has the minister said: what stands before an auxiliary and its subject.
bool is_fronted(const Index& index, Range negation) {
  constexpr std::string_view words[] = {"never", "nowhere", "nie", "niemals", "jamais", "mai", "nunca", "jamás"};
  return negation.end > negation.begin + 1 || is_any(lower_at(index, negation.begin), words);
}

/// She denied | saying; denied ever having said; denied that he said; refused to say.
bool denies_telling(const Index& index, std::uint32_t at, std::uint32_t verb) {
  constexpr std::string_view refusing[] = {"refused", "refuses", "refusing", "declined", "declines", "declining"};
  constexpr std::string_view between[] = {"ever", "having", "being", "avoir", "aver", "haber", "to", "zu", "de", "di"};
  const bool refusal = is_any(lower_at(index, at), refusing);
  if (!refusal && (index.clause_flags(at) & (clause_word::denies | clause_word::refutes)) == 0) return false;
  if (!refusal && index.is_complementiser(at + 1)) return true;
  for (std::uint32_t k = at + 1; k < verb; ++k)
    if (!is_any(lower_at(index, k), between)) return false;
  return !refusal || lower_at(index, at + 1) == "to";
}

/// Whether what a negation turns is the telling: the words between are small, or its subject.
bool turns_telling(const Index& index, Range negation, std::uint32_t nouns, bool inverted) {
  if (inverted) return is_fronted(index, negation);
  const bool phrase = negation.end > negation.begin + 1;
  return nouns == 0 || phrase || is_subject(lower_at(index, negation.begin));
}

/// What denies a telling by the verb at a place.
Range denial_of(const Index& index, std::uint32_t verb) {
  std::uint32_t nouns = 0;
  bool inverted = false;  // an auxiliary before a noun
  for (std::uint32_t at = verb;
       at-- > 0 && verb - at <= in_front && is_word(index, at) && !index.starts_block(at + 1);) {
    if (leaves_alone(index, at)) return {};
    if (denies_telling(index, at, verb)) return {at, at + 1};
    const bool denial = (index.clause_flags(at) & (clause_word::denies | clause_word::refutes)) != 0;
    if (index.is_negation(at) && !denial) {
      const Range whole = index.whole_negation(at);
      return turns_telling(index, whole, nouns, inverted) ? whole : Range{};
    }
    inverted = inverted || (nouns > 0 && is_auxiliary(index, at));
    if (denial || (!passes(index, at) && ++nouns > 2)) return {};
  }
  return {};
}

}  // namespace

Range denied_telling(const Index& index, std::uint32_t place) {
  const std::uint32_t opening = opening_before(index, place);
  if (opening == Index::no_id || opening == 0 || index.starts_block(opening)) return {};
  std::uint32_t end = opening;
  if (index.key(end - 1) == ":" || index.key(end - 1) == ",") --end;
  Range negation{};
  for (std::uint32_t at = end; at-- > 0 && end - at <= behind && is_word(index, at) && !index.starts_block(at + 1);) {
    if (is_telling(index, at)) return negation != Range{} ? negation : denial_of(index, at);
    if (leaves_alone(index, at)) return {};
    if (index.is_negation(at))
      negation = index.whole_negation(at);  // er sagte nie: „
    else if (!passes(index, at))
      return {};
  }
  return {};
}

}  // namespace brief::evidence
