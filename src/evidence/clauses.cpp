#include "evidence/clauses.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/refutations.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t listener = 3;      // words of `tell the whole House`
constexpr std::uint32_t aside = 16;        // units
constexpr std::uint32_t between = 5;       // words between a denial and its clause
constexpr std::uint32_t least_clause = 5;  // words of a quote that is a clause, though its verb is not known
constexpr std::uint32_t inside = 4;        // units of a clause before the quote begins
constexpr std::uint32_t predicate = 10;    // units after a clause

bool has_flag(const Index& index, std::uint32_t at, std::uint16_t flags) {
  return (index.clause_flags(at) & flags) != 0;
}

bool parts_by_comma(const Index& index) { return index.lexicon().clauses->parts_by_comma; }

/// Whether a word presents a clause as what somebody says.
bool presents(const Index& index, std::uint32_t at) {
  return has_flag(index, at, clause_word::presents) || index.has(&Lexicon::said, lower_at(index, at));
}

bool parts_aside(const Index& index, std::uint32_t at) {
  return index.key(at) == "," || index.key(at) == "(" || index.key(at) == ")" || index.kind(at) == Kind::dash;
}

/// Whether a word may stand between a denial and the clause that it denies: a lie to say that; laž je da.
bool binds(const Index& index, std::uint32_t at) {
  const bool particle = characters_of(index.key(at)).size() <= 3;  // de, zu, to
  return particle || has_flag(index, at, clause_word::links | clause_word::presents) || index.is_complementiser(at) ||
         is_preposition(lower_at(index, at)) || index.has(&Lexicon::common, lower_at(index, at));
}

/// Where the words begin that present the clause whose words begin at a place, and whether they present it as said.
struct Opener {
  std::uint32_t begin = Index::no_id;
  bool presented = false;
  bool first = false;  ///< of its sentence: That we leave is untrue.
};

Opener opener_before(const Index& index, std::uint32_t begin) {
  Opener opener;
  opener.begin = bare_opener(index, begin);
  opener.presented = opener.begin != Index::no_id;
  for (std::uint32_t at = begin; !opener.presented && begin - at <= inside; --at) {
    if (index.is_complementiser(at) && is_word(index, at)) {
      opener.begin = at;
      break;
    }
    if (at == 0 || index.starts_block(at) || !is_word(index, at - 1)) break;
  }
  if (opener.begin == Index::no_id) return opener;
  std::uint32_t at = opener.begin;
  opener.first = at == 0 || index.starts_block(at) || index.key(at - 1) == ".";
  for (std::uint32_t k = at; k-- > 0 && at - k <= inside && !index.starts_block(k + 1) && !opener.presented;) {
    if (index.key(k) == "." || index.kind(k) == Kind::closing) break;
    opener.presented = is_word(index, k) && presents(index, k);
  }
  return opener;
}

/// Whether a quote is a clause with its verb, and no phrase of one: not `the north` of `that the north is not safe`.
bool has_verb(const Index& index, Range quoted) {
  const std::uint32_t end = std::min(quoted.end, quoted.begin + aside);
  for (std::uint32_t at = quoted.begin; at < end; ++at)
    if (has_flag(index, at, clause_word::links) || index.has(&Lexicon::pronouns, lower_at(index, at))) return true;
  return false;
}

/// Where a sentence goes on after a clause that stands in front of its verb.
std::uint32_t after_clause(const Index& index, std::uint32_t end) {
  const bool mark = end < index.size() && !index.starts_block(end) && parts_aside(index, end);
  return mark ? end + 1 : end;
}

/// Turkish: … iddiası doğru değildir; tanıyacağımız doğru değil.
Range denial_after_presenting(const Index& index, std::uint32_t end) {
  const bool two = end + 1 < index.size() && !index.starts_block(end) && !index.starts_block(end + 1);
  if (two && has_flag(index, end, clause_word::true_of) && index.is_negation(end + 1)) return {end, end + 2};
  bool presented = false;
  for (std::uint32_t at = end; at < index.size() && at - end < predicate && !index.starts_block(at); ++at) {
    if (!is_word(index, at) && !parts_aside(index, at)) break;
    presented = presented || (at - end <= 2 && has_flag(index, at, clause_word::presents));
    const bool denies = has_flag(index, at, clause_word::denies | clause_word::refutes | clause_word::judges);
    if (presented && (denies || index.is_negation(at))) return {at, at + 1};
  }
  return {};
}

}  // namespace

bool knows_any(const Index& index, std::string_view tags) {
  while (!tags.empty()) {
    const std::string_view tag = tags.substr(0, tags.find(' '));
    if (index.knows(tag)) return true;
    tags.remove_prefix(std::min(tags.size(), tag.size() + 1));
  }
  return false;
}

std::uint32_t bare_opener(const Index& index, std::uint32_t begin) {
  if (begin == 0 || begin > index.size() || (begin < index.size() && index.starts_block(begin))) return Index::no_id;
  std::uint32_t at = begin - 1;
  if (parts_by_comma(index)) {
    if (index.key(at) != "," || at == 0 || index.starts_block(at)) return Index::no_id;
    --at;
  }
  if (is_word(index, at) && has_flag(index, at, clause_word::bare)) return at;
  // Wir weisen die Behauptung zurück, | wir gehen.
  if (at > 0 && has_flag(index, at, clause_word::parting) && has_flag(index, at - 1, clause_word::bare)) return at;
  for (std::uint32_t k = begin; k-- > 0 && begin - k <= listener + 1 && is_word(index, k);) {
    if (has_flag(index, k, clause_word::tells)) return k;
    if (index.starts_block(k)) break;
  }
  return Index::no_id;
}

