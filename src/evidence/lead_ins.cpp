// Whose a quotation is by the sentence that leads it in, and whose a stretch of it by the words on both sides.
#include <algorithm>

#include "evidence/speech.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t farthest = 400;        // units of a quotation looked through for its start
constexpr std::uint32_t after_quotation = 24;  // units of an attribution after a quotation

}  // namespace

/// The sentence that leads in the quotation that a place stands in: Healey said: “…”.
Range Speech::lead_in_of(std::uint32_t inside) const {
  std::uint32_t opening = inside;
  while (opening > 0 && inside - opening < farthest && index_.kind(opening) != Kind::opening &&
         index_.kind(opening) != Kind::closing)
    --opening;
  if (opening == 0 || index_.kind(opening) != Kind::opening) return {};
  const bool colon = index_.key(opening - 1) == ":";
  if ((index_.starts_block(opening) && !colon) || ends_sentence(opening - 1)) return {};
  return last_sentence({0, colon ? opening - 1 : opening});
}

bool Speech::is_of_speaker(Range words) const {
  if (const Range name = name_under_block(words.begin); name != Range{}) return names_own(name);
  if (hands_over(narration_before(words.begin))) return false;
  const Range after = own_attribution(words.end - 1);
  const Range lead = lead_in_of(words.begin);
  if (names_own(after) || (names_own(lead) && !names_another(lead))) return !gives_to_another(after);
  const Turn turn = turn_before(words.begin);
  return turn.label == Label::own && !turn_of_another({turn.words.end, words.begin});
}

bool Speech::is_of_another(Range words) const {
  if (const Range name = name_under_block(words.begin); name != Range{}) return !names_own(name);
  if (hands_over(narration_before(words.begin))) return true;
  if (is_of_speaker(words)) return false;
  const Range after = own_attribution(words.end - 1);
  if (gives_to_another(after) || led_in_by_another(words.begin)) return true;
  const Turn turn = turn_before(words.begin);
  return turn.label == Label::other || (turn.label == Label::own && turn_of_another({turn.words.end, words.begin}));
}

/// Whether the quotation that a place stands in is led in as another's: according to Vučić, “…”; Yvette Cooper said:
/// “…”.
bool Speech::led_in_by_another(std::uint32_t inside) const {
  std::uint32_t opening = inside;
  do {
    if (opening == 0 || inside - opening == farthest) return false;
    --opening;
    if (index_.kind(opening) == Kind::closing) return false;
  } while (index_.kind(opening) != Kind::opening);
  if (opening == 0 || (index_.starts_block(opening) && index_.key(opening - 1) != ":")) return false;
  // “…,” said Edi Rama. “|…”
  if (ends_sentence(opening - 1)) {
    std::uint32_t closing = opening - 1;
    while (closing > 0 && opening - closing < after_quotation && index_.kind(closing) != Kind::closing &&
           index_.kind(closing) != Kind::opening)
      --closing;
    const Range told = first_sentence({closing + 1, opening - 1});
    const bool goes_on = index_.kind(closing) == Kind::closing && closing > 0 && told.end + 1 >= opening &&
                         !index_.starts_block(closing + 1);
    return goes_on && !names_own(told) && names_another(told);
  }
  const Range sentence = last_sentence({0, index_.key(opening - 1) == ":" ? opening - 1 : opening});
  if (tells_topic({sentence.begin, opening})) return false;
  if (named_in(sentence, sentence).own) return false;
  if (names_another(sentence)) return true;
  return !begins_with_speaker(sentence) &&
         (introduces_another({sentence.begin, opening}) || leads_in_another(sentence));
}

/// The words of a sentence in front of its end, where no more than that is given of it.
Range Speech::front_of(Range end) const {
  constexpr std::uint32_t longest = 100;  // units
  Range front{end.begin, end.begin};
  while (front.begin > 0 && end.end - front.begin < longest && !begins_sentence(front.begin, {0, end.end}))
    --front.begin;
  return front;
}

/// Whether a sentence of which only the end is given begins with the speaker: Prime Minister Meloni, …, answered | on
/// the vote in the House |.
bool Speech::begins_with_speaker(Range end) const {
  constexpr std::uint32_t subject = 8;  // units
  const Range front = front_of(end);
  return front.begin < front.end && names_own({front.begin, std::min(front.begin + subject, front.end)});
}

/// Whether the words before a gap are led in as another's, and those after it are given to the speaker. `gap` ends with
/// its last opening mark.
bool Speech::returns_to_speaker(Range gap) const {
  if (speaker_.empty() || !led_in_by_another(gap.begin)) return false;
  std::uint32_t closing = gap.begin;
  while (closing < gap.end && index_.kind(closing) != Kind::closing) ++closing;
  const Range narration{std::min(closing + 1, gap.end), gap.end}, first = first_sentence(narration);
  const bool leads_in = narration.end > narration.begin && index_.key(narration.end - 1) == ":";
  const bool block = narration.begin < narration.end && index_.starts_block(narration.begin);
  const bool own_before =
      !block && has_said(first) && named_in(first, first).own && !(leads_in && first.end == narration.end);
  if (own_before) return false;
  const Range after = attribution_after(gap.end + 1);
  const bool tells = block && has_said(narration) && named_in(narration, narration).own;
  return tells || (leads_in && named_in(narration, narration).own) || named_in(after, after).own;
}

}  // namespace brief::evidence
