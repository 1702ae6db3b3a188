#include "evidence/swallowed_heads.hpp"

#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/negated.hpp"
#include "evidence/periods.hpp"
#include "evidence/relatives.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/splices.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t longest_phrase = 4;  // words of a name or a noun in front of a gap
constexpr std::uint32_t longest_clause = 6;  // words from a relative to such a phrase

/// A word whose noun behind it is never the subject: with, of, unlike.
bool governs_noun(std::string_view lower) {
  constexpr std::string_view words[] = {"unlike", "like", "despite", "than", "except", "via", "außer", "ohne"};
  return is_preposition(lower) || is_partitive(lower) || is_against(lower) || is_any(lower, words);
}

/// Whether words are a name or a noun alone, which may be read as the subject of what follows.
bool is_bare_phrase(const Index& index, Range words) {
  if (words.end - words.begin > longest_phrase || !begins_phrase(index, words.begin)) return false;
  if (is_weekday(lower_at(index, words.begin)) || index.numbers(words.begin, words.end) > 0) return false;
  for (std::uint32_t at = words.begin; at < words.end; ++at)
    if (!is_word(index, at) || (index.clause_flags(at) & clause_word::links) != 0) return false;
  return true;
}

/// Whether relatives stand without a comma in the language, and are no articles.
bool has_open_relatives(const Index& index) {
  return !index.lexicon().clauses->parts_by_comma && !index.lexicon().nouns_have_capitals;
}

bool is_open_relative(const Index& index, std::uint32_t at) {
  return relative_at(index, at) != Relative::none && !index.is_complementiser(at);
}

/// Whether a word is a verb by which a clause is told or thought, and whose noun behind it may be its subject.
bool presents(const Index& index, std::uint32_t at) {
  constexpr std::string_view words[] = {"know", "knows", "knew", "hope",  "hopes", "see",  "sees",
                                        "saw",  "feel",  "fear", "fears", "wish",  "want", "wants",
                                        "hear", "heard", "felt", "hoped", "feared"};
  constexpr std::uint16_t flags = clause_word::presents | clause_word::bare | clause_word::tells;
  const std::string lower = lower_at(index, at);
  return (index.clause_flags(at) & flags) != 0 || index.has(&Lexicon::said, lower) || is_any(lower, words);
}

/// Those who fought | the Taliban: the relative clause whose verb has the phrase for its object.
bool is_object_in_relative(const Index& index, std::uint32_t begin) {
  if (!has_open_relatives(index) || begin < 3 || !is_word(index, begin - 1) || presents(index, begin - 1)) return false;
  if (relative_at(index, begin - 1) != Relative::none || parts_clauses(index, begin - 1)) return false;
  for (std::uint32_t at = begin - 1; at-- > 1 && begin - at <= longest_clause && is_word(index, at);) {
    if (index.starts_block(at + 1)) return false;
    if (is_open_relative(index, at)) return is_word(index, at - 1) && !presents(index, at - 1);
  }
  return false;
}

bool only_words(const Index& index, Range range) {
  for (std::uint32_t at = range.begin; at < range.end; ++at)
    if (!is_word(index, at)) return false;
  return true;
}

/// Met the men who |; , unlike the man who |: a relative at the end of a gap, of a noun that the gap brings in.
bool ends_with_relative_of_other(const Index& index, Range gap) {
  const std::uint32_t relative = gap.end - 1;
  if (gap.end < gap.begin + 3 || !is_open_relative(index, relative) || !is_word(index, relative - 1)) return false;
  const bool comma = index.key(gap.begin) == ",";
  if (!comma && !is_predicate(index, gap.begin)) return false;
  for (std::uint32_t at = gap.begin + 1; at < relative; ++at)
    if (!is_word(index, at))
      return false;
    else if (is_determiner(lower_at(index, at)) && index.kind(at) == Unit::Kind::word)
      return true;
  return false;
}

/// Said that armed men | attacked: the subject of a clause that a verb of the gap governs.
bool ends_with_governed_subject(const Index& index, Range gap, std::uint32_t verb) {
  if (!is_predicate(index, verb) || gap.end < gap.begin + 3 || !only_words(index, gap)) return false;
  std::uint32_t at = gap.begin + 1;
  while (at < gap.end && !index.is_complementiser(at)) ++at;
  std::uint32_t subject = at + 1;
  while (subject < gap.end && (index.clause_flags(subject) & clause_word::links) != 0) ++subject;
  if (subject >= gap.end || index.has(&Lexicon::pronouns, lower_at(index, subject))) return false;
  const bool told = presents(index, gap.begin) || presents(index, at - 1) || is_predicate(index, gap.begin);
  return told && (begins_phrase(index, subject) || index.lexicon().is_of("en"));
}

/// Those who fight |: an object with a clause of its own, in place of which stands the object of that.
bool is_other_object(const Index& index, Range gap) {
  if (gap.end < gap.begin + 3 || !has_open_relatives(index) || !only_words(index, gap)) return false;
  if (!is_determiner(lower_at(index, gap.begin)) || !begins_phrase(index, gap.end)) return false;
  for (std::uint32_t at = gap.begin + 1; at + 1 < gap.end; ++at)
    if (is_open_relative(index, at)) return true;
  return false;
}

}  // namespace

bool is_inside_phrase(const Index& index, Range left, Range right) {
  if (left.begin == 0 || index.starts_block(left.begin) || !is_word(index, left.begin - 1)) return false;
  if (!index.in_one_sentence(left.begin - 1, left.begin) || !is_bare_phrase(index, left)) return false;
  if (!is_predicate(index, right.begin)) return false;
  return governs_noun(lower_at(index, left.begin - 1)) || is_object_in_relative(index, left.begin);
}

bool names_other_head(const Index& index, Range gap) {
  if (gap.begin == 0 || !is_word(index, gap.begin - 1)) return false;
  const bool verb = goes_on_behind_subject(index, gap.end);
  return (verb && ends_with_relative_of_other(index, gap)) || ends_with_governed_subject(index, gap, gap.end) ||
         is_other_object(index, gap);
}

}  // namespace brief::evidence
