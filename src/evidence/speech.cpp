#include "evidence/speech.hpp"

#include <algorithm>

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t reach = 4;       // units between a verb of speech and its speaker
constexpr std::uint32_t farthest = 400;  // units of a quotation looked through for its end
constexpr std::uint32_t clause = 24;     // units of an attribution after a quotation
constexpr std::uint32_t label_words = 6;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  bool open = false;
  for (const Unit& unit : units_of(characters_of(text), open))
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
    : index_(index), speaker_(words_of(speaker)), role_(words_of(role)) {}

/// Names are inflected in many languages: a common stem is enough.
bool Speech::is_of(std::string_view word, const std::vector<std::string>& names) const {
  const std::string lower = lower_case(word);
  return std::any_of(names.begin(), names.end(), [&lower](const std::string& name) {
    const std::size_t shared = common_prefix(lower, name);
    return shared >= 3 && shared + 3 >= std::max(lower.size(), name.size());
  });
}

bool Speech::is_name(std::uint32_t at) const {
  if (index_.kind(at) != Kind::word) return false;
  const auto first = characters_of(std::string_view(index_.key(at)).substr(0, 8));
  return !first.empty() && is_upper(first.front().c);
}

bool Speech::is_said(std::uint32_t at) const {
  return index_.kind(at) == Kind::word && index_.lexicon().said.contains(lower_case(index_.key(at)));
}

bool Speech::is_pronoun(std::uint32_t at) const {
  return index_.kind(at) == Kind::word && index_.lexicon().pronouns.contains(lower_case(index_.key(at)));
}

bool Speech::stops(std::uint32_t at) const {
  return index_.kind(at) == Kind::mark || index_.kind(at) == Kind::opening || index_.kind(at) == Kind::closing;
}

/// Whether a verb of speech stands beside a name that is not the speaker's.
bool Speech::names_another(Range range) const {
  for (std::uint32_t verb = range.begin; verb < range.end; ++verb) {
    if (!is_said(verb)) continue;
    const bool pronoun = (verb > range.begin && is_pronoun(verb - 1)) || (verb + 1 < range.end && is_pronoun(verb + 1));
    if (pronoun) continue;
    bool own = false, other = false;
    const auto look = [&](std::uint32_t at) {
      if (!is_name(at)) return;
      own = own || is_of(index_.key(at), speaker_);
      other = other || (!is_of(index_.key(at), speaker_) && !is_of(index_.key(at), role_));
    };
    for (std::uint32_t at = verb; at-- > range.begin && verb - at <= reach && !stops(at);) look(at);
    for (std::uint32_t at = verb + 1; at < range.end && at - verb <= reach + 2 && !stops(at); ++at) look(at);
    if (other && !own) return true;
  }
  return false;
}

/// The last sentence before an opening mark, where it ends in a colon, names who speaks next.
bool Speech::introduces_another(Range narration) const {
  if (narration.end == narration.begin || index_.key(narration.end - 1) != ":") return false;
  bool own = false, other = false;
  for (std::uint32_t at = narration.end - 1; at-- > narration.begin && narration.end - at <= clause;) {
    const std::string& key = index_.key(at);
    if (key == "." || key == "?" || key == "!") break;
    if (!is_name(at)) continue;
    own = own || is_of(key, speaker_);
    other = other || (!is_of(key, speaker_) && !is_of(key, role_));
  }
  return other && !own;
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
  while (found.end < index_.size() && found.end - found.begin < clause) {
    const std::string& key = index_.key(found.end);
    if (index_.kind(found.end) == Kind::opening || key == "." || index_.starts_block(found.end)) break;
    ++found.end;
  }
  return found;
}

bool Speech::label_of_another(Range gap) const {
  for (std::uint32_t start = gap.begin; start < gap.end; ++start) {
    if (!index_.starts_block(start) || !is_name(start)) continue;
    bool own = false;
    for (std::uint32_t at = start; at < gap.end && at - start <= label_words; ++at) {
      if (index_.key(at) == ":" && !own) return true;
      if (!is_name(at)) break;
      own = own || is_of(index_.key(at), speaker_);
    }
  }
  return false;
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
