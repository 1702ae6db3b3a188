// Whose the turns of a transcript are, by their labels, and the statements of a release that has no marks.
#include <algorithm>

#include "evidence/speech.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::uint32_t label_units = 14;
constexpr std::uint32_t turn_units = 2000;  // looked back through for the label of a turn
constexpr std::uint32_t line_units = 200;   // of a dialogue
constexpr std::uint32_t lead_in = 5;        // units between a verb of speech and the colon of its sentence

}  // namespace

/// Whether a unit is the first of a block, or of a line after a sentence or a label.
bool Speech::begins_line(std::uint32_t at) const {
  if (index_.starts_block(at)) return true;
  if (at == 0) return true;
  const std::size_t from = index_.end_byte(at - 1), to = index_.begin_byte(at);
  if (to <= from) return false;
  if (std::string_view(index_.document().text).substr(from, to - from).find('\n') == std::string_view::npos)
    return false;
  return ends_sentence(at - 1) || index_.kind(at - 1) == Kind::closing || index_.key(at - 1) == ":";
}

bool Speech::is_heading(std::uint32_t at) const {
  const auto& blocks = index_.document().blocks;
  const auto next = std::upper_bound(blocks.begin(), blocks.end(), index_.begin_byte(at),
                                     [](std::size_t byte, const archive::Block& block) { return byte < block.begin; });
  return next != blocks.begin() && std::prev(next)->kind == archive::Block::Kind::heading;
}

/// Whether the cell of a row ends before a unit.
bool Speech::parts_cells(std::uint32_t at) const {
  if (at == 0 || at >= index_.size()) return false;
  const std::size_t from = index_.end_byte(at - 1), to = index_.begin_byte(at);
  return to > from &&
         std::string_view(index_.document().text).substr(from, to - from).find('\t') != std::string_view::npos;
}

/// [Healey] at the head of a line. Only where the speaker's own turns are marked so is it another's.
Speech::Turn Speech::bracketed_turn(std::uint32_t first) const {
  std::uint32_t end = first;
  if (is_remark(lower_case(index_.key(first)))) return {};
  while (is_capital(end) && end - first < label_units) ++end;
  return end < index_.size() && index_.key(end) == "]" ? end_turn(first, end, Mark::cell) : Turn{};
}

/// The turn that a label begins which stands at a place.
Speech::Turn Speech::turn_at(std::uint32_t start) const {
  if (!begins_line(start)) return {};
  const bool bracket = index_.key(start) == "[" || index_.key(start) == "(";
  const std::uint32_t first = bracket ? start + 1 : start;
  if (first >= index_.size() || index_.kind(first) != Kind::word) return {};
  const std::string word = lower_case(index_.key(first));
  if (bracket && is_questioner(word)) return Turn{Label::other, Mark::colon, true, false};
  if (bracket) return index_.key(start) == "[" ? bracketed_turn(first) : Turn{};
  if (is_preposition(first) && !is_name_particle(word)) return {};
  if (!is_capital(first) && !is_name_particle(word)) return {};
  bool aside = false;
  for (std::uint32_t at = first; at < index_.size() && at - first < label_units; ++at) {
    if (at > first && (index_.starts_block(at) || begins_line(at))) return end_turn(first, at, Mark::line);
    if (at > first && parts_cells(at)) return end_turn(first, at, Mark::cell);
    const std::string& key = index_.key(at);
    if (key == ":") return end_turn(first, at, Mark::colon);
    if (key == ">") return end_turn(first, at, Mark::cell);
    if (index_.kind(at) == Kind::dash) return end_turn(first, at, Mark::dash);
    const bool letter = at == first + 1 && key == "." && (index_.key(first) == "Q" || index_.key(first) == "A");
    if (letter && is_capital(at + 1)) return end_turn(first, at, Mark::colon);
    if (key == "(" && at > first) aside = true;
    if (key == ")") aside = false;
    if (aside && index_.kind(at) == Kind::word) continue;  // through interpreter
    if (key == "," || key == "(" || key == ")" || key == "/" || ends_title(at)) continue;
    if (index_.kind(at) != Kind::word) return {};
    if (!is_capital(at) && !is_name_particle(lower_case(key)) && offices_at(at) == 0) return {};
  }
  return {};
}

