// Turns of a transcript or an interview whose speakers are named without a colon: only told of, as not certain.
#include <algorithm>

#include "evidence/crossing.hpp"
#include "evidence/openers.hpp"
#include "evidence/speech.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t block_units = 2000;  // looked through for the ends of a block
constexpr std::uint32_t label_units = 6;     // (Maria Alvarez)
constexpr std::uint32_t looked_back = 400;   // units before a gap for the speaker's own label
constexpr std::uint32_t line_units = 60;     // of a line of dialogue
constexpr std::uint32_t signature_units = 10;
constexpr std::uint32_t said_units = 8;  // – replicó Alberto Feijóo

}  // namespace

/// Whether a word is in capitals only, and long enough for a name: ALVAREZ.
bool Speech::is_all_capitals(std::uint32_t at) const {
  constexpr std::size_t shortest = 5;  // letters; NATO, KFOR and such are none
  const std::string& key = index_.key(at);
  return index_.kind(at) == Kind::word && characters_of(key).size() >= shortest && upper_case(key) == key &&
         lower_case(key) != key;
}

/// RAMA; VON DER LEYEN: a label of capitals, whose last word is no short one as of an acronym, and nowhere small.
bool Speech::is_in_capitals(Range label) const {
  constexpr std::size_t shortest = 4;  // letters
  for (std::uint32_t at = label.begin; at < label.end; ++at) {
    const std::string& key = index_.key(at);
    if (!ends_title(at) && (index_.kind(at) != Kind::word || upper_case(key) != key)) return false;
  }
  const std::string& last = index_.key(label.end - 1);
  return characters_of(last).size() >= shortest && is_only_name(label.end - 1) && !heads_words(lower_case(last));
}

/// Whether the text has the speaker’s turns under a name in capitals with a colon, and so those of others, too.
bool Speech::has_own_label_in_capitals() const {
  constexpr std::size_t most = 64;
  const std::uint32_t id = index_.id_of(":");
  if (id == Index::no_id) return false;
  const auto all = index_.positions(id);
  const auto some = all.first(std::min(most, all.size()));
  return std::any_of(some.begin(), some.end(), [this](std::uint32_t colon) {
    return colon > 0 && is_own_name(colon - 1) && is_in_capitals({colon - 1, colon});
  });
}

/// A name that begins a line or follows a sentence, where its form tells that somebody's words follow: MS ALVAREZ. …;
/// (Alvarez) …; ALVAREZ …. Empty where there is none.
Range Speech::unmarked_label(std::uint32_t at) const {
  if (at >= index_.size() || !(begins_line(at) || (at > 0 && ends_sentence(at - 1)))) return {};
  const bool bracket = index_.key(at) == "(";
  Range name{bracket ? at + 1 : at, bracket ? at + 1 : at};
  while (name.end < index_.size() && name.end - at < label_units && is_capital(name.end) &&
         (bracket || is_all_capitals(name.end) || is_own_name(name.end) || offices_at(name.end) != 0))
    ++name.end;
  if (name.begin == name.end || name.end >= index_.size()) return {};
  if (bracket) return index_.key(name.end) == ")" && !is_remark(lower_case(index_.key(name.begin))) ? name : Range{};
  const bool surname = is_all_capitals(name.end - 1) || is_own_name(name.end - 1);
  return surname && (index_.key(name.end) == "." || begins_line(at)) ? name : Range{};
}

/// A line in capitals, or such words with a colon, that are nothing but a name: PRESIDENT VUCIC.
Range Speech::lone_label(std::uint32_t at) const {
  if (at >= index_.size() || is_heading(at) ||
      !(begins_line(at) || parts_lines(at) || (at > 0 && ends_sentence(at - 1))))
    return {};
  Range name{at, at};
  while (name.end < index_.size() && name.end - at < label_units && is_capital(name.end) &&
         (name.end == at || (!index_.starts_block(name.end) && !parts_lines(name.end))))
    ++name.end;
  if (name.begin == name.end || name.end >= index_.size() || !is_all_capitals(name.end - 1) || !is_in_capitals(name))
    return {};
  const bool alone = index_.starts_block(name.end) || parts_lines(name.end) || index_.key(name.end) == ":";
  return alone && !is_institution(lower_case(index_.key(name.end - 1))) ? name : Range{};
}

