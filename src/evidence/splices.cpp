#include "evidence/splices.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/governing.hpp"
#include "evidence/number_words.hpp"
#include "evidence/openers.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t nouns = 1;      // words of `300 soldiers` after the number
constexpr std::uint32_t farthest = 40;  // units before a gap that are looked through for its number
constexpr std::uint32_t clause = 8;     // units from a conjunction to its number

bool is_number(const Index& index, std::uint32_t at) { return index.numbers(at, at + 1) > 0; }

/// A year is no quantity: 600 soldiers in 2023.
bool is_year(const Index& index, std::uint32_t at) {
  const std::string& key = index.key(at);
  const bool figures = key.size() == 4 && key.find_first_not_of("0123456789") == std::string::npos;
  return figures && (key.starts_with("19") || key.starts_with("20")) && !index.joined(at + 1);
}

/// One, which is an article as well.
bool is_one(const Index& index, std::uint32_t at) {
  const NumberWord word = number_word(lower_case(index.key(at)));
  return (word.is & in_number::one) != 0 && (word.languages & index.lexicon().numbers) != 0;
}

/// The last number of a stretch in the sentence that goes on after it.
std::uint32_t number_before(const Index& index, Range left, bool ones = false) {
  const std::uint32_t from = std::max(left.begin, left.end - std::min(left.end, farthest));
  for (std::uint32_t at = left.end; at-- > from && index.in_one_sentence(at, left.end);)
    if (is_number(index, at) || (ones && is_one(index, at))) return at;
  return Index::no_id;
}

/// The first number of a stretch in the sentence that goes on before it.
std::uint32_t number_after(const Index& index, Range right) {
  for (std::uint32_t at = right.begin; at < right.end && index.in_one_sentence(right.begin, at); ++at)
    if (is_number(index, at)) return at;
  return Index::no_id;
}

/// The number with which a gap ends, and at most its noun behind it.
std::uint32_t number_at_end(const Index& index, Range gap) {
  std::uint32_t others = 0;
  for (std::uint32_t at = gap.end; at-- > gap.begin;) {
    if (is_number(index, at)) return at;
    if (index.joined(at)) continue;
    if (!is_word(index, at) || ++others > nouns) break;
  }
  return Index::no_id;
}

bool is_conjunction(const Index& index, std::uint32_t at) {
  const NumberWord word = number_word(lower_case(index.key(at)));
  return (word.is & in_number::conjunction) != 0 && (word.languages & index.lexicon().numbers) != 0;
}

}  // namespace

bool parts_clauses(const Index& index, std::uint32_t at) {
  const std::string lower = lower_case(index.key(at));
  if (lower == "dhe" || lower == "oraz" || lower == "i") return true;
  return index.key(at) == "," || index.key(at) == ";" || index.kind(at) == Unit::Kind::dash ||
         is_conjunction(index, at) || sets_against(lower);
}

namespace {

/// Whether words stand in a gap before the clause of its last number.
bool leaves_out_clause(const Index& index, Range gap, std::uint32_t number) {
  const std::uint32_t from = std::max(gap.begin, number - std::min(number, clause));
  for (std::uint32_t at = number; at-- > from;)
    if (!index.joined(at) && parts_clauses(index, at)) {
      while (at > gap.begin && parts_clauses(index, at - 1)) --at;
      return index.words(gap.begin, at) > 0;
    }
  return false;
}

/// The number with which a stretch begins, at most one common word before it: about 5.
std::uint32_t number_at_start(const Index& index, Range range) {
  std::uint32_t at = range.begin;
  if (at < range.end && !is_number(index, at) && index.has(&Lexicon::common, lower_case(index.key(at)))) ++at;
  return at < range.end && is_number(index, at) ? at : Index::no_id;
}

/// Whether a word between two clauses is one that the words before the gap have not: a verb or a subject of its own.
bool is_own_word(const Index& index, std::uint32_t at, Range left) {
  constexpr std::uint32_t near = 12;
  if (!is_word(index, at) || is_number(index, at) || index.joined(at)) return false;
  const std::string lower = lower_case(index.key(at));
  const bool pronoun = index.has(&Lexicon::pronouns, lower);
  if (!pronoun && (index.has(&Lexicon::common, lower) || is_preposition(lower))) return false;
  for (std::uint32_t k = left.end; k-- > left.begin && left.end - k <= near;)
    if (lower_case(index.key(k)) == lower) return false;
  return true;
}

/// Whether the words before a gap are those of the number that it begins with, and the number behind it has others:
/// It rose by [5 per cent and fell by] 9 per cent.
bool swaps_number(const Index& index, Range left, Range right) {
  const Range gap{left.end, right.begin};
  const std::uint32_t swallowed = number_at_start(index, gap), kept = number_at_start(index, right);
  if (swallowed == Index::no_id || kept == Index::no_id || is_year(index, kept) != is_year(index, swallowed))
    return false;
  bool parted = false;
  for (std::uint32_t at = swallowed + 1; at < gap.end; ++at) {
    parted = parted || parts_clauses(index, at) || !index.in_one_sentence(at, at + 1);
    if (parted && !parts_clauses(index, at) && is_own_word(index, at, left))
      return index.in_one_sentence(gap.end - 1, gap.end);
  }
  return false;
}

}  // namespace