std::uint32_t aside_before(const Index& index, std::uint32_t mark) {
  for (std::uint32_t at = mark; at-- > 0 && mark - at <= aside && !index.starts_block(at + 1);) {
    if (is_word(index, at)) continue;
    return parts_aside(index, at) && mark - at > 1 ? at : Index::no_id;
  }
  return Index::no_id;
}

bool is_mere_aside(const Index& index, std::uint32_t mark) {
  const std::string first = lower_at(index, mark + 1);
  return begins_aside(first) || is_preposition(first);
}

bool denies(const Index& index, std::uint32_t at, std::uint32_t opener) {
  if (refutes(index, at)) return true;
  if (!has_flag(index, at, clause_word::denies | clause_word::judges)) return false;
  bool presented = false;
  std::uint32_t words = 0;
  for (std::uint32_t k = at + 1; k <= opener && k < index.size(); ++k) {
    if (parts_aside(index, k)) {
      // Over an aside, which ends with the next mark.
      std::uint32_t end = k + 1;
      while (end < opener && is_word(index, end)) ++end;
      if (end < opener && parts_aside(index, end)) k = end;
      continue;
    }
    const bool of_clause = k == opener && index.is_complementiser(k);
    presented = presented || (!of_clause && presents(index, k));
    if (!of_clause && ((!binds(index, k) && !presents(index, k)) || ++words > between)) return false;
  }
  return presented || has_flag(index, at, clause_word::denies);
}

namespace {

/// À ceux qui disent que nous partons, | je réponds : c’est faux.
Range denied_behind(const Index& index, std::uint32_t from) {
  constexpr std::uint32_t farthest = 10;  // units
  for (std::uint32_t at = from; at < index.size() && at - from < farthest && !index.starts_block(at); ++at) {
    if (index.key(at) == "." || index.kind(at) == Kind::closing) break;
    if (has_flag(index, at, clause_word::denies)) return {at, at + 1};
  }
  return {};
}

/// Whether what stands behind a clause denies it as the predicate of its sentence, to the end: Serbia agreed | is a
/// fabrication.
bool denies_to_end(const Index& index, std::uint32_t from) {
  bool denied = false;
  std::uint32_t at = from;
  for (; at < index.size() && at - from <= predicate && is_word(index, at) && !index.starts_block(at); ++at) {
    denied = denied || has_flag(index, at, clause_word::denies | clause_word::judges);
    if (at - from < 1 && !has_flag(index, at, clause_word::links) && !is_proving(lower_at(index, at))) return false;
  }
  return denied && (at >= index.size() || index.starts_block(at) || !is_word(index, at));
}

}  // namespace

bool is_proving(std::string_view lower) {
  constexpr std::string_view stems[] = {"prove", "turned", "turns",  "erwies", "erweis", "herausgest", "avér",
                                        "révél", "rivel",  "result", "pokaza", "показ",  "оказ",       "доказ",
                                        "doli",  "rezult", "αποδεί", "okazał", "izkaza", "ispostav",   "испостав",
                                        "carec", "dovedi", "bleek",  "blijk",  "çıktı"};
  return std::any_of(std::begin(stems), std::end(stems),
                     [lower](std::string_view stem) { return lower.starts_with(stem); });
}

Range denial_after(const Index& index, Range quoted) {
  const std::uint32_t last = std::min(index.size(), quoted.end + predicate + 1);
  if (index.denials(quoted.end, last) + index.negations(quoted.end, last) == 0) return {};
  const Opener opener = opener_before(index, quoted.begin);
  if (const Range found = refuted_in_next_sentence(index, quoted, opener.presented); found != Range{}) return found;
  if (index.lexicon().clauses->verb_last) return denial_after_presenting(index, quoted.end);
  const bool verb = has_verb(index, quoted);
  const std::uint32_t from = after_clause(index, quoted.end);
  const bool whole = opener.begin != Index::no_id && opener.begin + 1 == quoted.begin && from != quoted.end;
  const bool subject = opener.presented && quoted.begin - opener.begin <= 2 && denies_to_end(index, from);
  const bool clause = verb || whole || subject || index.words(quoted.begin, quoted.end) >= least_clause;
  if ((!opener.presented && !opener.first) || !clause) return {};
  if (const Range end = refuted_at_end(index, from); opener.presented && end != Range{}) return end;
  bool linked = false;
  Range negation{};
  for (std::uint32_t at = from; at < last && !index.starts_block(at) && is_word(index, at); ++at) {
    linked = linked || (at - from < 2 && (has_flag(index, at, clause_word::links) || index.is_negation(at) ||
                                          is_proving(lower_at(index, at))));
    if (!linked) continue;
    if (has_flag(index, at, clause_word::denies | clause_word::refutes)) return {at, at + 1};
    if (opener.presented && has_flag(index, at, clause_word::judges)) return {at, at + 1};
    if (negation != Range{} && has_flag(index, at, clause_word::true_of)) return negation;
    if (negation == Range{} && index.is_negation(at)) negation = {at, at + 1};
    // Is untrue; but: is not in doubt.
    const bool last_word = at + 1 == index.size() || index.starts_block(at + 1) || !is_word(index, at + 1);
    if (negation.begin == at && negation != Range{} && last_word) return negation;
  }
  if (opener.presented && (verb || whole) && negation != Range{}) return negation;
  return opener.presented ? denied_behind(index, from) : Range{};
}

}  // namespace brief::evidence
