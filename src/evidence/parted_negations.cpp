#include "evidence/parted_negations.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/governing.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/splices.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t near = 3;     // words from a negation to the aside
constexpr std::uint32_t fronted = 8;  // words from a fronted negation to the quote

bool is_auxiliary(const Index& index, std::uint32_t at) {
  constexpr std::string_view english[] = {"will", "would", "shall", "should", "can", "could",
                                          "may",  "must",  "might", "did",    "do",  "does"};
  return (index.clause_flags(at) & clause_word::links) != 0 ||
         (index.lexicon().is_of("en") && is_any(lower_at(index, at), english));
}

/// Not an enemy, in my view, | merely a rival: what is true in place of what is denied.
bool is_contrast(std::string_view lower) {
  constexpr std::string_view words[] = {
      "merely", "just",      "simply", "only",     "rather", "instead", "yet",       "still",   "also",
      "plutôt", "seulement", "juste",  "vielmehr", "nur",    "bloß",    "lediglich", "sondern", "ma",
      "bensì",  "piuttosto", "solo",   "sino",     "nego",   "već",     "samo",      "само",    "него",
      "већ",    "туку",      "por",    "vetëm",    "μόνο",   "αλλά",    "sadece",    "yalnızca"};
  return is_any(lower, words);
}

/// Said Kurti; he added: what follows may be another sentence.
bool tells(const Index& index, Range aside) {
  constexpr std::uint32_t longest = 3;  // words
  const std::string first = lower_at(index, aside.begin);
  const bool named = first != index.key(aside.begin) || index.has(&Lexicon::pronouns, first);
  for (std::uint32_t at = aside.begin; at < aside.end && at - aside.begin < longest; ++at)
    if (index.has(&Lexicon::said, lower_at(index, at))) return at == aside.begin || named;
  return false;
}

/// Whether a word may go on with the clause in front of an aside: no subject, and no conjunction.
bool may_go_on(const Index& index, std::uint32_t begin) {
  const std::string lower = lower_at(index, begin);
  return is_word(index, begin) && lower == index.key(begin) && !index.has(&Lexicon::pronouns, lower) &&
         !index.is_complementiser(begin) && !joins_clauses(index, begin) && !is_contrast(lower) &&
         !index.is_negation(begin);
}

/// Whether words between two marks are no aside of a clause: no war, | no hatred |, peace; they do not, | but we do |,
/// support it; … not, | said Kurti |, ….
bool is_no_aside(const Index& index, Range words) {
  const bool list = index.is_negation(words.begin) && !index.is_negation(words.begin - 2);
  return list || sets_against(lower_at(index, words.begin)) || tells(index, words);
}

/// The marks in front of the asides that may end before a place, the nearest first; an aside may have commas inside.
std::vector<std::uint32_t> asides_in_front(const Index& index, std::uint32_t begin) {
  constexpr std::size_t most = 3;
  std::vector<std::uint32_t> found;
  if (begin < 3 || begin >= index.size() || index.starts_block(begin) || is_word(index, begin - 1)) return found;
  const bool mark =
      index.key(begin - 1) == "," || index.key(begin - 1) == ")" || index.kind(begin - 1) == Unit::Kind::dash;
  if (!mark || !index.in_one_sentence(begin - 1, begin)) return found;
  for (std::uint32_t end = begin - 1; found.size() < most;) {
    const std::uint32_t open = aside_before(index, end);
    if (open == Index::no_id || open == 0 || is_no_aside(index, {open + 1, begin - 1})) break;
    found.push_back(open);
    end = open;
  }
  return found;
}

/// Never, whatever they say, | we leave: of no time at all.
bool is_of_time(std::string_view lower) {
  constexpr std::string_view words[] = {"never", "jamais", "nie",   "niemals",   "mai",     "nunca",  "jamás",
                                        "nikad", "nikada", "никад", "никада",    "никогаш", "никога", "kurrë",
                                        "ποτέ",  "asla",   "nigdy", "niciodată", "nooit",   "nikoli"};
  return is_any(lower, words);
}

/// No, as I said, …: a sentence of its own.
bool is_answer(const Index& index, std::uint32_t at) {
  constexpr std::string_view words[] = {"no", "non", "nein", "ne", "не", "nee", "jo", "όχι", "hayır", "nu", "nie"};
  return begins_sentence(index, at) && is_any(lower_at(index, at), words);
}