bool splices_number(const Index& index, Range left, Range right) {
  const Range gap{left.end, right.begin};
  if (index.numbers(gap.begin, gap.end) == 0) return false;
  if (swaps_number(index, left, right)) return true;
  if (!index.in_one_sentence(gap.begin, gap.end)) return false;
  const std::uint32_t swallowed = number_at_end(index, gap);
  if (swallowed == Index::no_id || !is_word(index, right.begin) || is_conjunction(index, right.begin)) return false;
  const std::uint32_t kept = number_before(index, left, true);
  return kept != Index::no_id && is_year(index, kept) == is_year(index, swallowed) &&
         leaves_out_clause(index, gap, swallowed);
}

namespace {

bool is_capital_word(const Index& index, std::uint32_t at) {
  if (index.kind(at) != Unit::Kind::word) return false;
  return is_upper(characters_of(std::string_view(index.key(at)).substr(0, 8)).front().c);
}

}  // namespace

bool goes_on_behind_subject(const Index& index, std::uint32_t at) {
  if (at >= index.size() || index.kind(at) != Unit::Kind::word || is_capital_word(index, at)) return false;
  if ((index.clause_flags(at) & clause_word::links) != 0) return true;
  const std::string lower = lower_case(index.key(at));
  return !index.has(&Lexicon::common, lower) && !index.has(&Lexicon::pronouns, lower) && !is_preposition(lower) &&
         !is_name_particle(lower) && !sets_against(lower) && !is_conjunction(index, at);
}

namespace {

/// Whether a name begins a sentence, or a clause of its own whose verb stands behind it: …; | Rama | lied; … and |
/// Germany | will leave.
bool begins_clause(const Index& index, std::uint32_t name, std::uint32_t verb) {
  if (!index.in_one_sentence(name - 1, name) || index.key(name - 1) == ";") return true;
  const bool link = (index.clause_flags(verb) & clause_word::links) != 0;
  return link && (index.key(name - 1) == "," || is_conjunction(index, name - 1) || joins_clauses(index, name - 1));
}

/// Pero; Ali; Zato; Because: at the head of a sentence, and nobody's name.
bool opens_contrast(const Index& index, std::uint32_t at) {
  static constexpr std::string_view words[] = {
      "ma",     "por",     "pra",    "zato",    "зато",    "затоа",    "затова",   "prandaj", "perciò",    "quindi",
      "dunque", "deshalb", "donc",   "así",     "because", "since",    "although", "though",  "therefore", "thus",
      "car",    "perché",  "poiché", "siccome", "porque",  "pues",     "aunque",   "jer",     "јер",       "пошто",
      "pošto",  "budući",  "iako",   "иако",    "бидејќи", "затоа",    "защото",   "понеже",  "sepse",     "ndonëse",
      "γιατί",  "διότι",   "επειδή", "çünkü",   "bo",      "ponieważ", "gdyż",     "ker",     "omdat",     "want"};
  return joins_clauses(index, at) || is_any(lower_case(index.key(at)), words);
}

}  // namespace

