#include "evidence/denied_behind.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "base/word_table.hpp"
#include "evidence/clauses.hpp"
#include "evidence/denied_telling.hpp"
#include "evidence/governing.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/telling.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t longest = 12;  // words of a denial
constexpr int most_others = 2;         // of them that are neither small nor a name

/// Words for what was quoted, by language.
struct Pointers {
  std::string_view tags, words;
};

constexpr Pointers pointers[] = {
    {"en", "that this so it these those such words"},
    {"fr", "cela ça ceci ce c' l' ces tels"},
    {"de", "das dies es so etwas dieses derartiges"},
    {"it", "lo l' questo questa ciò quello"},
    {"es pt", "lo eso esto ello isso isto"},
    {"bs hr cnr sr", "to ovo ono tako nešto takvo takvog то ово оно тако нешто такво"},
    {"mk", "тоа го ова такво вакво нешто"},
    {"bg", "това го такова подобно нещо"},
    {"sq", "këtë kështu atë e diçka këto"},
    {"el", "το αυτό τέτοιο κάτι αυτά"},
    {"tr", "bunu böyle şey bunları"},
    {"pl", "tego to tak"},
    {"sl", "tega to tako"},
    {"ro", "asta aceasta aşa"},
    {"nl", "dat dit zoiets"},
};

/// Söylemedi: a verb of speech that is a negation by itself.
bool is_denied_by_form(std::string_view lower) {
  constexpr std::string_view stems[] = {"söylemedi", "söylememiş", "söylemiyor", "demedi", "dememiş", "demiyor"};
  return std::any_of(std::begin(stems), std::end(stems),
                     [lower](std::string_view stem) { return lower.starts_with(stem); });
}

bool tells(const Index& index, std::uint32_t at) {
  const std::string lower = lower_at(index, at);
  return is_telling(index, at) || is_form_of_telling(lower) || is_denied_by_form(lower);
}

bool denies(const Index& index, std::uint32_t at) {
  return index.is_negation(at) || is_denying(index, at) || is_denied_by_form(lower_at(index, at));
}

/// The clause that begins behind a closing mark, or behind the stop, colon or dash that follows it.
Range clause_behind(const Index& index, std::uint32_t closing) {
  std::uint32_t begin = closing + 1;
  const auto goes_on = [&](std::uint32_t at) { return at < index.size() && !index.starts_block(at); };
  const auto is_mark = [&](std::uint32_t at) { return index.kind(at) == Kind::dash || index.kind(at) == Kind::mark; };
  if (goes_on(begin) && is_mark(begin)) ++begin;
  Range clause{begin, begin};
  while (goes_on(clause.end) && is_word(index, clause.end)) ++clause.end;
  return clause.end - clause.begin <= longest ? clause : Range{};
}

/// Whether nothing of the sentence stands behind the clause, and it is no question.
bool ends_with(const Index& index, Range clause) {
  if (clause.end >= index.size() || index.starts_block(clause.end)) return true;
  const std::string& key = index.key(clause.end);
  return key == "." || key == "!" || key == ";";
}

/// The places of what makes a denial; Index::no_id for what is not there.
struct Denial {
  std::uint32_t verb = Index::no_id, negation = Index::no_id, pointer = Index::no_id;
  int others = 0, verbs = 0;
  bool is_whole() const { return verb != Index::no_id && negation != Index::no_id; }
};

Denial denial_in(const Index& index, Range clause) {
  Denial found;
  for (std::uint32_t at = clause.begin; at < clause.end; ++at) {
    const std::string lower = lower_at(index, at);
    if (denies(index, at)) found.negation = found.negation == Index::no_id ? at : found.negation;
    if (tells(index, at))
      found.verb = at, ++found.verbs;
    else if (points_back(index, lower))
      found.pointer = at;
    else if (!denies(index, at) && !may_stand_before_telling(index, at) && !is_name_particle(lower))
      ++found.others;
  }
  return found;
}

/// He never said that; das hat er nie gesagt: what is denied is named, and nothing stands behind it but the negation.
Range denied_by_pointing(const Index& index, Range clause) {
  const Denial found = denial_in(index, clause);
  if (!found.is_whole() || found.pointer == Index::no_id || found.others > most_others) return {};
  const std::uint32_t last = std::max(found.verb, found.pointer);
  for (std::uint32_t at = last + 1; at < clause.end; ++at)
    if (!denies(index, at) && (found.verb < found.pointer || !may_stand_before_telling(index, at))) return {};
  return index.whole_negation(found.negation);
}

/// “…”, n'a jamais dit le ministre; “…”, sagte er nie: the verb has the quotation itself for what it denies.
Range denied_by_attribution(const Index& index, Range clause) {
  const Denial found = denial_in(index, clause);
  if (!found.is_whole() || found.others > most_others || found.pointer != Index::no_id || found.verbs > 1) return {};
  const bool first = denies(index, clause.begin) || found.verb == clause.begin;
  const bool last = denies(index, clause.end - 1) || found.negation < found.verb;
  if (!first || !last || index.numbers(clause.begin, clause.end) > 0) return {};
  for (std::uint32_t at = clause.begin; at < clause.end; ++at)
    if (joins_clauses(index, at) || index.is_complementiser(at)) return {};
  for (std::uint32_t at = clause.begin; at < found.verb; ++at)  // without reporters asking
    if (!denies(index, at) && !is_auxiliary(index, at) && !is_bare_negation(lower_at(index, at))) return {};
  return index.whole_negation(found.negation);
}

}  // namespace

bool points_back(const Index& index, std::string_view lower) {
  bool found = false;
  for (const Pointers& row : pointers)
    if (knows_any(index, row.tags))
      each_word(row.words, [&](std::string_view word) { found = found || word == lower; });
  return found;
}

Range denied_behind(const Index& index, std::uint32_t closing) {
  const Range clause = clause_behind(index, closing);
  if (clause.begin >= clause.end || !ends_with(index, clause)) return {};
  if (const Range denied = denied_by_pointing(index, clause); denied != Range{}) return denied;
  const bool comma = clause.begin == closing + 1 || index.key(closing + 1) == ",";
  const bool lower = lower_at(index, clause.begin) == index.key(clause.begin);
  return comma && lower ? denied_by_attribution(index, clause) : Range{};
}

}  // namespace brief::evidence
