#include "evidence/turning.hpp"

#include <algorithm>
#include <functional>

#include "base/is_any.hpp"
#include "evidence/clauses.hpp"
#include "evidence/governing.hpp"
#include "evidence/leading_over.hpp"
#include "evidence/limiting_words.hpp"
#include "evidence/measures.hpp"
#include "evidence/negation.hpp"
#include "evidence/number_words.hpp"
#include "evidence/openers.hpp"
#include "evidence/scripts.hpp"
#include "evidence/titles.hpp"
#include "evidence/turning_words.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t longest = 8;  // units of a phrase with what stands behind it
constexpr std::uint32_t near = 8;     // units beside brackets at an end of a quote

/// Calls `use` with each phrase of a list that begins with a word.
void each_phrase(std::string_view list, std::string_view word, const auto& use) {
  while (!list.empty()) {
    std::string_view one = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), one.size() + 1));
    const std::string_view first = one.substr(0, one.find(' '));
    const bool stem = first.ends_with('*');
    if (stem ? !word.starts_with(first.substr(0, first.size() - 1)) : word != first) continue;
    Phrase phrase;
    for (; !one.empty(); one.remove_prefix(std::min(one.size(), phrase.back().size() + 1)))
      phrase.push_back(one.substr(0, one.find(' ')));
    use(phrase);
  }
}

/// The longest phrase of the lists of the text's languages that begins at a unit: where it ends; 0 where none does.
template <class Row>
std::uint32_t end_of_any(const Index& index, std::span<const Row> rows, std::string_view Row::*list, std::uint32_t at,
                         const KeyAt& key) {
  std::uint32_t end = 0;
  const std::string word = key(at);
  const auto look = [&](std::string_view phrases) {
    each_phrase(phrases, word, [&](const Phrase& phrase) { end = std::max(end, end_of_phrase(phrase, at, key)); });
  };
  const bool cyrillic = script_of(word) == Script::cyrillic;
  for (const Row& row : rows) {
    if (!knows_any(index, row.tags)) continue;
    look(row.*list);
    if (cyrillic && row.tags.starts_with("bs ")) look(to_cyrillic(row.*list));
  }
  return end;
}

bool is_determiner(std::string_view lower) {
  constexpr std::string_view words[] = {"a",   "an",  "the", "this",  "that", "our",  "your", "their", "his", "her",
                                        "its", "no",  "any", "every", "each", "un",   "une",  "le",    "la",  "l'",
                                        "les", "el",  "los", "las",   "una",  "il",   "lo",   "gli",   "der", "die",
                                        "das", "den", "dem", "des",   "ein",  "eine", "een",  "de",    "het"};
  return is_any(lower, words);
}

/// Whether words that may stand between a verb and what it governs fill a stretch: to, of the, immediately.
bool is_filled_by_small(const Index& index, Range between) {
  for (std::uint32_t at = between.begin; at < between.end; ++at) {
    const std::string lower = lower_case(index.key(at));
    const bool joins = (number_word(lower).is & in_number::conjunction) != 0 && lower != "e" && lower != "i";
    if (!is_word(index, at) || joins || index.has(&Lexicon::pronouns, lower)) return false;
    if (!is_small(index, lower) && !index.is_complementiser(at)) return false;
  }
  return true;
}

/// Where a verb ends with the comma of a language that parts a clause by one from what governs it: geben vor, | zu. Of
/// an aside between commas it governs nothing.
std::uint32_t behind_comma(const Index& index, Range gap, std::uint32_t end) {
  if (end >= gap.end || index.key(end) != "," || !index.lexicon().clauses->parts_by_comma) return end;
  for (std::uint32_t at = gap.begin; at < end; ++at)
    if (!is_word(index, at)) return end;
  return end + 1;
}

/// Whether the beginning of what a verb governs fills a stretch, up to its noun: all our military | support.
bool is_filled_by_phrase(const Index& index, Range between) {
  constexpr std::uint32_t most = 4;
  if (between.begin >= between.end || between.end - between.begin > most || between.end >= index.size()) return false;
  const std::string first = lower_case(index.key(between.begin));
  if (!is_determiner(first) && first != "all" && !is_possessive(first)) return false;
  const auto goes_on = [&](std::uint32_t at) {
    const std::string lower = lower_case(index.key(at));
    const bool joins = (number_word(lower).is & in_number::conjunction) != 0 || begins_subordinate(lower);
    return is_word(index, at) && !joins && !index.has(&Lexicon::pronouns, lower) && !index.is_complementiser(at) &&
           !is_preposition(lower) && !is_opener(lower) && (index.clause_flags(at) & clause_word::links) == 0;
  };
  for (std::uint32_t at = between.begin; at <= between.end; ++at)
    if (!goes_on(at)) return false;
  return index.in_one_sentence(between.begin, between.end);
}

