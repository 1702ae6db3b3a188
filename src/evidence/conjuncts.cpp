#include "evidence/conjuncts.hpp"

#include <algorithm>
#include <string>

#include "evidence/clauses.hpp"
#include "evidence/periods.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/splices.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t longest = 8;  // words of what is left out before the words behind the gap
constexpr std::uint32_t near = 12;    // words before a gap

bool is_capital(const Index& index, std::uint32_t at) {
  return is_word(index, at) && lower_at(index, at) != index.key(at);
}

/// Whether two words begin phrases of one form: on Friday, on Monday; petak, ponedjeljak; Bosnia, Kosovo.
bool are_alike(const Index& index, std::uint32_t one, std::uint32_t other) {
  const std::string first = lower_at(index, one), second = lower_at(index, other);
  if (first == second) return true;
  if (is_weekday(first) && is_weekday(second)) return true;
  return is_capital(index, one) && is_capital(index, other) && !index.lexicon().nouns_have_capitals;
}

/// What stands between the last word of a gap that parts clauses and its end.
Range behind_last_conjunction(const Index& index, Range gap) {
  std::uint32_t begin = gap.end;
  while (begin > gap.begin && gap.end - begin <= longest && is_word(index, begin - 1) &&
         !parts_clauses(index, begin - 1))
    --begin;
  const bool parted = begin > gap.begin && parts_clauses(index, begin - 1);
  return parted ? Range{begin, gap.end} : Range{};
}

bool tells_something(const Index& index, Range words) {
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    const std::string lower = lower_at(index, at);
    if (!index.has(&Lexicon::common, lower) && !index.has(&Lexicon::pronouns, lower) && !is_preposition(lower))
      return true;
  }
  return false;
}

bool stands_before(const Index& index, Range left, const std::string& lower) {
  for (std::uint32_t at = left.end; at-- > left.begin && left.end - at <= near;)
    if (lower_at(index, at) == lower) return true;
  return false;
}

}  // namespace

Range conjunct_left_out(const Index& index, Range left, Range right) {
  const Range gap{left.end, right.begin};
  if (gap.begin >= gap.end || gap.begin == 0 || !index.in_one_sentence(gap.begin - 1, gap.end)) return {};
  if (!is_word(index, right.begin) || parts_clauses(index, right.begin)) return {};
  const Range words = behind_last_conjunction(index, gap);
  if (words.begin >= words.end || !tells_something(index, words)) return {};
  const bool first = words.begin - 1 == gap.begin;  // the gap begins with the conjunction
  const std::string lower = lower_at(index, words.begin);
  const bool again = first && is_preposition(lower) && stands_before(index, left, lower) &&
                     stands_before(index, left, lower_at(index, right.begin));
  const bool alike = !first && are_alike(index, gap.begin, right.begin);
  return again || alike ? words : Range{};
}

}  // namespace brief::evidence
