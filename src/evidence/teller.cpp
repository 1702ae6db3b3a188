#include "evidence/teller.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "evidence/clauses.hpp"
#include "evidence/periods.hpp"
#include "evidence/sentence_heads.hpp"
#include "evidence/telling.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t longest = 8;  // units of a name with its titles

bool is_capital(const Index& index, std::uint32_t at) {
  const std::string lower = lower_at(index, at);
  return is_word(index, at) && lower != index.key(at) && !index.has(&Lexicon::pronouns, lower);
}

/// The stop behind an initial: John | D. | Podesta.
bool is_stop_of_initial(const Index& index, std::uint32_t at) {
  return at > 0 && index.key(at) == "." && is_capital(index, at - 1) && index.key(at - 1).size() == 1;
}

/// A word of a name or of an office in front of one: von, de.
bool is_of_name(const Index& index, std::uint32_t at) {
  return is_capital(index, at) || is_stop_of_initial(index, at) || is_name_particle(lower_at(index, at));
}

/// Whether one of the words is a name, and not only an office or the first word of a sentence.
bool holds_name(const Index& index, Range words) {
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    const std::string lower = lower_at(index, at);
    const bool name = is_capital(index, at) && offices_of(lower) == 0 && !index.has(&Lexicon::common, lower);
    if (name && lower.size() > 2 && index.numbers(at, at + 1) == 0 && !is_weekday(lower)) return true;
  }
  return false;
}

/// Whether the words are the subject of a verb beside them: no name in a phrase with a preposition, no possessive.
bool is_subject(const Index& index, Range name) {
  if (name.begin >= name.end || !is_capital(index, name.begin) || !is_capital(index, name.end - 1)) return false;
  const bool inside = name.begin > 0 && !index.starts_block(name.begin) && is_word(index, name.begin - 1);
  if (inside && is_preposition(lower_at(index, name.begin - 1))) return false;
  const std::string last = lower_at(index, name.end - 1);
  return !last.ends_with("'s") && !last.ends_with("s'") && holds_name(index, name);
}

Range name_before(const Index& index, std::uint32_t end) {
  Range name{end, end};
  while (name.begin > 0 && end - name.begin < longest && !index.starts_block(name.begin) &&
         is_of_name(index, name.begin - 1))
    --name.begin;
  while (name.begin < name.end && !is_capital(index, name.begin)) ++name.begin;
  return is_subject(index, name) ? name : Range{};
}

Range name_after(const Index& index, std::uint32_t begin) {
  Range name{begin, begin};
  while (name.end < index.size() && name.end - begin < longest && !index.starts_block(name.end) &&
         is_of_name(index, name.end))
    ++name.end;
  while (name.begin < name.end && !is_capital(index, name.end - 1)) --name.end;
  return is_subject(index, name) ? name : Range{};
}

/// “…,” Reuters reported: the verb of who passes on what somebody else has said.
bool passes_on(std::string_view lower) {
  constexpr std::string_view stems[] = {"report", "bericht", "rapport", "riport", "javlj", "prenos", "prenel",
                                        "јављ",   "пренос",  "пренел",  "raport", "съобщ", "предав", "aktar"};
  return std::any_of(std::begin(stems), std::end(stems),
                     [lower](std::string_view stem) { return lower.starts_with(stem); });
}

bool is_said(const Index& index, std::uint32_t at) {
  return at < index.size() && is_word(index, at) && index.has(&Lexicon::said, lower_at(index, at)) &&
         lower_at(index, at) == index.key(at) && !passes_on(lower_at(index, at));
}

/// A | déclaré; rekao | je: past the auxiliaries of a verb in two words.
std::uint32_t over_auxiliaries(const Index& index, std::uint32_t at) {
  constexpr std::uint32_t most = 2;
  const std::uint32_t begin = at;
  while (at < index.size() && at - begin < most && is_word(index, at) && !index.starts_block(at) &&
         is_auxiliary(index, at) && lower_at(index, at) == index.key(at))
    ++at;
  return at;
}