/// The turn that a label begins: `end` is what ends it.
Speech::Turn Speech::end_turn(std::uint32_t start, std::uint32_t end, Mark mark) const {
  Turn turn{Label::other, mark, false, is_heading(start)};
  bool capital = false, own = false, office = false, foreign = false;
  for (std::uint32_t at = start; at < end; ++at) {
    if (!is_capital(at)) continue;
    capital = true;
    const std::string& key = index_.key(at);
    const std::uint32_t offices = offices_at(at);
    own = own || is_of(key, speaker_);
    office = office || (offices & offices_) != 0;
    foreign = foreign || (offices == 0 && !is_of(key, role_));
  }
  if (own || (mark == Mark::colon && office && !foreign)) turn.label = Label::own;
  if (!capital) return {};
  if (mark == Mark::colon && end == start + 1 && index_.key(start) == "A") turn.label = Label::own;
  turn.certain = mark == Mark::colon && is_certain(start, end, turn);
  return turn;
}

bool Speech::is_certain(std::uint32_t start, std::uint32_t end, const Turn& turn) const {
  if (turn.label == Label::own || is_questioner(lower_case(index_.key(start)))) return true;
  std::uint32_t capitals = 0;
  for (std::uint32_t at = start; at < end; ++at) {
    if (offices_at(at) != 0) return true;
    capitals += is_capital(at) ? 1 : 0;
  }
  const bool speaks = end + 1 < index_.size() && (is_capital(end + 1) || index_.kind(end + 1) == Kind::opening);
  return capitals >= 2 && speaks && !turn.heading;
}

/// The last turn that begins before a place: one that is certain, or the speaker's.
Speech::Turn Speech::turn_before(std::uint32_t place) const {
  const std::uint32_t end = place - std::min(place, turn_units);
  for (std::uint32_t at = place; at-- > end;)
    if (const Turn turn = turn_at(at); turn.certain || turn.label == Label::own) return turn;
  return {};
}

/// Whether a label in the gap begins another's turn, or the speaker's after another's.
bool Speech::turn_of_another(Range gap) const {
  if (speaker_.empty() && offices_ == 0) return false;
  for (std::uint32_t start = gap.begin; start < gap.end; ++start) {
    const Turn turn = turn_at(start);
    if (turn.label == Label::none) continue;
    if (turn.certain && turn.label == Label::other) return true;
    const Turn before = turn_before(gap.begin);
    if (turn.label == Label::own) {
      if (turn.certain || before.mark == turn.mark) return before.label == Label::other;
      continue;
    }
    const bool alike = before.mark == turn.mark && before.heading == turn.heading;
    const bool strong = turn.mark == Mark::colon || (turn.mark == Mark::dash && is_capital(start + 1));
    if (before.label == Label::own && (alike || (strong && !turn.heading))) return true;
  }
  return false;
}

/// Whether a sentence in the gap that ends its paragraph with a colon leads in what another says.
bool Speech::lead_in_of_another(Range gap) const {
  if (speaker_.empty()) return false;
  for (std::uint32_t at = gap.begin; at < gap.end; ++at) {
    const bool last = at + 1 == index_.size() || index_.starts_block(at + 1);
    if (index_.key(at) != ":" || !last) continue;
    const Range sentence = last_sentence({0, at});
    const Range verb{std::max(sentence.begin, at - std::min(at, lead_in)), at};
    if (has_said(verb) && introduces_another({sentence.begin, at + 1})) return true;
  }
  return false;
}

/// Whether what stands on a line, from a place on, gives what was said to another: – … – rekao je Kurti.
bool Speech::line_is_of_another(std::uint32_t from) const {
  for (std::uint32_t at = from; at < index_.size() && at - from < line_units; ++at) {
    if (at > from && begins_line(at)) return false;
    const bool auxiliary = is_said(at + 1) && is_auxiliary(lower_case(index_.key(at)));
    if (at == 0 || index_.kind(at) != Kind::word || (!is_said(at) && !auxiliary)) continue;
    if (index_.kind(at - 1) != Kind::dash && !stops(at - 1)) continue;
    const Range sentence = first_sentence({at, std::min(index_.size(), at + label_units)});
    return names_another(sentence);
  }
  return false;
}

/// Whether a gap leads from one line of a dialogue in dashes to one of another speaker.
bool Speech::dialogue_of_another(Range gap) const {
  if (speaker_.empty()) return false;
  for (std::uint32_t at = gap.begin; at < gap.end; ++at)
    if (index_.kind(at) == Kind::dash && begins_line(at))
      return line_is_of_another(gap.begin) || line_is_of_another(gap.end);
  return false;
}

/// Whether a stretch is in a heading that is a question, as an interviewer’s is.
bool Speech::asks(Range range) const {
  if (range.begin >= index_.size() || !is_heading(range.begin)) return false;
  std::uint32_t at = range.begin;
  while (at + 1 < index_.size() && !index_.starts_block(at + 1)) ++at;
  return index_.key(at) == "?";
}

}  // namespace brief::evidence