/// Where the clause before a place has its negation, within so many words; Index::no_id where it has none.
std::uint32_t negation_of_clause(const Index& index, std::uint32_t end, std::uint32_t most) {
  for (std::uint32_t at = end; at-- > 0 && end - at <= most && is_word(index, at) && !index.starts_block(at + 1);) {
    if (index.is_negation(at)) return is_of_other_clause(index, at) ? Index::no_id : at;
    if (joins_clauses(index, at) || index.is_complementiser(at)) break;
  }
  return Index::no_id;
}

/// Whether a mark sets off the word beside it: a bracket, a quotation mark, an asterisk.
bool sets_off(const Index& index, std::uint32_t at) {
  constexpr std::string_view marks[] = {"(", ")", "*", "_", "/", "\"", "'"};
  const auto kind = index.kind(at);
  return kind == Unit::Kind::opening || kind == Unit::Kind::closing || is_any(index.key(at), marks);
}

/// Whether a unit is the first of its clause.
bool begins_clause(const Index& index, std::uint32_t at) {
  return at == 0 || index.starts_block(at) || !is_word(index, at - 1);
}

/// Under no circumstances; in nessun caso; never: a negation at the head of its clause, the preposition in front of it
/// or in it. An empty range where it is none: with no help; in no time; senza nessun dubbio.
Range fronted_phrase(const Index& index, Range negation) {
  constexpr std::string_view without[] = {"without", "with", "ohne", "sans", "senza",
                                          "sin",     "bez",  "без",  "pa",   "χωρίς"};
  if (begins_clause(index, negation.begin)) return negation;
  const std::string before = lower_at(index, negation.begin - 1);
  const bool idiom = before == "in" && lower_at(index, negation.end) == "time";
  const bool leads = begins_clause(index, negation.begin - 1) && is_preposition(before) && !is_any(before, without);
  return leads && !idiom ? Range{negation.begin - 1, negation.end} : Range{};
}

}  // namespace

Range negation_before_aside(const Index& index, std::uint32_t begin) {
  for (const std::uint32_t open : asides_in_front(index, begin)) {
    const bool fronted_word = index.is_negation(open - 1) && begins_sentence(index, open - 1);
    const bool subject = fronted_word && index.has(&Lexicon::pronouns, lower_at(index, begin));
    if (is_answer(index, open - 1) || (!may_go_on(index, begin) && !(subject && is_of_time(lower_at(index, open - 1)))))
      continue;
    const std::uint32_t most = goes_on_behind_subject(index, begin) ? governing_units : near;
    const std::uint32_t found = negation_of_clause(index, open, most);
    if (found != Index::no_id) return index.whole_negation(found);
  }
  return {};
}

Range negation_in_marks_before(const Index& index, std::uint32_t begin) {
  if (begin < 3 || begin >= index.size() || !index.in_one_sentence(begin - 3, begin)) return {};
  const std::uint32_t negation = begin - 2;
  return sets_off(index, begin - 1) && sets_off(index, begin - 3) && index.is_negation(negation)
             ? Range{negation, negation + 1}
             : Range{};
}

Range negation_in_marks_behind(const Index& index, std::uint32_t end) {
  if (end == 0 || end + 2 >= index.size() || !index.in_one_sentence(end - 1, end + 1)) return {};
  return sets_off(index, end) && sets_off(index, end + 2) && index.is_negation(end + 1) ? Range{end + 1, end + 2}
                                                                                        : Range{};
}

Range fronted_negation(const Index& index, std::uint32_t begin) {
  if (begin == 0 || begin >= index.size() || index.starts_block(begin) || !is_word(index, begin - 1)) return {};
  const std::uint32_t at = negation_of_clause(index, begin, fronted);
  if (at == Index::no_id) return {};
  const Range phrase = fronted_phrase(index, index.whole_negation(at));
  if (phrase == Range{} || phrase.end > begin) return {};
  const bool inverts = index.lexicon().is_of("en") || index.lexicon().nouns_have_capitals;
  bool verb = !inverts && is_preposition(lower_at(index, phrase.begin)) && begin - phrase.end <= 1;
  for (std::uint32_t k = phrase.end; k <= begin; ++k) verb = verb || is_auxiliary(index, k);
  return verb ? phrase : Range{};
}

}  // namespace brief::evidence
