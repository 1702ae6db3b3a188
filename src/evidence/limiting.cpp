#include "evidence/limiting.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "evidence/clauses.hpp"
#include "evidence/conjuncts.hpp"
#include "evidence/governing.hpp"
#include "evidence/limiting_words.hpp"
#include "evidence/marked_parts.hpp"
#include "evidence/number_words.hpp"
#include "evidence/reservations.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/title_modifiers.hpp"
#include "evidence/titles.hpp"
#include "evidence/turkish.hpp"
#include "evidence/turning.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t farthest = 40;  // units of a clause in front of a part
constexpr std::uint32_t beside = 4;     // units from a number to the end of its part
constexpr std::uint32_t short_gap = 3;  // words of a gap of which a doubt may be any
constexpr std::uint32_t claimants = 6;  // words of who claims, with the verb

std::string_view cut(std::string_view& list, char by) {
  const std::string_view first = list.substr(0, list.find(by));
  list.remove_prefix(std::min(list.size(), first.size() + 1));
  return first;
}

/// Whether a word may be a phrase's first when its letters are small: a look at one byte spares most of them the
/// change.
bool may_begin(std::string_view word, std::string_view phrase) {
  const char first = word.front() >= 'A' && word.front() <= 'Z' ? static_cast<char>(word.front() | 0x20) : word.front();
  return first == phrase.front() || static_cast<unsigned char>(first) >= 0x80;
}

/// How many units of a phrase stand from a place on; 0 where it doesn't stand there.
std::uint32_t length_at(const Index& index, std::uint32_t at, std::string_view phrase) {
  std::uint32_t length = 0;
  if (at >= index.size() || phrase.empty() || !may_begin(index.key(at), phrase)) return 0;
  for (; !phrase.empty(); ++length) {
    const std::uint32_t unit = at + length;
    if (unit >= index.size() || (length > 0 && index.starts_block(unit))) return 0;
    if (lower_at(index, unit) != cut(phrase, ' ')) return 0;
  }
  return length;
}

std::uint32_t units_of(std::string_view phrase) {
  return 1 + static_cast<std::uint32_t>(std::count(phrase.begin(), phrase.end(), ' '));
}

/// Looks for the phrases of a list of the text's languages.
class Phrases {
 public:
  Phrases(const Index& index, std::string_view LimitingWords::*list) : index_(index), list_(list) {}

  /// The longest that begins at a place.
  Range at(std::uint32_t place) const {
    return longest([&](std::string_view phrase) { return Range{place, place + length_at(index_, place, phrase)}; });
  }

  /// The longest that ends before a place.
  Range before(std::uint32_t place) const {
    return longest([&](std::string_view phrase) {
      const std::uint32_t units = units_of(phrase);
      const bool stands = units <= place && length_at(index_, place - units, phrase) == units;
      return stands ? Range{place - units, place} : Range{};
    });
  }

 private:
  Range longest(const auto& range_of) const {
    Range found{};
    for (const LimitingWords& row : limiting_words()) {
      if (!knows_any(index_, row.tags)) continue;
      for (std::string_view list = row.*list_; !list.empty();) {
        const Range range = range_of(cut(list, ','));
        if (range.end - range.begin > found.end - found.begin) found = range;
      }
    }
    return found;
  }

  const Index& index_;
  std::string_view LimitingWords::*list_;
};

bool is_conjunction(const Index& index, std::uint32_t at) {
  const std::string lower = lower_at(index, at);
  const NumberWord word = number_word(lower);
  return (word.is & in_number::conjunction) != 0 || sets_against(lower) || index.is_complementiser(at);
}

bool is_year(std::string_view key) {
  const bool figures = key.size() == 4 && key.find_first_not_of("0123456789") == std::string_view::npos;
  return figures && (key.starts_with("19") || key.starts_with("20"));
}

/// Whether a part begins with an amount: 300; €5bn. No year, no date.
bool begins_with_amount(const Index& index, Range part) {
  if (part.begin >= part.end) return false;
  const bool sign = index.numbers(part.begin, part.begin + 1) == 0;
  const std::uint32_t at = sign ? part.begin + 1 : part.begin;
  if (at >= index.size() || index.numbers(at, at + 1) == 0 || (sign && !index.joined(at))) return false;
  return !is_year(index.key(at)) || index.joined(at + 1);
}

/// More than | 300; ok. | 250.
Range about_before(const Index& index, Range part) {
  constexpr std::uint32_t shortest = 6;  // bytes of ca, ok, approx
  if (part.begin == 0 || index.starts_block(part.begin) || !begins_with_amount(index, part)) return {};
  const Phrases words(index, &LimitingWords::before);
  const bool stop = index.key(part.begin - 1) == "." && part.begin > 1;
  if (!stop) return words.before(part.begin);
  const Range found = words.before(part.begin - 1);
  return found != Range{} && index.key(found.begin).size() <= shortest ? found : Range{};
}

