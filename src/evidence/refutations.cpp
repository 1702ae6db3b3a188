#include "evidence/refutations.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/governing.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t farthest = 60;   // units between the parts of a verb
constexpr std::uint32_t wish_reach = 8;  // units from a wish to its clause
constexpr std::uint32_t tail = 5;        // words of a sentence after a clause
constexpr std::uint32_t rebuttal = 6;    // words of a sentence that refutes the one before
constexpr std::uint32_t short_no = 4;    // of one that does so with a negation at its end

bool has_flag(const Index& index, std::uint32_t at, std::uint16_t flags) {
  return (index.clause_flags(at) & flags) != 0;
}

bool is_word(const Index& index, std::uint32_t at) {
  return index.kind(at) == Unit::Kind::word || index.kind(at) == Unit::Kind::number;
}

/// What points at the sentence before.
bool points_back(std::string_view lower) {
  constexpr std::string_view words[] = {"that", "this", "that's", "these", "those",  "das",  "dies",   "ce",
                                        "c'",   "cela", "ça",     "ceci",  "questo", "ciò",  "quello", "to",
                                        "ovo",  "то",   "то",     "ово",   "kjo",    "ky",   "ato",    "αυτό",
                                        "αυτά", "bu",   "това",   "тоа",   "ова",    "eso",  "esto",   "dat",
                                        "dit",  "isso", "isto",   "asta",  "ez",     "toto", "jest",   "co"};
  return is_any(lower, words);
}

bool is_that(std::string_view lower) { return lower == "it" || points_back(lower); }

bool presents(const Index& index, std::uint32_t at) {
  return has_flag(index, at, clause_word::presents) || index.has(&Lexicon::said, lower_case(index.key(at)));
}

/// Whether a quote itself gives what it says as another's: They say we leave.
bool presents_inside(const Index& index, Range quoted) {
  for (std::uint32_t at = quoted.begin; at < std::min(quoted.end, quoted.begin + farthest); ++at)
    if (is_word(index, at) && (presents(index, at) || index.is_complementiser(at))) return true;
  return false;
}

/// They’re wrong.
bool begins_with_pronoun(const Index& index, std::uint32_t at) {
  const std::string lower = lower_case(index.key(at));
  return index.has(&Lexicon::pronouns, lower.substr(0, lower.find('\'')));
}

/// The words of the sentence that begins at a place, at most those of a rebuttal and one more; empty where a mark cuts
/// it short that ends none.
Range words_from(const Index& index, std::uint32_t from) {
  Range words{from, from};
  while (words.end < index.size() && words.end - from <= rebuttal && is_word(index, words.end) &&
         (words.end == from || !index.starts_block(words.end)))
    ++words.end;
  return words;
}

/// Turkish: … söylüyor. Where the sentence ends that gives a clause before a place as said; Index::no_id where none
/// does.
std::uint32_t end_of_presenting(const Index& index, std::uint32_t end) {
  bool presented = false;
  for (std::uint32_t at = end; at < index.size() && at - end <= 2 && !index.starts_block(at); ++at) {
    if (!is_word(index, at)) return presented && index.key(at) == "." ? at : Index::no_id;
    presented = presented || presents(index, at);
  }
  return Index::no_id;
}

bool ends_sentence(const Index& index, std::uint32_t at) {
  return at >= index.size() || index.starts_block(at) || index.key(at) == "." || index.key(at) == "!";
}

/// Not true; but a deed is `not right` as well.
bool is_truth(const Index& index, std::uint32_t at) {
  constexpr std::string_view also_good[] = {"right", "richtig", "juste", "justo", "giusto"};
  return has_flag(index, at, clause_word::true_of) && !is_any(lower_case(index.key(at)), also_good);
}

/// The verb in front of the word that makes it refute; Index::no_id where there is none.
std::uint32_t parted_verb(const Index& index, std::uint32_t at) {
  if (!has_flag(index, at, clause_word::parting)) return Index::no_id;
  for (std::uint32_t k = at; k-- > 0 && at - k <= farthest && !index.starts_block(k + 1);) {
    if (index.key(k) == ".") break;
    if (has_flag(index, k, clause_word::parted)) return k;
  }
  return Index::no_id;
}

}  // namespace

bool refutes(const Index& index, std::uint32_t at) {
  return has_flag(index, at, clause_word::refutes) || parted_verb(index, at) != Index::no_id;
}