Range subject_left_out(const Index& index, Range left, Range right) {
  constexpr std::uint32_t longest = 6;  // words of a name
  if (index.lexicon().nouns_have_capitals || left.end >= right.begin || !goes_on_behind_subject(index, right.begin))
    return {};
  Range name{right.begin, right.begin};
  while (name.begin > left.end && name.end - name.begin < longest && !index.starts_block(name.begin) &&
         (is_capital_word(index, name.begin - 1) || (name.begin < name.end && index.key(name.begin - 1) == ".")) &&
         index.in_one_sentence(name.begin - 1, right.begin))
    --name.begin;
  const std::uint32_t last = name.end - 1;
  if (name.begin >= name.end || name.begin <= left.end || !begins_clause(index, name.begin, right.begin)) return {};
  if (name.begin == last && (is_opener(lower_case(index.key(last))) || opens_contrast(index, last))) return {};
  if (index.id_of(lower_case(index.key(last))) != Index::no_id) return {};
  for (std::uint32_t at = left.begin; at < left.end; ++at)
    if (index.id(at) == index.id(last)) return {};
  return name;
}

Range head_left_out(const Index& index, Range gap) {
  constexpr std::uint32_t longest_head = 60;  // units of a sentence in front of what is quoted of it
  if (gap.begin == 0 || gap.begin >= gap.end || index.in_one_sentence(gap.begin - 1, gap.end)) return {};
  if (!is_word(index, gap.begin) || !index.in_one_sentence(gap.begin - 1, gap.begin)) return {};
  if (index.starts_block(gap.end) || index.openings(gap.begin, gap.end) > 0) return {};
  std::uint32_t head = gap.end;
  while (head > gap.begin && gap.end - head < longest_head && !index.starts_block(head) &&
         index.in_one_sentence(head - 1, gap.end))
    --head;
  const bool words = index.words(head, gap.end) > 0 && head > gap.begin;
  return words ? Range{head, gap.end} : Range{};
}

namespace {

/// The word before a verb; empty where it is the first of its clause.
std::string subject_of(const Index& index, std::uint32_t verb) {
  const bool word = verb > 0 && !index.starts_block(verb) && is_word(index, verb - 1);
  return word ? lower_case(index.key(verb - 1)) : std::string();
}

bool is_link(const Index& index, std::uint32_t at) { return (index.clause_flags(at) & clause_word::links) != 0; }

}  // namespace

bool joins_predicates(const Index& index, Range left, Range right) {
  constexpr std::uint32_t near = 3;  // units between the second verb and what stands behind the gap
  const Range gap{left.end, right.begin};
  if (gap.begin >= gap.end || left.begin >= left.end || !index.in_one_sentence(gap.begin - 1, gap.end)) return false;
  const std::uint32_t first = left.end - 1;
  if (!is_link(index, first) || subject_of(index, first).empty() || !is_word(index, gap.begin)) return false;
  std::uint32_t second = gap.end - 1;
  while (second > gap.begin && gap.end - second < near && is_word(index, second) && !is_link(index, second)) --second;
  if (second <= gap.begin + 1 || !is_link(index, second) || !is_word(index, second - 1)) return false;
  const std::string other = subject_of(index, second);
  if (other == subject_of(index, first) || index.has(&Lexicon::pronouns, other)) return false;
  bool parted = false;
  for (std::uint32_t at = second; at-- > gap.begin && second - at <= clause;)
    parted = parted || (at > gap.begin && parts_clauses(index, at));
  const bool goes_on = !is_conjunction(index, second - 1) && !index.is_complementiser(second - 1);
  return parted && goes_on && !parts_clauses(index, second - 1);
}

Range number_left_out(const Index& index, Range left, Range right) {
  const Range gap{left.end, right.begin};
  if (index.numbers(gap.begin, gap.end) == 0 || !index.in_one_sentence(gap.begin, gap.end)) return {};
  if (number_before(index, left) == Index::no_id && number_after(index, right) == Index::no_id) return {};
  for (std::uint32_t at = gap.begin; at < gap.end; ++at)
    if (is_number(index, at)) return {at, at + 1};
  return {};
}

}  // namespace brief::evidence
