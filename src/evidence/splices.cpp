#include "evidence/splices.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "evidence/clauses.hpp"
#include "evidence/number_words.hpp"

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

/// The last number of a stretch in the sentence that goes on after it.
std::uint32_t number_before(const Index& index, Range left) {
  const std::uint32_t from = std::max(left.begin, left.end - std::min(left.end, farthest));
  for (std::uint32_t at = left.end; at-- > from && index.in_one_sentence(at, left.end);)
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

/// Between clauses that are set against each other.
bool is_contrast(const Index& index, std::uint32_t at) {
  constexpr std::string_view words[] = {"while", "whereas", "but",      "then",  "mais", "puis",   "tandis", "aber",
                                        "sowie", "während", "mentre",   "ma",    "poi",  "ndërsa", "kurse",  "por",
                                        "dok",   "ali",     "док",      "али",   "а",    "додека", "но",     "ενώ",
                                        "αλλά",  "pero",    "mientras", "luego", "ale",  "toda",   "maar"};
  return std::find(std::begin(words), std::end(words), lower_case(index.key(at))) != std::end(words);
}

bool parts_clauses(const Index& index, std::uint32_t at) {
  return index.key(at) == "," || index.key(at) == ";" || index.kind(at) == Unit::Kind::dash ||
         is_conjunction(index, at) || is_contrast(index, at);
}

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

}  // namespace

bool splices_number(const Index& index, Range left, Range right) {
  const Range gap{left.end, right.begin};
  if (index.numbers(gap.begin, gap.end) == 0 || !index.in_one_sentence(gap.begin, gap.end)) return false;
  const std::uint32_t swallowed = number_at_end(index, gap);
  if (swallowed == Index::no_id || !is_word(index, right.begin) || is_conjunction(index, right.begin)) return false;
  const std::uint32_t kept = number_before(index, left);
  return kept != Index::no_id && is_year(index, kept) == is_year(index, swallowed) &&
         leaves_out_clause(index, gap, swallowed);
}

Range number_left_out(const Index& index, Range left, Range right) {
  const Range gap{left.end, right.begin};
  if (index.numbers(gap.begin, gap.end) == 0 || !index.in_one_sentence(gap.begin, gap.end)) return {};
  if (number_before(index, left) == Index::no_id) return {};
  for (std::uint32_t at = gap.begin; at < gap.end; ++at)
    if (is_number(index, at)) return {at, at + 1};
  return {};
}

}  // namespace brief::evidence