/// The plan to stop the smuggling | works: the verb of a noun governs it alone.
bool is_infinitive(const Index& index, std::uint32_t at) { return at > 0 && lower_case(index.key(at - 1)) == "to"; }

bool may_begin(const Index& index, std::uint32_t at) {
  return is_word(index, at) && (index.clause_flags(at) & clause_word::begins_turning) != 0;
}

/// A noun: the ban; das Ende. What it turns follows it with a preposition.
bool is_noun(const Index& index, std::uint32_t at) {
  if (at > 0 && is_determiner(lower_case(index.key(at - 1)))) return true;
  return index.lexicon().nouns_have_capitals && lower_case(index.key(at)) != index.key(at);
}

/// The phrase of a list at the end of a stretch; its last word may be the first behind: forgot | to pay.
Range at_end(const Index& index, Range gap, std::string_view TurningWords::*list) {
  if (gap.begin >= gap.end) return {};
  const std::uint32_t last = std::min(gap.end + 1, index.size());
  const KeyAt key = [&](std::uint32_t at) { return at < last ? lower_case(index.key(at)) : std::string(); };
  for (std::uint32_t at = gap.end; at-- > gap.begin && gap.end - at <= longest;) {
    if (!index.in_one_sentence(at, gap.end)) break;
    if (!may_begin(index, at)) continue;
    const std::uint32_t end = end_of_any(index, turning_words(), list, at, key);
    if (end == 0) continue;
    const bool filled = end >= gap.end || is_filled_by_small(index, {behind_comma(index, gap, end), gap.end}) ||
                        (!is_infinitive(index, at) && is_filled_by_phrase(index, {end, gap.end}));
    if (!filled) continue;
    if (end < gap.end || end > at + 1 || !is_noun(index, at)) return {at, std::min(end, gap.end)};
  }
  return {};
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  Measures measures;
  bool open = false;
  for (const Unit& unit : units_of(characters_of(text), open, measures))
    if (has_words(unit)) words.push_back(unit.key == "May" ? unit.key : lower_case(unit.key));  // the month
  return words;
}

/// Whether a phrase stands in words at a place that `fits` takes.
template <class Row>
bool has_any(const Index& index, const std::vector<std::string>& words, std::span<const Row> rows,
             std::string_view Row::*list, const std::function<bool(std::size_t)>& takes) {
  const KeyAt key = [&words](std::uint32_t at) { return at < words.size() ? words[at] : std::string(); };
  for (std::uint32_t at = 0; at < words.size(); ++at)
    if (const std::uint32_t end = end_of_any(index, rows, list, at, key); end > 0 && takes(end)) return true;
  return false;
}

bool limits(const Index& index, const std::vector<std::string>& words) {
  const auto anywhere = [](std::size_t) { return true; };
  return has_any(index, words, turning_words(), &TurningWords::lessens, anywhere) ||
         has_any(index, words, limiting_words(), &LimitingWords::conditions, anywhere) ||
         has_any(index, words, limiting_words(), &LimitingWords::doubts, anywhere);
}

bool turns_at_end(const Index& index, const std::vector<std::string>& words) {
  if (!words.empty() && is_determiner(words.front()) && !leads_over(words.back()))
    return false;  // [the arms ban] works
  return has_any(index, words, turning_words(), &TurningWords::turns, [&](std::size_t end) {
    return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(end), words.end(),
                       [&](const std::string& word) { return word.size() <= 3 || word.ends_with("ing"); });
  });
}

/// Whether the source turns or limits in a stretch what brackets do.
bool turns_there(const Index& index, Range range) {
  if (index.negations(range.begin, range.end) + index.denials(range.begin, range.end) > 0) return true;
  std::vector<std::string> words;
  for (std::uint32_t at = range.begin; at < range.end; ++at) words.push_back(lower_case(index.key(at)));
  const auto anywhere = [](std::size_t) { return true; };
  return limits(index, words) || has_any(index, words, turning_words(), &TurningWords::turns, anywhere) ||
         has_any(index, words, turning_words(), &TurningWords::weakens, anywhere);
}

Range before(const Index& index, std::uint32_t end) {
  std::uint32_t begin = end;
  while (begin > 0 && end - begin < near && index.in_one_sentence(begin - 1, end)) --begin;
  return {begin, end};
}