/// 20 ships | or more.
Range limit_after(const Index& index, Range part) {
  if (part.end >= index.size() || index.starts_block(part.end)) return {};
  const std::uint32_t from = std::max(part.begin, part.end - std::min(part.end, beside));
  if (index.numbers(from, part.end) == 0 || !index.in_one_sentence(from, part.end)) return {};
  return Phrases(index, &LimitingWords::after).at(part.end);
}

/// Whether a clause that begins at a place is to come.
bool promises(const Index& index, Range part) {
  constexpr std::uint32_t near = 5;
  const Phrases words(index, &LimitingWords::promises);
  for (std::uint32_t at = part.begin; at < part.end && at - part.begin < near; ++at)
    if (words.at(at) != Range{}) return true;
  return false;
}

/// The words at a place that tell when, where the part is to come.
Range time_at(const Index& index, std::uint32_t at, Range part) {
  const Range found = Phrases(index, &LimitingWords::times).at(at);
  return found != Range{} && promises(index, part) ? found : Range{};
}

/// İmzalarlarsa, | ödeyeceğiz: the condition is an ending.
bool is_condition(const Index& index, std::uint32_t at) {
  return index.lexicon().clauses->verb_last && ends_supposition(lower_at(index, at));
}

/// The words that suppose a clause which begins at a place; those that tell when only where the part is to come.
Range condition_at(const Index& index, std::uint32_t at, Range part) {
  if (const Range found = Phrases(index, &LimitingWords::conditions).at(at); found != Range{}) return found;
  return time_at(index, at, part);
}

/// Should they attack, | we will answer.
Range inverted_condition(const Index& index, std::uint32_t at) {
  constexpr std::string_view verbs[] = {"should", "were", "had"};
  if (!index.knows("en") || !begins_sentence(index, at)) return {};
  const std::string lower = lower_at(index, at);
  return std::find(std::begin(verbs), std::end(verbs), lower) != std::end(verbs) ? Range{at, at + 1} : Range{};
}

/// If they attack, | we will answer; and if they attack, then | we will answer.
Range condition_in_front(const Index& index, Range part) {
  std::uint32_t end = part.begin;
  const auto joins = [&](std::uint32_t at) { return is_conjunction(index, at) || lower_at(index, at) == "then"; };
  while (end > 0 && !index.starts_block(end) && part.begin - end < 2 && is_word(index, end - 1) && joins(end - 1))
    --end;
  if (end == 0 || index.starts_block(end) || !index.in_one_sentence(end - 1, part.begin)) return {};
  const bool comma = index.key(end - 1) == ",";
  if (comma && end < 2) return {};
  const std::uint32_t last = comma ? end - 2 : end - 1;
  if (is_word(index, last) && is_condition(index, last)) return {last, last + 1};
  const bool pronoun = index.has(&Lexicon::pronouns, lower_at(index, part.begin));
  if (!comma && !pronoun) return {};
  for (std::uint32_t at = last + 1; at-- > 0 && last - at < farthest && index.in_one_sentence(at, part.begin);) {
    const bool clause = begins_sentence(index, at) || index.key(at - 1) == "," || joins(at - 1);
    Range found = clause ? condition_at(index, at, part) : Range{};
    if (found == Range{} && comma) found = inverted_condition(index, at);
    if (found != Range{} && found.end <= last) return {found.begin, last + 1};
    if (!is_word(index, at) && (!comma || index.key(at) != ",")) break;
  }
  return {};
}

/// We will pay | when they sign.
Range time_behind(const Index& index, Range part) {
  std::uint32_t at = part.end;
  if (at < index.size() && index.key(at) == ",") ++at;
  if (at + 1 >= index.size() || index.starts_block(at) || !index.in_one_sentence(part.end - 1, at)) return {};
  return time_at(index, at, part);
}

/// In May, | 500 soldiers came: a capital inside a sentence makes another word of it.
bool is_name(const Index& index, Range words) {
  const auto letters = words == Range{} ? std::vector<Character>() : characters_of(index.key(words.begin));
  return !letters.empty() && is_upper(letters.front().c) && !begins_sentence(index, words.begin);
}

