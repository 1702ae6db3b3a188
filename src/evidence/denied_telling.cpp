#include "evidence/denied_telling.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/telling.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t in_front = 5;  // words between a negation and the verb: has he ever in public | said

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

/// Between a verb that denies and that of telling: denied ever having | said; δεν έχει | πει.
bool may_stand_between(std::string_view lower) {
  constexpr std::string_view words[] = {
      "ever", "having", "being", "avoir", "aver", "haber", "to",  "zu",  "de", "di", "да", "е",    "је",     "da", "je",
      "të",   "ta",     "ketë",  "να",    "έχει", "είχε",  "ότι", "πως", "că", "a",  "fi", "дека", "jakoby", "że"};
  return is_any(lower, words);
}

/// She denied | saying; denied ever having said; denied that he said; refused to say.
bool denies_telling(const Index& index, std::uint32_t at, std::uint32_t verb) {
  constexpr std::string_view refusing[] = {"refused", "refuses", "refusing", "declined", "declines", "declining"};
  const bool refusal = is_any(lower_at(index, at), refusing);
  if (lower_at(index, at).ends_with("ly")) return false;  // he falsely said
  if (!refusal && !is_denying(index, at)) return false;
  if (!refusal && index.is_complementiser(at + 1)) return true;
  for (std::uint32_t k = at + 1; k < verb; ++k)
    if (!may_stand_between(lower_at(index, k)) && index.key(k) != ",") return false;
  return !refusal || lower_at(index, at + 1) == "to";
}

/// Whether what a negation turns is the telling: the words between are small, or its subject.
bool turns_telling(const Index& index, Range negation, std::uint32_t nouns, bool inverted) {
  if (inverted) return is_fronted(index, negation);
  const bool phrase = negation.end > negation.begin + 1;
  return nouns == 0 || phrase || is_subject(lower_at(index, negation.begin));
}

}  // namespace

bool is_denying(const Index& index, std::uint32_t at) {
  constexpr std::string_view stems[] = {
      "denie",  "deny",     "bestreit", "bestritt", "leugn",   "dementi", "démen",   "nega",  "nego",
      "negó",   "negÃ²",    "niega",    "nieg",     "smenti",  "desmint", "desmien", "negir", "porič",
      "porek",  "zanijek",  "zaniek",   "opovrg",   "demant",  "отрек",   "отреч",   "отрич", "негир",
      "демант", "порич",    "порек",    "mohoi",    "mohon",   "mohu",    "αρνήθ",   "αρνεί", "διέψευ",
      "διαψεύ", "zaprzecz", "dezmin",   "zanik",    "yalanla", "inkâr",   "inkar"};
  constexpr std::string_view whole[] = {"nie", "nia", "nié", "niait", "nient", "neagă"};
  const std::string lower = lower_at(index, at);
  if ((index.clause_flags(at) & (clause_word::denies | clause_word::refutes)) != 0) return true;
  return (is_any(lower, whole) && index.knows("fr")) ||
         std::any_of(std::begin(stems), std::end(stems),
                     [&](std::string_view stem) { return lower.starts_with(stem); });
}

Range denial_of(const Index& index, std::uint32_t verb) {
  std::uint32_t nouns = 0;
  bool inverted = false;  // an auxiliary before a noun
  for (std::uint32_t at = verb; at-- > 0 && verb - at <= in_front && !index.starts_block(at + 1);) {
    if (index.key(at) == "," && at > 0 && denies_telling(index, at - 1, verb)) return {at - 1, at};
    if (!is_word(index, at)) {  // he did not, as was reported, | say
      const std::uint32_t open = at + 1 == verb && index.key(at) == "," ? aside_before(index, at) : Index::no_id;
      if (open == Index::no_id || !is_mere_aside(index, open)) return {};
      verb -= at - open + 1, at = open;
      continue;
    }
    if (parts_from_telling(index, at)) return {};
    if (denies_telling(index, at, verb)) return {at, at + 1};
    const bool denial = (index.clause_flags(at) & (clause_word::denies | clause_word::refutes)) != 0;
    if (index.is_negation(at) && !denial && index.numbers(at, at + 1) == 0) {
      const Range whole = index.whole_negation(at);
      return turns_telling(index, whole, nouns, inverted) ? whole : Range{};
    }
    inverted = inverted || (nouns > 0 && is_auxiliary(index, at));
    if (denial || (!may_stand_before_telling(index, at) && !may_stand_between(lower_at(index, at)) && ++nouns > 2))
      return {};
  }
  return {};
}

Range denied_telling(const Index& index, std::uint32_t place) {
  const Telling telling = telling_of(index, place);
  if (telling.verb == Index::no_id) return {};
  for (std::uint32_t at = telling.opening; --at > telling.verb;)
    if (is_bare_negation(lower_at(index, at)) && index.is_negation(at))
      return index.whole_negation(at);  // er sagte nie: „
  return denial_of(index, telling.verb);
}

}  // namespace brief::evidence
