#include "evidence/replaced.hpp"

#include <algorithm>

#include "base/word_table.hpp"
#include "evidence/number_words.hpp"
#include "evidence/openers.hpp"
#include "evidence/quantifiers.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

bool is_capital(const Index& index, std::uint32_t at) {
  const auto first = characters_of(std::string_view(index.key(at)).substr(0, 4));
  return index.kind(at) == Kind::word && !first.empty() && is_upper(first.front().c);
}

/// A word that begins a sentence is a name where it has its capital inside others, too.
bool is_name(const Index& index, std::uint32_t at) {
  constexpr std::size_t most = 32;
  if (!is_capital(index, at)) return false;
  const std::string lower = lower_case(index.key(at));
  if (index.has(&Lexicon::pronouns, lower) || index.has(&Lexicon::common, lower) || is_preposition(lower)) return false;
  if (!begins_sentence(index, at)) return true;
  const auto all = index.positions(index.id(at));
  const auto some = all.first(std::min(most, all.size()));
  return std::any_of(some.begin(), some.end(), [&](std::uint32_t other) { return !begins_sentence(index, other); });
}

/// Whether a phrase goes on over a word: not over a verb, nor over what begins a clause.
bool is_of_phrase(const Index& index, std::uint32_t at) {
  const bool word = index.kind(at) == Kind::word || index.kind(at) == Kind::number;
  return word && (index.clause_flags(at) & (clause_word::links | clause_word::presents)) == 0 &&
         !index.is_complementiser(at) && !index.has(&Lexicon::said, lower_case(index.key(at)));
}

/// Bosna | i | Hercegovina.
bool joins_names(const Index& index, std::uint32_t at) {
  return (number_word(lower_case(index.key(at))).is & in_number::conjunction) != 0;
}

/// John Healey, from his first name on. With another behind a conjunction.
std::string whole_name(const Index& index, std::uint32_t at, Range range) {
  const std::uint32_t last = std::min(range.end, index.size());
  const auto is_part = [&](std::uint32_t k) { return k < last && is_capital(index, k) && !index.starts_block(k); };
  std::uint32_t end = at + 1;
  while (is_part(end) || (end < last && joins_names(index, end) && is_part(end + 1))) ++end;
  std::string name = index.key(at);
  while (++at < end) name += " " + index.key(at);
  return name;
}

std::string name_in(const Index& index, Range range, std::string_view inserted) {
  for (std::uint32_t at = range.begin; at < std::min(range.end, index.size()); ++at)
    if (is_name(index, at) && inserted.find(index.key(at)) == std::string_view::npos)
      return whole_name(index, at, range);
  return {};
}

bool holds_word(std::string_view inserted, std::string_view lower) {
  bool found = false;
  each_word(lower_case(inserted), [&](std::string_view word) { found = found || word == lower; });
  return found;
}

/// A small word that turns the sense where another stands for it: after, against, some; we, for which they stands.
bool is_telling_small_word(const Index& index, std::uint32_t at, std::string_view inserted) {
  const std::string lower = lower_case(index.key(at));
  if (index.kind(at) != Kind::word || holds_word(inserted, lower)) return false;
  if (index.has(&Lexicon::pronouns, lower)) return index.has(&Lexicon::pronouns, lower_case(inserted));
  return is_preposition(lower) || share_of(lower) != 0;
}

/// The only word that brackets stand for, where it is a small one that they exchange.
std::string small_word_in(const Index& index, Range gap, std::string_view inserted) {
  const bool one = gap.end == gap.begin + 1 && is_telling_small_word(index, gap.begin, inserted);
  return one ? index.key(gap.begin) : std::string();
}

/// Of brackets that begin a quote, the word with which its sentence begins instead: [All] soldiers, of Some soldiers.
std::string head_in(const Index& index, Range phrase, std::string_view inserted) {
  if (phrase.begin + 1 != phrase.end || !begins_sentence(index, phrase.begin)) return {};
  const std::string word = small_word_in(index, phrase, inserted), lower = lower_case(index.key(phrase.begin));
  if (!word.empty() || index.has(&Lexicon::pronouns, lower) || index.has(&Lexicon::common, lower)) return word;
  bool small = true;  // [The] troops, of British troops
  each_word(lower_case(inserted),
            [&](std::string_view each) { small = small && index.has(&Lexicon::common, std::string(each)); });
  const bool plain = small || is_opener(lower) || is_preposition(lower) || holds_word(inserted, lower);
  return plain ? std::string() : index.key(phrase.begin);
}

