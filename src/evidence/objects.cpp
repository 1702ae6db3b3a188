#include "evidence/objects.hpp"

#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/number_words.hpp"
#include "evidence/openers.hpp"
#include "evidence/roles.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t longest = 10;  // words of an object with what belongs to it

bool is_capital(const Index& index, std::uint32_t at) {
  return is_word(index, at) && lower_at(index, at) != index.key(at);
}

/// The, our, a: what begins a phrase.
bool is_determiner(std::string_view lower) {
  constexpr std::string_view more[] = {
      "this",   "that",   "these",   "those", "our",     "my",      "your",  "den", "dem", "dieser", "diese", "diesen",
      "unser",  "unsere", "unseren", "les",   "notre",   "nos",     "cette", "ce",  "ces", "gli",    "i",     "le",
      "nostro", "nostra", "los",     "las",   "nuestro", "nuestra", "τον",   "την", "το",  "τους",   "τις",   "τα"};
  return is_definite(lower) || is_possessive(lower) || is_indefinite(lower) || is_any(lower, more);
}

/// Of the people; against them; na Vladu: a preposition that binds what stands behind it to a noun in front.
bool binds(std::string_view lower) {
  constexpr std::string_view more[] = {
      "of",    "upon",   "within",   "du",    "sur",   "contre", "auf",   "contro", "sul", "sulla", "sulle", "sugli",
      "del",   "della",  "dei",      "degli", "delle", "dello",  "dell'", "all'",   "al",  "alla",  "en",    "sobre",
      "για",   "κατά",   "εναντίον", "της",   "του",   "των",    "ndaj",  "kundër", "të",  "срещу", "врз",   "против",
      "карши", "protiv", "д'",       "d'",    "des",   "der",    "de",    "di",     "od"};
  return is_preposition(lower) || is_any(lower, more);
}

/// The ending by which a verb tells that we are its subject, where no pronoun does: osuđujemo, condanniamo.
bool is_done_by_us(const Index& index, std::string_view lower) {
  struct Ending {
    std::string_view tags, ending;
  };
  constexpr Ending endings[] = {{"bs hr cnr sr sl", "mo"},
                                {"sr mk bg", "ме"},
                                {"sr", "мо"},
                                {"it", "iamo"},
                                {"es pt", "mos"},
                                {"sq", "jmë"},
                                {"el", "με"},
                                {"ro", "m"},
                                {"pl", "my"},
                                {"cs sk", "me"}};
  for (const Ending& each : endings)
    if (lower.size() > each.ending.size() + 3 && lower.ends_with(each.ending) && knows_any(index, each.tags))
      return true;
  return false;
}

/// Whether a part ends in a verb with its subject: We | condemn; Osuđujemo.
bool ends_in_verb(const Index& index, Range part) {
  const std::uint32_t verb = part.end - 1;
  if (part.end <= part.begin || !is_word(index, verb) || (index.clause_flags(verb) & clause_word::links) != 0)
    return false;
  const std::string lower = lower_at(index, verb);
  const bool small = index.has(&Lexicon::common, lower) || is_preposition(lower) || is_determiner(lower);
  if (small || index.has(&Lexicon::said, lower) || index.is_complementiser(verb)) return false;
  if (is_done_by_us(index, lower)) return true;
  constexpr std::string_view subjects[] = {"we", "i", "they", "he", "she", "wir", "ich", "nous", "je", "ils", "elles"};
  constexpr std::uint32_t between = 2;  // we will | always | condemn
  for (std::uint32_t at = verb; at-- > part.begin && verb - at <= between;)
    if (is_any(lower_at(index, at), subjects)) return verb - at == 1;
  return false;
}

/// And | support | the government: behind a conjunction and one word an article begins the object of that word.
bool ends_in_other_verb(const Index& index, Range gap, std::uint32_t behind) {
  if (gap.end < gap.begin + 3 || !is_determiner(lower_at(index, behind))) return false;
  const NumberWord joins = number_word(lower_at(index, gap.end - 2));
  return (joins.is & in_number::conjunction) != 0 && is_word(index, gap.end - 1) && !is_capital(index, gap.end - 1) &&
         !is_determiner(lower_at(index, gap.end - 1)) && !binds(lower_at(index, gap.end - 1));
}

}  // namespace

Range object_left_out(const Index& index, Range left, Range right) {
  const Range gap{left.end, right.begin};
  if (gap.end < gap.begin + 2 || gap.end - gap.begin > longest || !index.in_one_sentence(left.end - 1, right.begin))
    return {};
  if (!ends_in_verb(index, left)) return {};
  for (std::uint32_t at = gap.begin; at < gap.end; ++at)
    if (!is_word(index, at)) return {};  // what marks set apart is no object
  const std::string first = lower_at(index, gap.begin);
  const bool noun = is_capital(index, gap.begin) || is_done_by_us(index, lower_at(index, left.end - 1));
  if (!is_determiner(first) && (!noun || binds(first) || index.has(&Lexicon::common, first))) return {};
  const bool phrase = is_determiner(lower_at(index, right.begin)) || is_capital(index, right.begin);
  const bool bound = binds(lower_at(index, gap.end - 1)) && gap.end > gap.begin + 1;
  if (phrase && bound) return gap;
  return ends_in_other_verb(index, gap, right.begin) ? gap : Range{};
}

}  // namespace brief::evidence