Range behind(const Index& index, std::uint32_t begin) {
  std::uint32_t end = begin;
  while (end < index.size() && end - begin < near && (end == begin || index.in_one_sentence(begin, end))) ++end;
  return {begin, end};
}

}  // namespace

bool may_turn_at_end(const Index& index, Range gap) {
  for (std::uint32_t at = gap.end; at-- > gap.begin && gap.end - at <= longest;)
    if (may_begin(index, at)) return true;
  return false;
}

/// Ruled out plans to: what is turned is only meant, and stands at the end.
Range turning_at_end(const Index& index, Range gap) {
  const Range found = at_end(index, gap, &TurningWords::turns);
  if (found != Range{}) return found;
  const Range meant = at_end(index, gap, &TurningWords::weakens);
  return meant.begin > gap.begin ? at_end(index, {gap.begin, meant.begin}, &TurningWords::turns) : Range{};
}

namespace {

/// The last word of the clause that goes on behind a place: die Hilfe | morgen beenden. The place itself where no word
/// follows, or many.
std::uint32_t last_of_clause(const Index& index, std::uint32_t from) {
  constexpr std::uint32_t most = 6;
  std::uint32_t last = from;
  while (last + 1 < index.size() && is_word(index, last + 1) && !index.starts_block(last + 1) && last - from < most)
    ++last;
  return last - from < most ? last : from;
}

}  // namespace

Range turning_behind(const Index& index, Range left, bool gap) {
  if (left.end >= index.size() || index.starts_block(left.end) || !is_word(index, left.end)) return {};
  const std::uint32_t at = gap ? left.end : last_of_clause(index, left.end);
  const bool last = index.lexicon().clauses->verb_last || index.lexicon().clauses->parts_by_comma;
  if (!last || at >= index.size() || index.starts_block(at) || !may_begin(index, at) || is_noun(index, at)) return {};
  if (!index.lexicon().is_of("de") && !index.lexicon().is_of("nl") && !index.lexicon().is_of("tr")) return {};
  const KeyAt key = [&](std::uint32_t k) { return k < index.size() ? lower_case(index.key(k)) : std::string(); };
  if (end_of_any(index, turning_words(), &TurningWords::turns, at, key) != at + 1) return {};
  const bool clause = left.begin == 0 || index.starts_block(left.begin) || !is_word(index, left.begin - 1);
  const bool ends = at + 1 >= index.size() || index.starts_block(at + 1) || !is_word(index, at + 1);
  return gap || (clause && ends) ? Range{at, at + 1} : Range{};
}

Range weakening_at_end(const Index& index, Range gap) { return at_end(index, gap, &TurningWords::weakens); }

bool ends_with_turning(const Index& index, std::string_view inserted) {
  return turns_at_end(index, words_in(inserted));
}

namespace {

/// Whether the last brackets stand behind the last piece beside an ellipsis: we go … [until they ask].
bool ends_beside_gap(const Pieces& pieces) {
  return pieces.ends_left_out && std::none_of(pieces.list.begin(), pieces.list.end(), [&](const Piece& piece) {
           return piece.inserted == pieces.inserted.back();
         });
}

}  // namespace

std::string added_turn(const Index& index, const Pieces& pieces, const std::vector<Range>& places) {
  const auto adds = [&](const std::string& inserted, Range over, bool governs) {
    const auto words = words_in(inserted);
    return (limits(index, words) ||
            ((governs || (!words.empty() && leads_over(words.back()))) && turns_at_end(index, words))) &&
           !turns_there(index, over);
  };
  if (places.empty() || pieces.inserted.empty()) return {};
  const std::uint32_t first = places.front().begin, last = places.back().end;
  if (pieces.begins_inserted && adds(pieces.inserted.front(), before(index, first), true))
    return pieces.inserted.front();
  for (std::size_t i = 1; i < places.size(); ++i) {
    const Range over{places[i - 1].end, places[i].begin};
    const bool noun = (index.clause_flags(over.end) & clause_word::links) != 0;
    const bool beside = pieces.list[i].before == Gap::inserted || pieces.list[i].before == Gap::left_out;
    if (beside && adds(pieces.list[i].inserted, over, !noun && pieces.list[i].before == Gap::inserted))
      return pieces.list[i].inserted;
  }
  const bool behind_all = pieces.ends_inserted || ends_beside_gap(pieces);
  return behind_all && adds(pieces.inserted.back(), behind(index, last), false) ? pieces.inserted.back()
                                                                                : std::string();
}

}  // namespace brief::evidence