/// Perhaps | he is guilty; at best, | it will work; we support it | in principle.
Range doubt_beside(const Index& index, Range part) {
  const Phrases words(index, &LimitingWords::doubts);
  std::uint32_t at = part.begin;
  if (at > 1 && index.key(at - 1) == "," && !index.starts_block(at)) --at;
  if (at > 0 && !index.starts_block(at) && index.in_one_sentence(at - 1, part.begin))
    if (const Range found = words.before(at); found != Range{} && !is_name(index, found)) return found;
  at = part.end;
  if (at < index.size() && index.key(at) == ",") ++at;
  if (at >= index.size() || index.starts_block(at) || !index.in_one_sentence(part.end - 1, at)) return {};
  const Range found = words.at(at);
  const bool ends = found.end == index.size() || index.starts_block(found.end) || !is_word(index, found.end);
  return found != Range{} && ends ? found : Range{};
}

/// We [might] lose the war: a doubt that a short gap holds, or a longer one ends with.
Range doubt_in(const Index& index, Range gap) {
  const Phrases words(index, &LimitingWords::doubts);
  if (const Range weak = weakening_at_end(index, gap); weak != Range{}) return weak;
  if (gap.begin >= gap.end || !index.in_one_sentence(gap.begin, gap.end)) return {};
  const bool is_short = index.words(gap.begin, gap.end) <= short_gap;
  for (std::uint32_t at = gap.begin; at < gap.end; ++at) {
    const Range found = words.at(at);
    if (found != Range{} && found.end <= gap.end && (is_short || found.end == gap.end)) return found;
  }
  return {};
}

/// Some people will tell you that | the army is weak.
Range claim_in_front(const Index& index, Range part) {
  std::uint32_t end = part.begin;
  if (end > 0 && !index.starts_block(end) && index.key(end - 1) == ",") --end;
  if (end > 0 && !index.starts_block(end) && is_word(index, end - 1) && index.is_complementiser(end - 1)) --end;
  if (end > 0 && !index.starts_block(end) && index.key(end - 1) == ",") --end;
  bool claims = false;
  for (std::uint32_t at = end; at-- > 0 && end - at <= claimants && is_word(index, at);) {
    const std::string lower = lower_at(index, at);
    const bool presents =
        (index.clause_flags(at) & (clause_word::presents | clause_word::bare | clause_word::tells)) != 0;
    claims = claims || presents || index.has(&Lexicon::said, lower);
    const Range who = claims && begins_sentence(index, at) ? Phrases(index, &LimitingWords::others).at(at) : Range{};
    if (who != Range{} && who.end < end) return {at, end};
    if (index.starts_block(at)) break;
  }
  return {};
}

/// We will stop | attacking Serbia; we hope to | leave; he ruled out | “leaving Kosovo”; wir hören auf, | Serbien zu
/// helfen.
Range turning_in_front(const Index& index, Range part) {
  constexpr std::uint32_t words = 6;
  const std::uint32_t mark = sentence_before_mark(index, part.begin);
  const std::uint32_t end = mark == Index::no_id ? part.begin : mark;
  std::uint32_t begin = end;
  if (mark == Index::no_id && begins_infinitive(index, part.begin)) --begin;
  while (begin > 0 && end - begin < words && is_word(index, begin - 1) && !index.starts_block(begin)) --begin;
  if (const Range negated = negated_part_in_marks(index, part.begin); negated != Range{}) return negated;
  if (begin == end) return {};
  const Range turn = turning_at_end(index, {begin, end});
  return turn != Range{} || mark != Index::no_id ? turn : weakening_at_end(index, {begin, end});
}

}  // namespace

Range limit_left_out(const Index& index, const Pieces& pieces, const std::vector<Range>& places) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    const bool begins = pieces.list[i].before != Gap::adjacent;
    const bool ends = i + 1 == places.size() || pieces.list[i + 1].before != Gap::adjacent;
    Range part = places[i];  // [W]e will is two pieces
    for (std::size_t k = i; k > 0 && pieces.list[k].before == Gap::adjacent; --k) part.begin = places[k - 1].begin;
    for (std::size_t k = i + 1; k < places.size() && pieces.list[k].before == Gap::adjacent; ++k)
      part.end = places[k].end;
    if (begins)
      for (const auto& find : {about_before, condition_in_front, claim_in_front, turning_in_front, modifier_before})
        if (const Range found = find(index, part); found != Range{}) return found;
    if (ends)
      for (const auto& find : {limit_after, time_behind, modifier_after, reservation_behind})
        if (const Range found = find(index, part); found != Range{}) return found;
    if (begins && ends)
      if (const Range found = doubt_beside(index, part); found != Range{}) return found;
    if (i == 0 || pieces.list[i].before != Gap::left_out) continue;
    if (const Range found = doubt_in(index, {places[i - 1].end, places[i].begin}); found != Range{}) return found;
    if (const Range found = conjunct_left_out(index, places[i - 1], places[i]); found != Range{}) return found;
  }
  return {};
}

}  // namespace brief::evidence