/// – … – replicó Alberto Feijóo: who is named behind the dash that ends the words of a line.
Range Speech::named_in_line(std::uint32_t from) const {
  for (std::uint32_t at = from; at + 1 < index_.size() && at - from < line_units; ++at) {
    if (at > from && index_.starts_block(at)) break;
    if (index_.kind(at) != Kind::dash || index_.kind(at + 1) != Kind::word || is_capital(at + 1)) continue;
    Range found{at + 1, at + 1};
    while (found.end < index_.size() && found.end - at < said_units && index_.kind(found.end) == Kind::word)
      ++found.end;
    return found;
  }
  return {};
}

/// The paragraph behind the one that a place stands in, where it is but a name: — John Healey.
Range Speech::signature_behind(std::uint32_t place) const {
  std::uint32_t at = place;
  while (at < index_.size() && at - place < looked_back && (at == place || !index_.starts_block(at))) ++at;
  if (at >= index_.size() || !index_.starts_block(at)) return {};
  if (index_.kind(at) == Kind::dash) ++at;
  Range found{at, at};
  while (found.end < index_.size() && (found.end == at || !index_.starts_block(found.end))) ++found.end;
  const bool is_short = is_capital(at) && found.end - at <= signature_units && !has_said(found);
  return is_short && !ends_sentence(found.end - 1) && index_.key(found.end - 1) != ":" ? found : Range{};
}

/// Of two paragraphs that are signed, the speaker's in front of a gap and another's behind it: that other's name.
Range Speech::signed_by_another(Range gap) const {
  if (gap.begin == 0) return {};
  const Range first = signature_behind(gap.begin - 1);
  if (first == Range{} || first.end > gap.end || !named_in(first, first).own) return {};
  const Range second = signature_behind(gap.end);
  const bool other = second != Range{} && !named_in(second, second).own && is_capital(second.begin + 1);
  return other && turn_before(gap.begin).label != Label::own ? second : Range{};
}

/// The dash at the head of the line that a place stands on; Index::no_id where there is none.
std::uint32_t Speech::dash_of_line(std::uint32_t place) const {
  for (std::uint32_t at = place + 1; at-- > 0 && place - at < looked_back;)
    if (begins_line(at)) return index_.kind(at) == Kind::dash ? at : Index::no_id;
  return Index::no_id;
}

/// Whether a dash heads a line of a list, behind a colon: he said: / - we stay; / - we pay.
bool Speech::is_in_list(std::uint32_t dash) const {
  constexpr int most = 20;  // lines
  for (int lines = 0; lines < most && dash > 0; ++lines) {
    if (index_.key(dash - 1) == ":") return true;
    const std::uint32_t before = dash_of_line(dash - 1);
    if (before == Index::no_id) return false;
    dash = before;
  }
  return false;
}

/// The beginning of another line in dashes than that before a gap, where neither tells who speaks.
Range Speech::next_line_of_dialogue(Range gap) const {
  constexpr std::uint32_t shown = 6;  // units
  if (gap.begin == 0 || gap.begin >= gap.end) return {};
  const std::uint32_t first = dash_of_line(gap.begin - 1), second = dash_of_line(gap.end);
  if (first == Index::no_id || second == Index::no_id || first == second) return {};
  if (named_in_line(gap.begin) != Range{} || named_in_line(gap.end) != Range{}) return {};
  if (is_in_list(first)) return {};
  return {second, std::min(index_.size(), second + shown)};
}

