#include "evidence/units.hpp"

#include <algorithm>
#include <utility>

#include "evidence/joining.hpp"
#include "evidence/line_signs.hpp"
#include "evidence/measures.hpp"
#include "evidence/scanner.hpp"
#include "evidence/titles.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

/// American printers put the full stop inside the marks, others outside: one order for both.
void order_marks(std::vector<Unit>& units) {
  for (std::size_t i = 0; i + 1 < units.size(); ++i) {
    Unit& next = units[i + 1];
    if (units[i].kind != Kind::closing || (next.key != "." && next.key != ",") || next.joined) continue;
    std::swap(units[i].kind, next.kind);
    std::swap(units[i].key, next.key);
  }
}

bool goes_on_behind_note(const Unit& unit) { return !has_words(unit) || is_preposition(lower_case(unit.key)); }

/// Whether the mark of a note in brackets begins at a unit: [1]. It stands tight behind a word or a mark, and no word
/// behind it; or behind a space, and then before a mark or a preposition: another word may be what an editor put a
/// number before.
bool is_note(std::span<const Unit> units, std::size_t i, std::uint32_t end_before) {
  constexpr std::size_t most_figures = 3;
  if (units[i].key != "[" || i + 2 >= units.size() || units[i + 2].key != "]") return false;
  if (units[i].begin != end_before && i + 3 < units.size() &&
      (!goes_on_behind_note(units[i + 3]) || !has_words(units[i - 1])))
    return false;
  const std::string& mark = units[i + 1].key;
  const bool figures = mark.size() <= most_figures && mark.find_first_not_of("0123456789") == std::string::npos;
  const bool tight = i + 3 < units.size() && units[i + 3].begin == units[i + 2].end && has_words(units[i + 3]);
  return figures && !tight && units[i].end == units[i + 1].begin && units[i + 1].end == units[i + 2].begin;
}

void leave_out_notes(std::vector<Unit>& units) {
  if (std::none_of(units.begin(), units.end(), [](const Unit& unit) { return unit.key == "["; })) return;
  std::size_t kept = 1;
  std::uint32_t end = units.front().end;
  for (std::size_t i = 1; i < units.size(); ++i) {
    const bool note = is_note(units, i, end);
    if (note) i += 2;
    end = units[i].end;
    if (note) continue;
    if (kept != i) units[kept] = std::move(units[i]);
    ++kept;
  }
  units.resize(kept);
}

bool ends_sentence(const Unit& unit) { return unit.key == "." || unit.key == "?" || unit.key == "!"; }

/// Whether the mark of a unit is a single one: ‘, and not “ or ‘‘.
bool is_single(std::span<const Character> characters, const Unit& unit) {
  const std::size_t at = place_of(characters, unit);
  const char32_t c = characters[at].c;
  const bool twice = at + 1 < characters.size() && characters[at + 1].c == c;
  return !twice && std::u32string_view(U"'`‘’‚‛‹›").find(c) != std::u32string_view::npos;
}

/// The quotations that stand open at a place of a block, one in another.
class OpenQuotations {
 public:
  OpenQuotations(std::span<const Unit> units, std::span<const Character> characters) : characters_(characters) {
    for (std::size_t i = 0; i < units.size(); ++i)
      if (units[i].kind == Kind::closing && !is_single(characters, units[i])) last_double_ = i;
  }

  void open(const Unit& unit) { single_.push_back(is_single(characters_, unit)); }

  /// A double mark closes what single ones opened inside, too; a single one, where a double one follows in the block,
  /// is an apostrophe or one of a pair inside: “… that ‘it was so,” she said.
  void close(const Unit& unit, std::size_t i) {
    if (single_.empty()) return;
    const bool single = is_single(characters_, unit);
    if (single && !single_.back() && i < last_double_) return;
    if (!single && std::find(single_.begin(), single_.end(), false) != single_.end())
      while (single_.back()) single_.pop_back();
    single_.pop_back();
  }

  std::size_t depth() const { return single_.size(); }

 private:
  std::span<const Character> characters_;
  std::vector<bool> single_;
  std::size_t last_double_ = 0;  // the last double mark of the block that closes
};

/// Leaves out the marks that reopen a quotation: at the start of its next paragraph, and of a line after a sentence
/// where lines are paragraphs. Says whether one stands open at the end.
void reopen(std::vector<Unit>& units, std::span<const Character> characters, bool& open) {
  OpenQuotations quotations(units, characters);
  char32_t mark = 0;  // that opened it in this block
  std::size_t kept = 0;
  bool before = open;  // one stands open from the block before that no mark reopens
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    if (is_quotation(unit)) {
      const std::size_t at = place_of(characters, unit);
      const bool line = kept > 0 && at > 0 && characters[at - 1].c == U'\n' && ends_sentence(units[kept - 1]);
      const bool reopens = open && i == 0 && units.size() > 1;  // a mark alone in its block closes
      if (reopens) quotations.open(unit), before = false;
      const std::size_t depth = quotations.depth() + (before ? 1 : 0);
      if (reopens || (line && depth == 1 && unit.kind == Kind::opening && characters[at].c == mark)) continue;
      if (unit.kind == Kind::opening && depth == 0) mark = characters[at].c;
      if (unit.kind == Kind::opening) quotations.open(unit);
      if (unit.kind == Kind::closing && quotations.depth() == 0) before = false;
      if (unit.kind == Kind::closing) quotations.close(unit, i);
    }
    if (kept != i) units[kept] = std::move(units[i]);
    ++kept;
  }
  units.resize(kept);
  open = before || quotations.depth() > 0;
}

}  // namespace

std::vector<Unit> units_of(std::span<const Character> characters, bool& open, Measures& measures, bool without_notes) {
  std::vector<Unit> units = Scanner(characters, open).scan();
  if (without_notes) leave_out_notes(units);
  Joining(units, measures).join();
  join_by_lines(units, characters);
  reopen(units, characters, open);
  order_marks(units);
  return units;
}

}  // namespace brief::evidence
