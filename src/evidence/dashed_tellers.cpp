// The teller's words between dashes in what was said: – We stay – said Kurti. – We pay.
#include <algorithm>

#include "evidence/openers.hpp"
#include "evidence/speech.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t longest = 14;          // units of who tells it
constexpr std::uint32_t looked_through = 400;  // units of a line

bool is_small(const Index& index, std::uint32_t at) { return lower_case(index.key(at)) == index.key(at); }

/// Dit-il; a-t-elle | déclaré.
bool is_inverted(std::string_view word) { return word.ends_with("-il") || word.ends_with("-elle"); }

}  // namespace

/// The verb of speech that a dash or a comma has right behind it, or behind an auxiliary: – ha | detto. Index::no_id
/// where none is.
std::uint32_t Speech::told_behind(std::uint32_t mark) const {
  constexpr std::uint32_t auxiliaries = 2;  // words
  std::uint32_t at = mark + 1;
  while (at < index_.size() && at <= mark + auxiliaries && !is_said(at) && index_.kind(at) == Kind::word &&
         (is_auxiliary(lower_case(index_.key(at))) || is_inverted(index_.key(at))))
    ++at;
  if (at >= index_.size() || index_.starts_block(at) || !is_small(index_, at)) return Index::no_id;
  const bool inverted =
      index_.kind(at) == Kind::word && index_.key(at).find("-") != std::string::npos && is_inverted(index_.key(at));
  if (!is_said(at) && !inverted) return Index::no_id;
  const bool passive = at + 1 < index_.size() && index_.key(at + 1) == "to";  // said to be good
  return passive ? Index::no_id : at;
}

/// Whether the word behind a verb of speech is its subject: siger | han; kazao je | Mandić.
bool Speech::is_told_by(std::uint32_t verb) const {
  if (is_inverted(index_.key(verb))) return true;
  std::uint32_t at = verb + 1;
  if (at < index_.size() && is_auxiliary(lower_case(index_.key(at)))) ++at;
  if (at >= index_.size() || index_.starts_block(at)) return false;
  return is_pronoun(at) || is_capital(at) || has_person({at, std::min(index_.size(), at + 2)});
}

/// Whether a mark stands in quotation marks.
bool Speech::is_in_marks(std::uint32_t at) const {
  const auto marks = index_.outer_marks();
  const auto next = std::lower_bound(marks.begin(), marks.end(), at);
  if (next == marks.begin() || index_.kind(*(next - 1)) != Kind::opening) return false;
  const std::uint32_t opening = *(next - 1);
  for (std::uint32_t k = opening + 1; k <= at; ++k)
    if (index_.starts_block(k)) return false;
  return true;
}

/// Whether what stands in front of a mark is told by a dash to be said: of its line, or of a sentence of it.
bool Speech::is_said_behind_dash(std::uint32_t mark) const {
  const std::uint32_t first = dash_of_line(mark);
  if (first != Index::no_id) return first != mark;
  for (std::uint32_t at = mark; at-- > 1 && mark - at < looked_through && !index_.starts_block(at + 1);)
    if (index_.kind(at) == Kind::dash && ends_sentence(at - 1)) return true;
  return false;
}

/// The words of who tells it that a dash or a comma begins, with the marks at both ends: | – said Kurti. – | We pay. An
/// empty range where none begins.
Range Speech::aside_of_teller(std::uint32_t mark) const {
  const bool comma = index_.key(mark) == ",";
  if (!comma && index_.kind(mark) != Kind::dash) return {};
  const std::uint32_t verb = told_behind(mark);
  if (verb == Index::no_id || (comma && !is_told_by(verb))) return {};
  std::uint32_t end = verb + 1;
  const auto goes_on = [this](std::uint32_t at) {
    const Kind kind = index_.kind(at);
    return kind != Kind::dash && kind != Kind::opening && kind != Kind::closing && !ends_sentence(at);
  };
  while (end < index_.size() && end - mark < longest && !begins_line(end) && goes_on(end)) ++end;
  const bool dash = end < index_.size() && index_.kind(end) == Kind::dash && !begins_line(end);
  const bool stop = end < index_.size() && !begins_line(end) && ends_sentence(end);
  const bool last = end >= index_.size() || begins_line(end);
  const bool marks = is_in_marks(mark);
  if (marks ? comma || !dash : !(dash || stop || last) || !is_said_behind_dash(mark)) return {};
  if (dash || stop) ++end;
  if (dash && end < index_.size() && (index_.key(end) == "," || index_.key(end) == ".")) ++end;
  if (stop && end < index_.size() && index_.kind(end) == Kind::dash) ++end;
  return {mark, end};
}

Range Speech::teller_in_dashes(Range words) const {
  if (!has_speaker() || index_.id_of("–") == Index::no_id) return {};
  const std::uint32_t from = words.begin - std::min(words.begin, longest);
  for (std::uint32_t mark = from; mark < words.end; ++mark) {
    const Range aside = aside_of_teller(mark);
    if (aside.end <= words.begin || aside == Range{}) continue;
    const Range inside{std::max(aside.begin, words.begin), std::min(aside.end, words.end)};
    const std::uint32_t told = index_.words(inside.begin, inside.end);
    if (told > 0 && told < index_.words(words.begin, words.end)) return inside;
    mark = aside.end - 1;
  }
  return {};
}

}  // namespace brief::evidence