Range wish_before(const Index& index, std::uint32_t at, std::uint32_t opener) {
  if (!has_flag(index, at, clause_word::able) || opener >= index.size() || opener - at > wish_reach) return {};
  bool said = false;
  for (std::uint32_t k = at + 1; k <= opener; ++k)
    said = said || (is_word(index, k) && !(k == opener && index.is_complementiser(k)) && presents(index, k));
  for (std::uint32_t k = at; k-- > 0 && at - k <= wish_reach && index.in_one_sentence(k, at);) {
    if (said && has_flag(index, k, clause_word::wishes)) return {k, at + 1};
    said = said || (is_word(index, k) && presents(index, k));  // würde gern sagen können
  }
  return {};
}

Range refuted_at_end(const Index& index, std::uint32_t from) {
  if (!index.lexicon().clauses->parts_by_comma) return {};
  for (std::uint32_t at = from; at < index.size() && at - from < tail && is_word(index, at); ++at) {
    if (at > from && index.starts_block(at)) break;
    // Of another clause: …, und lehnt die Kritik ab.
    const std::uint32_t verb = parted_verb(index, at);
    const bool own = verb == from || (verb < from && verb != Index::no_id);
    if (own || has_flag(index, at, clause_word::refutes)) return {at, at + 1};
  }
  return {};
}

namespace {

/// They say; so heißt es: the clause that gives what stands in front of a comma as what people say. Where it ends;
/// Index::no_id where there is none.
std::uint32_t end_of_hearsay(const Index& index, std::uint32_t comma) {
  constexpr std::uint32_t most = 4;  // words
  bool presented = false;
  std::uint32_t at = comma + 1;
  for (; at < index.size() && at - comma <= most && is_word(index, at) && !index.starts_block(at); ++at)
    presented = presented || presents(index, at);
  return presented && at < index.size() && !is_word(index, at) && !index.starts_block(at) ? at : Index::no_id;
}

/// Serbia agreed |, they say; but that is not so: what the clause behind hearsay says against it.
Range refuted_behind_hearsay(const Index& index, std::uint32_t comma) {
  constexpr std::string_view so[] = {"so",     "tako", "тако", "така", "così", "ainsi", "así",
                                     "kështu", "έτσι", "öyle", "cas",  "caso", "fall"};
  if (comma >= index.size() || index.key(comma) != "," || index.starts_block(comma)) return {};
  std::uint32_t from = end_of_hearsay(index, comma);
  if (from == Index::no_id) return {};
  ++from;
  if (from < index.size() && !index.starts_block(from) && is_word(index, from) && joins_clauses(index, from)) ++from;
  const Range words = words_from(index, from);
  if (words.begin == words.end || !is_that(lower_case(index.key(words.begin)))) return {};
  Range negation{};
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    if (has_flag(index, at, clause_word::denies | clause_word::judges)) return {at, at + 1};
    if (negation != Range{} && (is_truth(index, at) || is_any(lower_case(index.key(at)), so))) return negation;
    if (negation == Range{} && index.is_negation(at)) negation = {at, at + 1};
  }
  return {};
}

}  // namespace

Range refuted_in_next_sentence(const Index& index, Range quoted, bool presented) {
  std::uint32_t stop = quoted.end;
  if (index.lexicon().clauses->verb_last)
    if (const std::uint32_t end = end_of_presenting(index, stop); end != Index::no_id) stop = end, presented = true;
  if (const Range told = refuted_behind_hearsay(index, stop); told != Range{}) return told;
  if (stop + 1 >= index.size() || index.starts_block(stop) || (index.key(stop) != "." && index.key(stop) != ";"))
    return {};
  const Range words = words_from(index, stop + 1);
  if (words.begin == words.end) return {};
  const bool points = points_back(lower_case(index.key(words.begin)));
  if (!presented && (!points || presents_inside(index, quoted))) return {};
  bool linked = false;
  Range negation{};
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    const bool first = at == words.begin;
    const bool denial = has_flag(index, at, clause_word::denies), judgement = has_flag(index, at, clause_word::judges);
    const bool last = ends_sentence(index, at + 1);
    linked = linked || (at - words.begin < 3 && has_flag(index, at, clause_word::links));
    const bool bare = points && last && at == words.begin + 1;  // Bu yalan.
    if (denial && !judgement && (linked || first || bare)) return {at, at + 1};
    if (presented && judgement && ((linked && points) || (first && last))) return {at, at + 1};
    if (presented && judgement && last && at - words.begin <= 2 && begins_with_pronoun(index, words.begin))
      return {at, at + 1};
    const bool of_that = at + 1 < words.end && is_that(lower_case(index.key(at + 1))) && ends_sentence(index, at + 2);
    if (presented && refutes(index, at) && (last || of_that)) return {at, at + 1};
    if (negation != Range{} && is_truth(index, at)) return negation;
    if (negation == Range{} && index.is_negation(at)) negation = {at, at + 1};
    if (presented && negation == Range{at, at + 1} && last && at - words.begin < short_no) return negation;
  }
  return {};
}

}  // namespace brief::evidence