/// Of what stands behind a closing mark: said | Kurti; | Kurti | said. Behind a full stop the latter begins the next
/// sentence.
Range teller_behind(const Index& index, std::uint32_t closing) {
  std::uint32_t at = closing + 1;
  bool comma = closing > 0 && index.key(closing - 1) == ",";
  if (at < index.size() && index.key(at) == "," && !index.starts_block(at)) comma = true, ++at;
  if (at >= index.size() || index.starts_block(at) || !is_word(index, at)) return {};
  if (const std::uint32_t verb = over_auxiliaries(index, at); is_said(index, verb))
    return name_after(index, over_auxiliaries(index, verb + 1));
  const Range name = name_after(index, at);
  const bool asked = closing > 0 && (index.key(closing - 1) == "?" || index.key(closing - 1) == "!");
  if (name == Range{} || !(comma || asked) || !is_said(index, name.end)) return {};
  const bool clause = name.end + 1 < index.size() && index.is_complementiser(name.end + 1);
  return clause ? Range{} : name;
}

/// The name in front of a verb, past an aside between them: | John Healey |, the Defence Secretary, told MPs.
Range subject_of(const Index& index, std::uint32_t verb) {
  constexpr std::uint32_t most = 12;  // units of an aside
  while (verb > 0 && !index.starts_block(verb) && is_word(index, verb - 1) && is_auxiliary(index, verb - 1) &&
         lower_at(index, verb - 1) == index.key(verb - 1))
    --verb;  // Vučić | je rekao
  if (verb == 0 || index.starts_block(verb) || index.key(verb - 1) != ",") return name_before(index, verb);
  for (std::uint32_t at = verb - 1; at-- > 0 && verb - at <= most && !index.starts_block(at + 1);)
    if (index.key(at) == ",") return name_before(index, at);
  return {};
}

std::uint32_t begin_of_block(const Index& index, std::uint32_t at) {
  constexpr std::uint32_t most = 1000;  // units
  const std::uint32_t from = at;
  while (at > 0 && !index.starts_block(at) && from - at < most) --at;
  return at;
}

/// Where the lead-in ends of the paragraphs of a quotation that a place stands in: its colon, which ends a block. A
/// paragraph that does not close leads on to the next.
std::uint32_t colon_before_paragraphs(const Index& index, std::uint32_t at) {
  constexpr int most = 8;  // paragraphs
  for (int paragraph = 0; paragraph < most; ++paragraph) {
    at = begin_of_block(index, at);
    if (at == 0 || !index.starts_block(at)) return Index::no_id;
    if (index.key(at - 1) == ":") return at - 1;
    const std::uint32_t before = begin_of_block(index, at - 1);
    if (index.kind(before) != Unit::Kind::opening || index.kind(at - 1) == Unit::Kind::closing) return Index::no_id;
    --at;
  }
  return Index::no_id;
}

/// Defence Secretary | John Healey | said: with the quotation in paragraphs of its own.
Range teller_of_paragraphs(const Index& index, std::uint32_t at) {
  constexpr std::uint32_t most = 16;  // units of the lead-in behind its verb
  const std::uint32_t colon = colon_before_paragraphs(index, at);
  if (colon == Index::no_id) return {};
  for (std::uint32_t verb = colon; verb-- > 0 && colon - verb <= most && !index.starts_block(verb + 1);)
    if (is_said(index, verb)) return subject_of(index, verb);
  return {};
}

}  // namespace

Range named_teller(const Index& index, Range words) {
  if (const std::uint32_t closing = closing_after(index, words.end); closing != Index::no_id)
    if (const Range behind = teller_behind(index, closing); behind != Range{}) return behind;
  const Telling telling = telling_of(index, words.begin);
  if (telling.verb == Index::no_id) return teller_of_paragraphs(index, words.begin);
  return is_said(index, telling.verb) ? subject_of(index, telling.verb) : Range{};
}

Range teller_of_both(const Index& index, const Speech& speech, Range left, Range right) {
  const Range first = named_teller(index, left);
  Range second = named_teller(index, right);
  // “…,” said Lopez, “…”: one attribution stands between the two.
  const bool between = first.begin >= left.end && first.end <= right.begin &&
                       index.openings(left.end, right.begin) == 1 && speech.negations_said({left.end, right.begin});
  if (second == Range{} && between) second = first;
  if (first == Range{} || second == Range{} || !speech.has_speaker()) return {};
  if (speech.is_named_in(first) || speech.is_named_in(second)) return {};
  return index.key(first.end - 1) == index.key(second.end - 1) ? first : Range{};
}

}  // namespace brief::evidence
