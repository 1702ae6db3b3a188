#include "evidence/asides.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/governing.hpp"
#include "evidence/openers.hpp"
#include "evidence/relatives.hpp"
#include "evidence/roles.hpp"
#include "evidence/scripts.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/splices.hpp"
#include "evidence/swallowed_heads.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t farthest = 40;  // units from a place to the mark that opens its aside

bool is_comma(const Index& index, std::uint32_t at) {
  return index.key(at) == "," || index.kind(at) == Unit::Kind::dash;
}

bool is_capital(const Index& index, std::uint32_t at) { return lower_at(index, at) != index.key(at); }

/// The minister, a friend of | Putin: an apposition that a comma and its article begin.
bool begins_apposition(const Index& index, std::uint32_t comma, std::uint32_t place) {
  if (comma + 3 > place || comma == 0 || !is_word(index, comma - 1) || !is_word(index, comma + 1)) return false;
  const std::string first = lower_at(index, comma + 1), before = lower_at(index, place - 1);
  return (is_indefinite(first) || is_possessive(first)) && (is_preposition(before) || is_partitive(before));
}

/// The mark that opens the aside in which a place stands: of a relative clause, an apposition, a parenthesis. no_id
/// where it stands in none.
std::uint32_t opening_of_aside(const Index& index, std::uint32_t place) {
  std::uint32_t commas = 0;
  for (std::uint32_t at = place; at-- > 1 && place - at < farthest && index.in_one_sentence(at, place);) {
    const bool quotation = index.kind(at) == Unit::Kind::opening || index.kind(at) == Unit::Kind::closing;
    if (index.starts_block(at + 1) || index.key(at) == ")" || index.key(at) == ";" || quotation) break;
    if (index.key(at) == "(") return at;
    if (!is_comma(index, at)) continue;
    const bool opens = relative_behind(index, at, place) != Index::no_id || begins_apposition(index, at, place);
    if (opens) return commas % 2 == 0 ? at : Index::no_id;
    ++commas;
  }
  return Index::no_id;
}

/// The mark in a gap by which the aside ends that a mark opens, one adverb at most behind it; no_id where there is
/// none.
std::uint32_t end_of_aside(const Index& index, std::uint32_t opening, Range gap) {
  constexpr std::uint32_t behind = 2;
  const bool bracket = index.key(opening) == "(";
  for (std::uint32_t at = gap.end; at-- > gap.begin && gap.end - at <= behind;)
    if (bracket ? index.key(at) == ")" : is_comma(index, at)) return at;
  return Index::no_id;
}

/// Whether the aside that begins at a mark is a clause whose verb stands last, or none of a language that has it so: in
/// German an article behind a comma may also begin another of a list.
bool may_be_clause(const Index& index, std::uint32_t opening, std::uint32_t end) {
  const bool last = index.lexicon().is_of("de") || index.lexicon().is_of("nl");
  return !last || index.key(opening) != "," || relative_behind(index, opening, end) == Index::no_id ||
         !is_capital(index, end - 1);
}

/// Whether words of an aside may be read as the subject of a verb: they begin with a name, an article or a pronoun, and
/// are not all of what is said of the head.
bool reads_as_subject(const Index& index, Range words, std::uint32_t relative, bool whole) {
  constexpr std::uint32_t few = 2;
  const bool behind = relative != Index::no_id && relative + 1 == words.begin;
  if (behind && relative_at(index, relative) == Relative::object) return true;
  const std::string first = lower_at(index, words.begin);
  if (behind && whole && index.lexicon().nouns_have_capitals && words.end - words.begin > few) return false;
  return is_capital(index, words.begin) || is_determiner(first) || index.has(&Lexicon::pronouns, first);
}

/// Whether a clause goes on at a place with its verb, a small pronoun before it or not: се | согласи.
bool begins_predicate(const Index& index, std::uint32_t at) {
  constexpr std::string_view pronouns[] = {"se", "si", "се", "си", "го", "ја", "ги", "ga", "go", "s'", "sich"};
  const bool pronoun = is_word(index, at) && is_any(lower_at(index, at), pronouns);
  return goes_on_behind_subject(index, pronoun ? at + 1 : at);
}

/// A few units of the sentence in front of a place.
std::uint32_t shown_from(const Index& index, std::uint32_t place) {
  constexpr std::uint32_t longest = 8;
  std::uint32_t from = place;
  while (from > 0 && place - from < longest && !index.starts_block(from) && index.in_one_sentence(from - 1, place))
    --from;
  return from;
}

/// Serbia |, whose allies | attacked Kosovo: the subject of the clause that a gap begins.
bool leaves_out_owner(const Index& index, Range gap) {
  if (gap.end < gap.begin + 3 || index.key(gap.begin) != ",") return false;
  const std::uint32_t relative = relative_behind(index, gap.begin, gap.end);
  if (relative == Index::no_id || relative + 1 >= gap.end || relative_at(index, relative) != Relative::object)
    return false;
  for (std::uint32_t at = relative; at < gap.end; ++at)
    if (!is_word(index, at)) return false;
  return true;
}

}  // namespace

Range head_of_aside(const Index& index, Range left, Range gap) {
  if (left.begin == 0 || gap.begin >= gap.end || !index.in_one_sentence(left.begin, gap.end)) return {};
  const std::uint32_t opening = opening_of_aside(index, left.begin);
  if (opening == Index::no_id) return {};
  const std::uint32_t end = end_of_aside(index, opening, gap);
  if (end == Index::no_id || !may_be_clause(index, opening, end)) return {};
  const std::uint32_t relative = relative_behind(index, opening, left.begin);
  if (!reads_as_subject(index, left, relative, end == gap.begin)) return {};
  return {shown_from(index, opening), left.begin};
}

Range head_left_behind(const Index& index, Range left, Range right) {
  const Range head = head_of_aside(index, left, {left.end, right.begin});
  if (head != Range{} || !is_inside_phrase(index, left, right)) return head;
  return {shown_from(index, left.begin - 1), left.begin};
}

Range head_cut_off(const Index& index, Range piece) {
  constexpr std::uint32_t longest = 6;  // units up to the comma
  std::uint32_t comma = piece.begin;
  while (comma < piece.end && comma - piece.begin < longest && is_word(index, comma)) ++comma;
  if (comma == piece.begin || comma + 1 >= piece.end || !is_comma(index, comma) || !is_predicate(index, comma + 1))
    return {};
  if (piece.begin == 0 || !index.in_one_sentence(piece.begin - 1, comma + 1)) return {};
  const Range phrase{piece.begin, comma}, rest{comma + 1, piece.end};
  const bool inside =
      is_inside_phrase(index, phrase, rest) || head_of_aside(index, phrase, {comma, comma + 1}) != Range{};
  return inside ? Range{shown_from(index, piece.begin - 1), piece.begin} : Range{};
}

bool exchanges_subject(const Index& index, Range left, Range right) {
  const Range gap{left.end, right.begin};
  if (gap.begin >= gap.end || left.begin >= left.end || !index.in_one_sentence(gap.begin - 1, gap.end)) return false;
  if (is_inside_phrase(index, left, right) || names_other_head(index, gap)) return true;
  return begins_predicate(index, right.begin) &&
         (leaves_out_owner(index, gap) || head_of_aside(index, left, gap) != Range{});
}

}  // namespace brief::evidence