Range Speech::unmarked_turn(Range gap) const {
  const auto is_own = [this](Range name) { return named_in(name, name).own; };
  bool own = false;
  for (std::uint32_t at = gap.begin; !own && at-- > 0 && gap.begin - at < looked_back;)
    own = is_own(unmarked_label(at));
  for (std::uint32_t at = gap.begin; own && at < gap.end; ++at)
    if (const Range name = unmarked_label(at); name != Range{} && !is_own(name)) return name;
  for (std::uint32_t at = gap.begin; !own && at < gap.end; ++at)
    if (const Range name = lone_label(at); name != Range{} && !is_own(name)) return name;
  if (const Range signature = signed_by_another(gap); signature != Range{}) return signature;
  if (const Range line = next_line_of_dialogue(gap); line != Range{}) return line;
  const Range before = named_in_line(gap.begin), after = named_in_line(gap.end);
  const bool dialogue = before.end > 0 && before.end <= gap.end && after.end > 0 && is_own(before);
  return dialogue && named_in(after, after).another() ? after : Range{};
}

/// The name that a block holds and nothing else but a verb of speech: Kurti; said Kurti. Empty where it holds other
/// words.
Range Speech::name_in_block(std::uint32_t at) const {
  constexpr std::uint32_t longest = 8;  // units
  if (at + 1 < index_.size() && is_said(at) && !index_.starts_block(at + 1)) ++at;
  if (at >= index_.size() || !is_capital(at) || is_pronoun(at)) return {};
  const auto kind = block_kind(index_, at);
  if (kind == archive::Block::Kind::quotation || kind == archive::Block::Kind::heading) return {};
  Range name{at, at};
  for (; name.end < index_.size() && (name.end == at || !index_.starts_block(name.end)); ++name.end) {
    const bool last = name.end + 1 >= index_.size() || index_.starts_block(name.end + 1);
    if (last && name.end > at && (is_said(name.end) || ends_sentence(name.end))) continue;
    const bool part = is_capital(name.end) || index_.key(name.end) == "," || offices_at(name.end) != 0 ||
                      is_name_particle(lower_case(index_.key(name.end)));
    if (!part || name.end - at >= longest) return {};
  }
  return name;
}

std::uint32_t Speech::block_begin(std::uint32_t at) const {
  const std::uint32_t end = at - std::min(at, block_units);
  while (at > end && !index_.starts_block(at)) --at;
  return at;
}

/// Whether names stand over the quotations of a row, and not under them: one stands over the first.
bool Speech::names_head_blocks(std::uint32_t inside) const {
  constexpr auto quotation = archive::Block::Kind::quotation;
  constexpr int most = 50;  // blocks looked back through
  std::uint32_t at = block_begin(inside);
  for (int looked = 0; looked < most && at > 0; ++looked) {
    const std::uint32_t before = block_begin(at - 1);
    if (block_kind(index_, before) == quotation) {
      at = before;
      continue;
    }
    if (name_in_block(before) == Range{}) return false;
    if (before == 0 || block_kind(index_, before - 1) != quotation) return true;
    at = before;
  }
  return false;
}

/// The name under a quotation that is a block of its own: <blockquote>…</blockquote> <footer>Kurti</footer>.
Range Speech::name_under_block(std::uint32_t inside) const {
  constexpr auto quotation = archive::Block::Kind::quotation;
  if (inside >= index_.size() || block_kind(index_, inside) != quotation) return {};
  std::uint32_t at = inside;
  const std::uint32_t end = std::min(index_.size(), inside + block_units);
  while (at < end && (at == inside || !index_.starts_block(at) || block_kind(index_, at) == quotation)) ++at;
  if (at == end) return {};
  return names_head_blocks(inside) ? Range{} : name_in_block(at);
}

/// Whether a gap leads from one such quotation to another that has a name of somebody else under it.
bool Speech::block_is_signed_by_another(Range gap) const {
  if (speaker_.empty() || gap.begin == 0) return false;
  const Range first = name_under_block(gap.begin - 1);
  if (first == Range{} || first.end > gap.end) return false;
  const Range name = name_under_block(gap.end);
  return name != Range{} && names_own(first) != names_own(name);
}

}  // namespace brief::evidence
