#include "evidence/units.hpp"

#include <algorithm>
#include <utility>

#include "evidence/lexicon.hpp"
#include "evidence/scanner.hpp"

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

/// Joins the units that make one number or date.
class Joining {
 public:
  explicit Joining(std::vector<Unit>& units) : units_(units), known_(measures()) {
    lower_.reserve(units.size());
    for (const Unit& unit : units) lower_.push_back(unit.kind == Kind::word ? lower_case(unit.key) : std::string());
  }

  void join() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (!is_number(i)) continue;
      join_before(i);
      join_after(i);
    }
  }

 private:
  bool is(std::size_t i, const Lexicon::Set& set) const {
    return i < units_.size() && !lower_[i].empty() && set.contains(lower_[i]);
  }
  bool is_mark(std::size_t i, std::string_view key) const { return i < units_.size() && units_[i].key == key; }
  bool in_figures(std::size_t i) const { return i < units_.size() && units_[i].kind == Kind::number; }
  bool in_letters(std::size_t i) const { return i < units_.size() && !lower_[i].empty() && is_number_word(lower_[i]); }
  bool is_number(std::size_t i) const { return in_figures(i) || in_letters(i); }

  void join_before(std::size_t i) {
    if (i == 0 || !in_figures(i)) return;
    constexpr std::string_view signs[] = {"≥", "≤", "<", ">", "≈", "~", "±", "+", "№", "§", "=", "≠"};
    const bool sign = std::find(std::begin(signs), std::end(signs), units_[i - 1].key) != std::end(signs);
    if (sign || is(i - 1, known_.before) || is(i - 1, known_.months)) units_[i].joined = true;
  }

  void join_after(std::size_t i) {
    const std::size_t next = i + 1;
    if (is(next, known_.first) && is(next + 1, known_.second)) return join_through(next, next + 1);
    if (is(next, known_.units)) return join_unit(next);
    if (in_letters(next)) return join_through(next, next);
    if (in_figures(i)) join_date(next);
    const bool range = is(next, known_.joins) || (next < units_.size() && units_[next].kind == Kind::dash);
    const bool both = in_figures(i) == in_figures(next + 1);
    if (range && both && is_number(next + 1)) return join_through(next, next + 1);
    if (is(i, known_.scales) && is(next, known_.ands) && is_number(next + 1)) join_through(next, next + 1);
  }

  /// Units follow each other: 5 million euros, 2.5 million per cent.
  void join_unit(std::size_t at) {
    while (is(at, known_.units)) units_[at++].joined = true;
    if (is(at, known_.first) && is(at + 1, known_.second)) join_through(at, at + 1);
  }

  /// 22 October 2025; 22. oktobra 2025; October 22, 2025.
  void join_date(std::size_t at) {
    if (is(at, known_.months)) return join_through(at, in_figures(at + 1) ? at + 1 : at);
    if (is_mark(at, ".") && is(at + 1, known_.months)) return join_through(at, in_figures(at + 2) ? at + 2 : at + 1);
    const bool after_month = at >= 2 && is(at - 2, known_.months);
    if (after_month && is_mark(at, ",") && in_figures(at + 1) && units_[at + 1].key.size() == 4)
      join_through(at, at + 1);
  }

  void join_through(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i <= to && i < units_.size(); ++i) units_[i].joined = true;
  }

  std::vector<Unit>& units_;
  const Measures& known_;
  std::vector<std::string> lower_;
};

/// American printers put the full stop inside the marks, others outside: one order for both.
void order_marks(std::vector<Unit>& units) {
  for (std::size_t i = 0; i + 1 < units.size(); ++i) {
    Unit& next = units[i + 1];
    if (units[i].kind != Kind::closing || (next.key != "." && next.key != ",") || next.joined) continue;
    std::swap(units[i].kind, next.kind);
    std::swap(units[i].key, next.key);
  }
}

/// Leaves out a mark that reopens a quotation at the start of its next paragraph, and says whether one stands open at
/// the end.
void reopen(std::vector<Unit>& units, bool& open) {
  if (units.empty()) return;
  const bool reopens = open && is_quotation(units.front());
  int depth = reopens ? 1 : 0;
  if (reopens) units.erase(units.begin());
  for (const Unit& unit : units) {
    if (unit.kind == Kind::opening) ++depth;
    if (unit.kind == Kind::closing && depth > 0) --depth;
  }
  open = depth > 0;
}

}  // namespace

std::vector<Unit> units_of(std::span<const Character> characters, bool& open) {
  std::vector<Unit> units = Scanner(characters).scan();
  Joining(units).join();
  reopen(units, open);
  order_marks(units);
  return units;
}

}  // namespace brief::evidence
