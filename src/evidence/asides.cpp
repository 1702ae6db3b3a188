#include "evidence/asides.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/governing.hpp"
#include "evidence/openers.hpp"
#include "evidence/roles.hpp"
#include "evidence/scripts.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/splices.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t farthest = 40;  // units from a place to the mark that opens its aside

/// By language: relatives of any case behind a comma, and those that are never the subject of their clause.
struct Relatives {
  std::string_view tags, any, objects;
};

constexpr Relatives rows[] = {
    {"en", "who which", "whom whose"},
    {"fr", "qui lequel laquelle lesquels lesquelles", "que qu' dont auquel duquel desquels auxquels"},
    {"de", "der die das welcher welche welches", "den dem deren dessen denen welchen welchem"},
    {"it", "che quale quali", "cui"},
    {"es", "que quien quienes cual cuales", "cuyo cuya cuyos cuyas"},
    {"pt", "que quem qual quais", "cujo cuja cujos cujas"},
    {"ro", "care", "căruia căreia cărora"},
    {"sq", "që cili cila cilët cilat", "cilit cilin cilën cilës cilëve"},
    {"bs hr cnr sr sh", "koji koja koje što",
     "kojeg kojega kojem kojemu kojim kojima kojih koju kojoj čiji čija čije čijeg koga"},
    {"sl", "ki kateri katera katere", "katerega kateremu katerim katerih katero čigar"},
    {"mk", "кој која кое кои којшто којашто коешто коишто што", "чиј чија чие чии кого"},
    {"bg", "който която което които", "когото чийто чиято чието чиито"},
    {"el", "που οποίος οποία οποίο οποίοι οποίες", "οποίου οποίον οποίας οποίων οποίους"},
    {"pl", "który która które którzy", "którego któremu którym których którą której czyj czyja"},
    {"nl", "die dat", "wier wiens"},
    {"cs sk", "který která které kteří ktorý ktorá ktoré ktorí jenž",
     "kterého kterému kterou jehož jejíž ktorého ktorú"},
    {"hu", "aki akik amely amelyek", "akit akiket amelyet akinek"},
};

enum class Relative : std::uint8_t { none, any, object };

bool is_in(std::string_view list, std::string_view word) {
  for (; !list.empty();
       list.remove_prefix(std::min(list.size(), list.find(' ') == list.npos ? list.size() : list.find(' ') + 1)))
    if (list.substr(0, list.find(' ')) == word) return true;
  return false;
}

Relative relative_at(const Index& index, std::uint32_t at) {
  if (!is_word(index, at)) return Relative::none;
  std::string lower = lower_at(index, at);
  for (const Relatives& row : rows) {
    if (!knows_any(index, row.tags)) continue;
    if (row.tags.starts_with("bs ") && script_of(lower) == Script::cyrillic) lower = to_latin(lower);
    if (is_in(row.objects, lower)) return Relative::object;
    if (is_in(row.any, lower)) return Relative::any;
  }
  return Relative::none;
}

/// The relative behind a comma, a preposition or an article between them: of whom; il quale. no_id where none is.
std::uint32_t relative_behind(const Index& index, std::uint32_t comma, std::uint32_t end) {
  constexpr std::uint32_t between = 2;
  for (std::uint32_t at = comma + 1; at < end && at <= comma + 1 + between && is_word(index, at); ++at) {
    if (relative_at(index, at) != Relative::none) return at;
    const std::string lower = lower_at(index, at);
    if (!is_small(index, lower) && !is_definite(lower)) return Index::no_id;
  }
  return Index::no_id;
}

bool is_comma(const Index& index, std::uint32_t at) {
  return index.key(at) == "," || index.kind(at) == Unit::Kind::dash;
}

bool is_capital(const Index& index, std::uint32_t at) { return lower_at(index, at) != index.key(at); }

/// An article or a possessive: what begins an apposition, and a subject.
bool is_determiner(std::string_view lower) {
  constexpr std::string_view words[] = {"our",     "my",      "your", "unser", "unsere", "notre", "nostro", "nostra",
                                        "nuestro", "nuestra", "naš",  "naša",  "наш",    "наша",  "нашиот", "нашият"};
  return is_indefinite(lower) || is_definite(lower) || is_possessive(lower) || is_any(lower, words);
}

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
  constexpr std::uint32_t longest = 8;  // units of the head that are shown
  if (left.begin == 0 || gap.begin >= gap.end || !index.in_one_sentence(left.begin, gap.end)) return {};
  const std::uint32_t opening = opening_of_aside(index, left.begin);
  if (opening == Index::no_id) return {};
  const std::uint32_t end = end_of_aside(index, opening, gap);
  if (end == Index::no_id || !may_be_clause(index, opening, end)) return {};
  const std::uint32_t relative = relative_behind(index, opening, left.begin);
  if (!reads_as_subject(index, left, relative, end == gap.begin)) return {};
  std::uint32_t head = opening;
  while (head > 0 && opening - head < longest && !index.starts_block(head) && index.in_one_sentence(head - 1, opening))
    --head;
  return {head, left.begin};
}

bool exchanges_subject(const Index& index, Range left, Range right) {
  const Range gap{left.end, right.begin};
  if (gap.begin >= gap.end || left.begin >= left.end || !begins_predicate(index, right.begin)) return false;
  if (!index.in_one_sentence(gap.begin - 1, gap.end)) return false;
  return leaves_out_owner(index, gap) || head_of_aside(index, left, gap) != Range{};
}

}  // namespace brief::evidence
