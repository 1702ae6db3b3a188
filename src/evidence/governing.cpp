#include "evidence/governing.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "evidence/number_words.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t beside = 3;  // common words between a negation and what it turns: not to | leave
constexpr std::uint32_t inside = 4;  // units of a clause before the quote begins

bool is_word(const Index& index, std::uint32_t at) {
  return index.kind(at) == Kind::word || index.kind(at) == Kind::number;
}

bool is_any(std::string_view lower, const auto& words) {
  return std::find(std::begin(words), std::end(words), lower) != std::end(words);
}

/// Between two clauses of equal rank.
bool is_conjunction(const Index& index, std::uint32_t at) {
  constexpr std::string_view but[] = {"but", "mais", "aber", "sondern", "però", "pero",  "ali",  "али", "но",
                                      "ама", "ama",  "αλλά", "fakat",   "ale",  "ampak", "lecz", "maar"};
  const std::string lower = lower_case(index.key(at));
  const NumberWord word = number_word(lower);
  const bool joins = (word.is & in_number::conjunction) != 0 && (word.languages & index.lexicon().numbers) != 0;
  return joins || is_any(lower, but);
}

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

/// Whether the negation is of a clause beside.
bool is_of_other_clause(const Index& index, std::uint32_t negation) {
  for (std::uint32_t at = negation; at-- > 0 && negation - at <= beside && is_word(index, at);)
    if (begins_other_clause(index, at)) return true;
  return false;
}

}  // namespace

Range negation_before(const Index& index, std::uint32_t begin) {
  if (const Range parted = index.affirmed_before(begin); parted != Range{}) return parted;
  if (!has_negation_before(index, begin)) return {};
  bool adjacent = true;
  std::uint32_t complementiser =
      begin < index.size() && is_word(index, begin) && index.is_complementiser(begin) ? begin : Index::no_id;
  for (std::uint32_t at = begin; at-- > 0 && begin - at <= governing_units && !index.starts_block(at + 1);) {
    if (!is_word(index, at)) {
      if (index.key(at) == "," && complementiser == at + 1) continue;  // German dass
      break;
    }
    const bool governs = complementiser != Index::no_id;
    if (index.is_negation(at)) {
      if (adjacent || (governs && !is_of_other_clause(index, at))) return {at, at + 1};
      break;
    }
    if (is_conjunction(index, at)) break;
    if (!governs && begin - at <= inside && index.is_complementiser(at)) complementiser = at;
    adjacent = adjacent && begin - at < beside && index.has(&Lexicon::common, lower_case(index.key(at)));
    if (!adjacent && complementiser == Index::no_id && begin - at > inside) break;
  }
  return {};
}

Range negation_after(const Index& index, std::uint32_t end) {
  if (const Range parted = index.affirmed_after(end); parted != Range{}) return parted;
  if (end >= index.size() || index.starts_block(end) || !index.is_negation(end)) return {};
  return {end, end + 1};
}

Range whole_clause(const Index& index, Range range) {
  const std::uint32_t from = range.begin - std::min(range.begin, governing_units), to = range.end + governing_units;
  while (range.begin > from && !index.starts_block(range.begin) && is_word(index, range.begin - 1)) --range.begin;
  while (range.end < std::min(index.size(), to) && !index.starts_block(range.end) && is_word(index, range.end))
    ++range.end;
  return range;
}

}  // namespace brief::evidence
