#include "evidence/inner_gaps.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/relatives.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/splices.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t longest = 6;    // words: of more a writer leaves out phrases and clauses
constexpr std::uint32_t farthest = 60;  // units of a gap that are looked through for the last clause

bool are_words(const Index& index, Range range) {
  for (std::uint32_t at = range.begin; at < range.end; ++at)
    if (!is_word(index, at) && !index.joined(at)) return false;
  return true;
}

/// Of an adverbial phrase the clause has no need: we will stay |in Kosovo| until 2028. English `to` leads in a verb,
/// too.
bool begins_adverbial(const Index& index, std::uint32_t at) {
  const std::string lower = lower_at(index, at);
  return lower != "to" && is_preposition(lower);
}

/// South Slavic, Polish and Czech a; Serbian а: and, of another subject.
bool sets_beside(const Index& index, std::uint32_t at) {
  const std::string& key = index.key(at);
  return (key == "a" || key == "а") && knows_any(index, "bs hr cnr sr sl pl cs sk mk bg");
}

/// The last clause or member of a list that begins in a gap, behind its conjunction or mark; the whole gap where none
/// does.
Range last_clause(const Index& index, Range gap) {
  const std::uint32_t from = gap.end - std::min(gap.end - gap.begin, farthest);
  for (std::uint32_t at = gap.end; at-- > from;)
    if (!index.joined(at) && (parts_clauses(index, at) || sets_beside(index, at))) return {at + 1, gap.end};
  return gap;
}

bool has_other_words(const Index& index, Range range) {
  for (std::uint32_t at = range.begin; at < range.end; ++at)
    if (is_word(index, at) && !parts_clauses(index, at)) return true;
  return false;
}

/// Whether a clause may begin at a place with its subject: we; the army; that they.
bool begins_with_subject(const Index& index, std::uint32_t at) {
  constexpr std::string_view reflexive[] = {"se", "s'", "si", "sich", "се"};
  const std::string lower = lower_at(index, at);
  if (is_any(lower, reflexive)) return false;
  return index.has(&Lexicon::pronouns, lower) || is_determiner(lower) || index.is_complementiser(at) ||
         parts_clauses(index, at);
}

/// Whether a stretch is a name or a short phrase with its determiner, and the word behind it a verb.
bool is_subject(const Index& index, Range clause) {
  constexpr std::uint32_t most = 4;  // words
  const bool phrase = clause.end - clause.begin <= most && begins_phrase(index, clause.begin);
  return phrase && is_predicate(index, clause.end);
}

}  // namespace

Range clause_words_left_out(const Index& index, Range left, Range right) {
  const Range gap{left.end, right.begin};
  if (gap.begin >= gap.end || left.begin >= left.end || !index.in_one_sentence(gap.begin - 1, gap.end)) return {};
  if (!is_word(index, gap.begin - 1) || !is_word(index, gap.end)) return {};
  const bool short_one = index.words(gap.begin, gap.end) <= longest && are_words(index, gap);
  if (short_one && !parts_clauses(index, gap.begin)) return begins_adverbial(index, gap.begin) ? Range{} : gap;
  const Range clause = last_clause(index, gap);
  const std::uint32_t words = index.words(clause.begin, clause.end);
  if (words == 0 || words > longest || !are_words(index, clause)) return {};
  // A whole clause or member of a list, but no subject whose verb is left: met Rama |and Vučić| met Dodik.
  if (!has_other_words(index, {gap.begin, clause.begin})) return is_subject(index, clause) ? clause : Range{};
  const bool own = begins_with_subject(index, gap.end) || begins_adverbial(index, clause.begin);
  return own ? Range{} : clause;
}

}  // namespace brief::evidence
