#include "layout/line_break.hpp"

#include <algorithm>
#include <limits>

namespace brief::layout {
namespace {

constexpr Pt rounding{1e-6};

/// The best way to a breakpoint.
struct Best {
  double demerits = std::numeric_limits<double>::infinity();
  std::uint32_t from = 0;  // 1 + index of the breakpoint before; 0: the paragraph's start
};

struct Start {
  Pt width;
  bool hyphen = false;
};

Start line_start(std::span<const Breakpoint> breakpoints, std::size_t from) {
  if (from == 0) return {};
  return {breakpoints[from - 1].next, breakpoints[from - 1].hyphen};
}

bool fits(const Start& start, const Breakpoint& end, const Demerits& demerits) {
  return end.end + end.inserted - start.width <= demerits.measure + rounding;
}

}  // namespace

double Demerits::of_line(Pt start, const Breakpoint& end, bool after_hyphen, bool last) const {
  const Pt width = end.end + end.inserted - start;
  // Knuth and Plass: badness 100 r^3, demerits (line + badness + penalty)^2; r is the shortfall by its usual size.
  const double r = last ? 0 : std::max(0.0, (measure - width) / (measure / 8));
  const double sum = line + 100 * r * r * r + end.penalty;
  double result = sum * sum;
  if (after_hyphen && (end.hyphen || last)) result += double_hyphen;
  if (last && start > 0_pt && width < measure / 7) result += runt;
  return result;
}

Vector<std::uint32_t> break_lines(std::span<const Breakpoint> breakpoints, const Demerits& demerits) {
  const std::size_t count = breakpoints.size();
  Vector<Best> best(count);
  for (std::size_t to = 0; to < count; ++to) {
    const bool last = to + 1 == count;
    // From the shortest line to the longest: once one is too wide, all longer ones are.
    for (std::size_t from = to + 1; from-- > 0;) {
      const Start start = line_start(breakpoints, from);
      const bool single_piece = from == to;
      if (!single_piece && !fits(start, breakpoints[to], demerits)) break;
      const double before = from == 0 ? 0 : best[from - 1].demerits;
      const double sum = before + demerits.of_line(start.width, breakpoints[to], start.hyphen, last);
      if (sum <= best[to].demerits) best[to] = {sum, static_cast<std::uint32_t>(from)};
    }
  }
  Vector<std::uint32_t> breaks;
  for (std::size_t at = count; at > 0; at = best[at - 1].from) breaks.push_back(static_cast<std::uint32_t>(at - 1));
  std::reverse(breaks.begin(), breaks.end());
  return breaks;
}

double total_demerits(std::span<const Breakpoint> breakpoints, std::span<const std::uint32_t> breaks,
                      const Demerits& demerits) {
  double sum = 0;
  Start start;
  for (const std::uint32_t at : breaks) {
    const bool last = at + 1 == breakpoints.size();
    sum += demerits.of_line(start.width, breakpoints[at], start.hyphen, last);
    start = line_start(breakpoints, at + 1);
  }
  return sum;
}

}  // namespace brief::layout
