#include "evidence/speech.hpp"

#include <algorithm>

#include "evidence/measures.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t reach = 5;             // units between a verb of speech and its speaker
constexpr std::uint32_t farthest = 400;        // units of a quotation looked through for its end
constexpr std::uint32_t after_quotation = 24;  // units of an attribution after a quotation
constexpr std::uint32_t label_words = 6;
constexpr std::uint32_t phrase = 3;  // words

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool open = false;
  Measures measures;
  for (const Unit& unit : units_of(characters_of(text), open, measures))
    if (unit.kind == Kind::word) words.push_back(lower_case(unit.key));
  return words;
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin()).first -
      a.begin());
}

}  // namespace

Speech::Speech(const Index& index, std::string_view speaker, std::string_view role)
    : index_(index), speaker_(words_of(speaker)), role_(words_of(role)) {
  for (const auto* words : {&speaker_, &role_})
    for (const std::string& word : *words) offices_ |= offices_of(word);
  offices_ &= ~some_office;
}

/// Names are inflected in many languages: a common stem is enough.
bool Speech::is_of(std::string_view word, const std::vector<std::string>& names) const {
  const std::string lower = lower_case(word);
  return std::any_of(names.begin(), names.end(), [&lower](const std::string& name) {
    const std::size_t shared = common_prefix(lower, name);
    return shared >= 3 && shared + 3 >= std::max(lower.size(), name.size());
  });
}

bool Speech::is_capital(std::uint32_t at) const {
  if (at >= index_.size() || index_.kind(at) != Kind::word) return false;
  const auto first = characters_of(std::string_view(index_.key(at)).substr(0, 8));
  return !first.empty() && is_upper(first.front().c);
}

bool Speech::is_said(std::uint32_t at) const {
  return at < index_.size() && index_.kind(at) == Kind::word &&
         index_.lexicon().said.contains(lower_case(index_.key(at)));
}

bool Speech::is_pronoun(std::uint32_t at) const {
  return index_.kind(at) == Kind::word && index_.lexicon().pronouns.contains(lower_case(index_.key(at)));
}

bool Speech::is_preposition(std::uint32_t at) const {
  return index_.kind(at) == Kind::word && evidence::is_preposition(lower_case(index_.key(at)));
}

/// M. Macron, Gov. Bevin.
bool Speech::ends_title(std::uint32_t at) const {
  return index_.key(at) == "." && at > 0 && is_capital(at - 1) && is_capital(at + 1) &&
         (offices_of(lower_case(index_.key(at - 1))) != 0 || characters_of(index_.key(at - 1)).size() == 1);
}

bool Speech::stops(std::uint32_t at) const {
  if (ends_title(at)) return false;
  return index_.kind(at) == Kind::mark || index_.kind(at) == Kind::opening || index_.kind(at) == Kind::closing;
}

/// A word with a capital that is no name: one that begins a sentence, or a German noun after a small word.
bool Speech::is_common_noun(std::uint32_t at, Range clause) const {
  const std::string lower = lower_case(index_.key(at));
  if (index_.lexicon().common.contains(lower) || is_pronoun(at) || is_preposition(at)) return true;
  const bool first = at == clause.begin || stops(at - 1) || index_.starts_block(at);
  if (first) return !is_capital(at + 1) && !is_said(at + 1) && !(at > clause.begin && is_said(at - 1));
  return index_.lexicon().nouns_have_capitals && !is_capital(at - 1) && !is_said(at - 1);
}

/// What a word tells of who speaks.
void Speech::name(std::uint32_t at, Range clause, Named& named) const {
  if (index_.kind(at) != Kind::word) return;
  const std::string& key = index_.key(at);
  if (is_capital(at) && is_of(key, speaker_)) named.own = true;
  if (const std::uint32_t offices = offices_of(lower_case(key)); offices != 0) {
    const bool known = offices_ != 0 && (offices & ~some_office) != 0;
    named.own_office = named.own_office || (known && (offices & offices_) != 0);
    named.other_office = named.other_office || (known && (offices & offices_) == 0);
    return;
  }
  if (is_capital(at) && !is_common_noun(at, clause) && !is_of(key, speaker_) && !is_of(key, role_)) named.other = true;
}

/// A name after a preposition is a place, a day or a listener.
void Speech::name_all(Range words, Range clause, Named& named) const {
  bool aside = false;
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    if (is_preposition(at))
      aside = true;
    else if (!is_capital(at))
      aside = false;
    if (!aside) name(at, clause, named);
  }
}

Range Speech::subject_before(std::uint32_t verb, Range clause) const {
  Range found{verb, verb};
  while (found.begin > clause.begin && verb - found.begin < reach && !stops(found.begin - 1)) --found.begin;
  return found;
}

Range Speech::subject_after(std::uint32_t verb, Range clause) const {
  Range found{verb + 1, verb + 1};
  if (index_.key(verb) == "told" || index_.key(verb) == "tells") return found;  // the listener
  while (found.end < clause.end && found.end - verb <= reach + 2 && !stops(found.end) && !is_preposition(found.end))
    ++found.end;
  return found;
}