/// Whether a word tells something by itself, and names nobody: fined.
bool tells(const Index& index, const std::string& word) {
  const std::string lower = lower_case(word);
  return lower == word && !index.has(&Lexicon::common, lower) && !index.has(&Lexicon::pronouns, lower) &&
         !is_preposition(lower) && !is_opener(lower) && share_of(lower) == 0 && number_word(lower).is == 0;
}

/// Of one word in brackets that begins a quote, the one in front of it that it stands for: [rewarded] the bank, of
/// fined.
std::string verb_before(const Index& index, std::uint32_t begin, const std::string& inserted) {
  if (begin == 0 || index.starts_block(begin) || !index.in_one_sentence(begin - 1, begin + 1)) return {};
  const std::string& before = index.key(begin - 1);
  const bool both = inserted.find(' ') == inserted.npos && inserted.size() > 3 && tells(index, inserted) &&
                    tells(index, before) && index.kind(begin - 1) == Kind::word;
  return both && before != inserted ? before : std::string();
}

/// The first word that tells something by itself, and that the brackets have not got.
std::string word_in(const Index& index, Range gap, std::string_view inserted) {
  for (std::uint32_t at = gap.begin; at < gap.end; ++at) {
    const std::string lower = lower_case(index.key(at));
    const bool common = index.has(&Lexicon::common, lower) || index.has(&Lexicon::pronouns, lower);
    if (index.kind(at) != Kind::word || common || is_preposition(lower)) continue;
    if (lower_case(inserted).find(lower) == std::string::npos) return index.key(at);
  }
  return {};
}

/// Of brackets that end a quote, the word that they stand for: 500 [tanks], of 500 soldiers. A number, an article or a
/// preposition in front of them has its noun behind it; else they stand for what ends the sentence, if it is short.
std::string end_in(const Index& index, std::uint32_t end, std::string_view inserted) {
  constexpr std::uint32_t near = 3, shortest = 2;  // units
  Range phrase = phrase_after(index, end);
  if (phrase.begin == phrase.end || end == 0) return {};
  const std::string before = lower_case(index.key(end - 1));
  const bool small = index.has(&Lexicon::common, before) || is_preposition(before);
  const bool opens = index.numbers(end - 1, end) > 0 || (small && !index.has(&Lexicon::pronouns, before));
  const bool last = phrase.end == index.size() || index.starts_block(phrase.end) ||
                    !index.in_one_sentence(phrase.begin, phrase.end + 1);
  const bool ends = last && phrase.end - phrase.begin <= shortest;
  if (!opens && !ends) return {};
  phrase.end = std::min(phrase.end, phrase.begin + near);
  return word_in(index, phrase, inserted);
}

}  // namespace

Range phrase_before(const Index& index, std::uint32_t end) {
  Range phrase{end, end};
  while (phrase.begin > 0 && end - phrase.begin < max_inserted_over && !index.starts_block(phrase.begin) &&
         is_of_phrase(index, phrase.begin - 1))
    --phrase.begin;
  return phrase;
}

Range phrase_after(const Index& index, std::uint32_t begin) {
  Range phrase{begin, begin};
  while (phrase.end < index.size() && phrase.end - begin < max_inserted_over && !index.starts_block(phrase.end) &&
         is_of_phrase(index, phrase.end))
    ++phrase.end;
  return phrase;
}

std::string replaced_words(const Index& index, const Pieces& pieces, const std::vector<Range>& places) {
  if (pieces.inserted.empty()) return {};
  std::string name, word;
  const bool names = !index.lexicon().nouns_have_capitals;
  if (pieces.begins_inserted) {
    const Range phrase = phrase_before(index, places.front().begin);
    if (names) name = name_in(index, phrase, pieces.inserted.front());
    word = head_in(index, phrase, pieces.inserted.front());
    if (word.empty()) word = verb_before(index, places.front().begin, pieces.inserted.front());
  }
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (pieces.list[i].before != Gap::inserted) continue;
    const Range gap{places[i - 1].end, places[i].begin};
    if (names && name.empty()) name = name_in(index, gap, pieces.list[i].inserted);
    if (word.empty()) word = word_in(index, gap, pieces.list[i].inserted);
    if (word.empty()) word = small_word_in(index, gap, pieces.list[i].inserted);
  }
  if (names && name.empty() && pieces.ends_inserted)
    name = name_in(index, phrase_after(index, places.back().end), pieces.inserted.back());
  if (pieces.ends_inserted && word.empty()) word = end_in(index, places.back().end, pieces.inserted.back());
  return name.empty() ? word : name;
}

}  // namespace brief::evidence
