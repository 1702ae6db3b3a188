// Two quotations of which the source does not tell that one person spoke both.
#include <algorithm>

#include "evidence/speech.hpp"
#include "evidence/tellers.hpp"
#include "evidence/titles.hpp"
#include "evidence/topics.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t signature_units = 10;
constexpr std::uint32_t verb_alone = 3;  // words: añadió; a-t-il déclaré

}  // namespace

/// Whether a pronoun stands beside a verb of speech: he said.
bool Speech::pronoun_says(Range range) const {
  for (std::uint32_t verb = range.begin; verb < range.end; ++verb) {
    if (!is_said(verb)) continue;
    if ((verb > range.begin && is_pronoun(verb - 1)) || (verb + 1 < range.end && is_pronoun(verb + 1))) return true;
  }
  return false;
}

/// She said, underscoring the efforts of the Union.
bool Speech::begins_with_pronoun_saying(Range attribution) const {
  constexpr std::uint32_t most = 4;  // units
  return pronoun_says({attribution.begin, std::min(attribution.end, attribution.begin + most)});
}

/// A name under a quotation, on a line of its own: “…” / Edi Rama, Prime Minister.
Range Speech::signature_under(std::uint32_t inside) const {
  std::uint32_t at = attribution_after(inside).end;
  if (at == 0 || at >= index_.size() || !index_.starts_block(at) || !is_capital(at)) return {};
  Range found{at, at};
  while (found.end < index_.size() && (found.end == at || !index_.starts_block(found.end))) ++found.end;
  const bool is_short = found.end - found.begin <= signature_units && !has_said(found);
  return is_short && !ends_sentence(found.end - 1) ? found : Range{};
}

/// The sentence that leads in a quotation behind the attribution of another one, and tells neither of the speaker nor
/// of what is spoken of: “…,” said Rama. For Kurti: “…”.
Range Speech::untold_lead_in(Range narration) const {
  if (narration.begin >= narration.end || index_.key(narration.end - 1) != ":") return {};
  const Range last = last_sentence({narration.begin, narration.end - 1});
  if (last.begin <= narration.begin || !ends_sentence(last.begin - 1)) return {};
  const std::uint32_t words = index_.words(last.begin, last.end);
  const bool says = words <= verb_alone && has_said(last);
  const bool told = names_own(last) || pronoun_says(last) || refers_back(last) || goes_on_as_head(last);
  return words < 2 || says || told || is_topic(index_, last) || begins_topic(index_, last.begin) ? Range{} : last;
}

/// “…” ma “…”; “…” diyerek, “…”: one word of the sentence that holds both, and no name.
bool Speech::is_one_small_word(Range narration) const {
  if (index_.words(narration.begin, narration.end) != 1 || index_.starts_block(narration.end)) return false;
  for (std::uint32_t at = narration.begin; at < narration.end; ++at) {
    const std::string lower = lower_case(index_.key(at));
    const bool other = is_capital(at) || is_people(lower) || is_bystander(lower) || index_.starts_block(at);
    if (other || ends_sentence(at) || index_.key(at) == ":") return false;
  }
  return true;
}

Range Speech::untold_speaker(Range gap) const {
  if (speaker_.empty()) return {};
  std::uint32_t opening = gap.end, closing = gap.begin;
  while (opening > gap.begin && index_.kind(opening - 1) != Kind::opening) --opening;
  while (closing < opening && index_.kind(closing) != Kind::closing) ++closing;
  if (opening == gap.begin) return unmarked_turn(gap);
  if (closing + 1 > opening) return {};
  const Range narration{closing + 1, opening - 1}, after = attribution_after(gap.end);
  if (const Range role = untold_role(gap); role != Range{}) return role;
  const Named named_after = named_in(after, after);
  const bool another = (named_after.another() || named_after.doubtful) && !names_own(after);
  if (another && !goes_on_as_head(after) && !begins_with_pronoun_saying(after)) return after;
  const Range signature = signature_under(gap.end);
  if (signature != Range{} && named_in(signature, signature).another() && !names_own(signature)) return signature;
  const bool says_after = names_own(after) || pronoun_says(after);
  if (const Range name = bare_name(narration); name != Range{} && !says_after) return name;
  if (const Range lead = untold_lead_in(narration); lead != Range{} && !says_after) return lead;
  const std::uint32_t words = index_.words(narration.begin, narration.end);
  const Range so = named_by_so(index_, narration);  // so die Ministerin weiter
  const bool says = (words <= verb_alone && has_said(narration)) || (so != Range{} && so.end - so.begin < verb_alone);
  const bool joins = only_joins(narration) || is_one_small_word(narration);
  const bool goes_on = words == 0 || says || joins || goes_on_as_head(narration);
  const bool told = names_own(narration) || names_own(after) || pronoun_says(narration) || pronoun_says(after) ||
                    refers_back(last_sentence(narration));
  return told || goes_on ? Range{} : last_sentence(narration);
}

}  // namespace brief::evidence