/// Whether a verb of speech stands beside a name or an office that is not the speaker's.
bool Speech::names_another(Range range) const {
  for (std::uint32_t verb = range.begin; verb < range.end; ++verb) {
    if (!is_said(verb)) continue;
    const bool pronoun = (verb > range.begin && is_pronoun(verb - 1)) || (verb + 1 < range.end && is_pronoun(verb + 1));
    if (pronoun) continue;
    Named named;
    name_all(subject_before(verb, range), range, named);
    name_all(subject_after(verb, range), range, named);
    if (named.another()) return true;
  }
  return false;
}

/// The last sentence before an opening mark, where it ends in a colon, names who speaks next.
bool Speech::introduces_another(Range narration) const {
  if (narration.end == narration.begin || index_.key(narration.end - 1) != ":") return false;
  Range sentence{narration.end - 1, narration.end - 1};
  while (sentence.begin > narration.begin && sentence.end - sentence.begin < after_quotation) {
    const std::string& key = index_.key(sentence.begin - 1);
    if ((key == "." && !ends_title(sentence.begin - 1)) || key == "?" || key == "!") break;
    --sentence.begin;
    if (is_pronoun(sentence.begin)) return false;
  }
  Named named;
  name_all(sentence, sentence, named);
  return named.another();
}

bool Speech::narration_names_another(Range narration) const {
  return names_another(narration) || introduces_another(narration);
}

/// What follows the quotation that the place stands in: “…,” said Name.
Range Speech::attribution_after(std::uint32_t inside) const {
  std::uint32_t at = inside;
  const std::uint32_t end = std::min(index_.size(), inside + farthest);
  while (at < end && index_.kind(at) != Kind::closing) {
    if (index_.kind(at) == Kind::opening) return {};
    ++at;
  }
  if (at == end) return {};
  Range found{at + 1, at + 1};
  while (found.end < index_.size() && found.end - found.begin < after_quotation) {
    const std::string& key = index_.key(found.end);
    const bool stop = key == "." && !ends_title(found.end);
    if (index_.kind(found.end) == Kind::opening || stop || index_.starts_block(found.end)) break;
    ++found.end;
  }
  return found;
}

/// Whose turn a label (PRESIDENT VUČIĆ:) begins where one stands at the start of a block.
Speech::Label Speech::label_at(std::uint32_t start) const {
  if (!index_.starts_block(start) || !is_capital(start)) return Label::none;
  bool own = false;
  for (std::uint32_t at = start; at < index_.size() && at - start <= label_words; ++at) {
    if (index_.key(at) == ":") return own ? Label::own : Label::other;
    if (!is_capital(at)) return Label::none;
    own = own || is_of(index_.key(at), speaker_) || (offices_of(lower_case(index_.key(at))) & offices_) != 0;
  }
  return Label::none;
}

/// Whether a label in the gap begins another's turn, or the speaker's after another's.
bool Speech::label_of_another(Range gap) const {
  for (std::uint32_t start = gap.begin; start < gap.end; ++start) {
    const Label label = label_at(start);
    if (label == Label::other) return true;
    if (label == Label::own) return turn_before(gap.begin) == Label::other;
  }
  return false;
}

/// The last label before a place, looked for as far as a turn is long.
Speech::Label Speech::turn_before(std::uint32_t place) const {
  const std::uint32_t end = place - std::min(place, 5 * farthest);
  for (std::uint32_t at = place; at-- > end;)
    if (const Label label = label_at(at); label != Label::none) return label;
  return Label::none;
}

/// Words in marks that are more than a phrase.
bool Speech::is_said_between(std::uint32_t opening, std::uint32_t closing) const {
  return index_.kind(opening) == Kind::opening && index_.kind(closing) == Kind::closing &&
         closing - opening < farthest && index_.words(opening, closing) > phrase;
}

bool Speech::leaves_quotation(Range left, Range right) const {
  const auto marks = index_.outer_marks();
  const auto mark_from = [&marks](std::uint32_t at) { return std::lower_bound(marks.begin(), marks.end(), at); };
  const auto first = mark_from(left.end), end = mark_from(right.begin);
  const bool inside = mark_from(left.begin) != first || end != mark_from(right.end);
  if (speaker_.empty() || first == end || inside) return false;
  const Kind opens = index_.kind(*first), closes = index_.kind(*(end - 1));
  if (opens != closes) return false;
  if (closes == Kind::closing) {
    const bool told = end == marks.end() || index_.kind(*end) == Kind::opening;
    return told && first != marks.begin() && is_said_between(*(first - 1), *first);
  }
  const bool told = first == marks.begin() || index_.kind(*(first - 1)) == Kind::closing;
  return told && end != marks.end() && is_said_between(*(end - 1), *end);
}

bool Speech::changes(Range gap) const {
  if (label_of_another(gap)) return true;
  if (index_.openings(gap.begin, gap.end) == 0) return false;
  bool crossed = false;
  std::uint32_t closed = Index::no_id;
  for (std::uint32_t at = gap.begin; at < gap.end; ++at) {
    if (index_.kind(at) == Kind::closing) closed = at;
    if (index_.kind(at) != Kind::opening || closed == Index::no_id) continue;
    if (narration_names_another({closed + 1, at})) return true;
    crossed = true;
    closed = Index::no_id;
  }
  return crossed && names_another(attribution_after(gap.end));
}

}  // namespace brief::evidence
