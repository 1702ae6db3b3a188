#include "evidence/added.hpp"

#include <algorithm>

#include "evidence/leading_over.hpp"
#include "evidence/measures.hpp"
#include "evidence/number_words.hpp"
#include "evidence/openers.hpp"
#include "evidence/relatives.hpp"
#include "evidence/replaced.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

/// What an editor says of the words, and adds to none: [sic], [his italics].
constexpr std::string_view remarks[] = {"sic",       "sic!",           "emphasis",  "italics",
                                        "inaudible", "unverständlich", "inaudible", "incomprensibile",
                                        "nečujno",   "нечујно",        "translated"};

bool is_remark_on(std::string_view lower) {
  return is_remark(lower) || std::find(std::begin(remarks), std::end(remarks), lower) != std::end(remarks);
}

/// Whether words in brackets begin what stands beside them or explain it, and change none: [who is], [the president].
bool explains(const Index& index, const std::string& first) {
  return is_determiner(first) || is_possessive(first) || is_preposition(first) || begins_subordinate(first) ||
         index.has(&Lexicon::pronouns, first) || (number_word(first).is & in_number::conjunction) != 0;
}

/// What words in brackets are made of.
struct Added {
  bool content = false;  // a word that is none of the commonest
  bool remark = false;   // the first one is
  bool when_where = false;
  bool joins = false;     // and Serbia
  bool modifies = false;  // small letters, which may say other than what they stand beside: [former] allies
};

bool has_capital(const std::string& key) {
  const auto letters = characters_of(std::string_view(key).substr(0, 4));
  return !letters.empty() && is_upper(letters.front().c);
}

bool is_small(const Index& index, const std::string& lower) {
  return index.has(&Lexicon::common, lower) || index.has(&Lexicon::pronouns, lower) || is_possessive(lower) ||
         is_preposition(lower) || is_negation(index.lexicon(), lower);
}

Added told_by(const Index& index, const std::string& words) {
  constexpr std::size_t most = 4;  // words that modify
  Added told;
  std::size_t count = 0;
  bool open = false, preposition = false, explained = false, joined = false, capital = false, numbered = false;
  std::string last;
  Measures measures(index.lexicon().numbers);
  for (const Unit& unit : units_of(characters_of(words), open, measures)) {
    const std::string lower = lower_case(unit.key);
    const bool number = unit.kind == Kind::number;
    if (unit.kind != Kind::word && !number) continue;
    const bool date = (measures.of(unit).is & (beside_number::month | beside_number::weekday)) != 0;
    if (count++ == 0) told.remark = is_remark_on(lower), explained = explains(index, lower);
    told.when_where = told.when_where || number || date || (preposition && has_capital(unit.key));
    preposition = preposition || is_preposition(lower);
    told.content = told.content || number || date || !is_small(index, lower);
    capital = capital || has_capital(unit.key);
    joined = joined || (count == 1 && (number_word(lower).is & in_number::conjunction) != 0);
    numbered = numbered || number;
    last = lower;
  }
  const bool several = count > 1 && count <= most && (!explained || (told.content && leads_over(last)));
  told.joins = joined && capital;
  told.modifies = !numbered && !capital && ((count == 1 && told.content) || several);
  return told;
}

/// Whether brackets tell more than the source where they may stand for some of its words, or for none.
bool adds(const Index& index, const std::string& words, bool beside_words) {
  const Added told = told_by(index, words);
  return !told.remark && told.content && (told.when_where || told.joins || !beside_words);
}

/// Whether a word in brackets is put in beside those of the source.
bool modifies(const Index& index, const std::string& words) {
  const Added told = told_by(index, words);
  return !told.remark && told.modifies;
}

/// Whether words in brackets stand in front of a number, of which they make another: [€]500; [up to] 500 men.
bool makes_number(const Index& index, const std::string& words, std::uint32_t at) {
  return at < index.size() && index.numbers(at, at + 1) > 0 && !told_by(index, words).remark;
}

/// How many units the words in brackets are where the source has them in round ones, from the first bracket on; else 0.
std::uint32_t round_brackets_at(const Index& index, const std::string& words, std::uint32_t at) {
  if (at >= index.size() || index.key(at) != "(") return 0;
  bool open = false;
  std::uint32_t end = at;
  Measures measures(index.lexicon().numbers);
  for (const Unit& unit : units_of(characters_of(words), open, measures))
    if (++end >= index.size() || index.key(end) != unit.key) return 0;
  return end + 1 < index.size() && index.key(end + 1) == ")" ? end + 2 - at : 0;
}

/// Whether it has them right in front of a place.
bool round_brackets_before(const Index& index, const std::string& words, std::uint32_t end) {
  if (end == 0 || index.key(end - 1) != ")") return false;
  std::uint32_t at = end - 1;
  while (at > 0 && end - at < max_inserted_over && index.key(at) != "(") --at;
  return at + round_brackets_at(index, words, at) == end;
}

}  // namespace

std::string added_words(const Index& index, const Pieces& pieces, const std::vector<Range>& places) {
  if (pieces.inserted.empty() || places.empty()) return {};
  const Range before = phrase_before(index, places.front().begin), after = phrase_after(index, places.back().end);
  const auto tells = [&](const std::string& words, Range beside) {
    return adds(index, words, beside.begin < beside.end);
  };
  const bool there_before =
      pieces.begins_inserted && round_brackets_before(index, pieces.inserted.front(), places.front().begin);
  const bool there_after =
      pieces.ends_inserted && round_brackets_at(index, pieces.inserted.back(), places.back().end) > 0;
  const bool told_before =
      pieces.begins_inserted && !there_before &&
      (tells(pieces.inserted.front(), before) || makes_number(index, pieces.inserted.front(), places.front().begin));
  if (told_before) return pieces.inserted.front();
  if (pieces.ends_inserted && !there_after && tells(pieces.inserted.back(), after)) return pieces.inserted.back();
  for (std::size_t i = 1; i < places.size(); ++i) {
    const bool none = pieces.list[i].before == Gap::inserted && places[i - 1].end == places[i].begin;
    const std::string& words = pieces.list[i].inserted;
    if (none && (adds(index, words, true) || modifies(index, words) || makes_number(index, words, places[i].begin)))
      return words;
  }
  return {};
}

}  // namespace brief::evidence
