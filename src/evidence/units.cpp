#include "evidence/units.hpp"

#include <utility>

#include "evidence/joining.hpp"
#include "evidence/measures.hpp"
#include "evidence/scanner.hpp"

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

std::vector<Unit> units_of(std::span<const Character> characters, bool& open, Measures& measures) {
  std::vector<Unit> units = Scanner(characters).scan();
  Joining(units, measures).join();
  reopen(units, open);
  order_marks(units);
  return units;
}

}  // namespace brief::evidence
