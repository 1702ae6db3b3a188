#include "layout/line_break.hpp"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace brief;
using layout::Breakpoint;
using layout::Demerits;

namespace {

/// Words of the given widths with a space of 3 pt between them; a negative width: a syllable that a hyphen ends.
std::vector<Breakpoint> words(const std::vector<int>& widths) {
  std::vector<Breakpoint> points;
  Pt at;
  for (const int width : widths) {
    const bool hyphen = width < 0;
    const Pt end = at + Pt{std::abs(static_cast<double>(width))};
    const Pt space = hyphen ? 0_pt : 3_pt;
    points.push_back({end, end + space, hyphen ? 4_pt : 0_pt, hyphen ? 50.0 : 0.0, hyphen});
    at = end + space;
  }
  points.back() = {points.back().end, points.back().end, 0_pt, 0, false};
  return points;
}

/// The least total demerits of all sets of breaks in which no line is too wide, by trying every one.
double exhaustive(const std::vector<Breakpoint>& points, const Demerits& demerits) {
  double least = std::numeric_limits<double>::infinity();
  const std::size_t free = points.size() - 1;
  for (std::uint32_t set = 0; set < 1u << free; ++set) {
    std::vector<std::uint32_t> breaks;
    bool feasible = true;
    Pt start;
    for (std::uint32_t i = 0; i < points.size(); ++i) {
      if (i < free && (set >> i & 1) == 0) continue;
      const bool single = i == (breaks.empty() ? 0 : breaks.back() + 1);
      feasible = feasible && (single || points[i].end + points[i].inserted - start <= demerits.measure + Pt{1e-6});
      breaks.push_back(i);
      start = points[i].next;
    }
    if (feasible) least = std::min(least, layout::total_demerits(points, breaks, demerits));
  }
  return least;
}

}  // namespace

TEST_CASE("a paragraph that fits is one line") {
  const auto points = words({10, 20, 30});
  CHECK(layout::break_lines(points, {.measure = 100_pt}) == Vector<std::uint32_t>{2});
}

TEST_CASE("total fit gives up a word early for better lines later, where first fit does not") {
  // First fit sets 40 40 | 90 | 30 ..., leaving a line with great room; total fit evens it out.
  const auto points = words({30, 30, 30, 90, 10, 80, 20});
  const Demerits demerits{.measure = 100_pt};
  const auto breaks = layout::break_lines(points, demerits);
  CHECK(layout::total_demerits(points, breaks, demerits) == doctest::Approx(exhaustive(points, demerits)));
}

TEST_CASE("a piece wider than the measure makes a line by itself") {
  CHECK(layout::break_lines(words({10, 300, 10}), {.measure = 100_pt}) == Vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("the chosen breaks have the least total demerits: against exhaustive search") {
  std::mt19937 random(1981);
  for (int paragraph = 0; paragraph < 400; ++paragraph) {
    std::vector<int> widths;
    const int count = 2 + static_cast<int>(random() % 13);
    for (int i = 0; i < count; ++i) {
      const int width = 3 + static_cast<int>(random() % 45);
      widths.push_back(random() % 4 == 0 && i + 1 < count ? -width : width);
    }
    const auto points = words(widths);
    const Demerits demerits{.measure = Pt{50.0 + static_cast<double>(random() % 70)}};
    const auto breaks = layout::break_lines(points, demerits);
    REQUIRE(breaks.back() + 1 == points.size());
    CHECK(layout::total_demerits(points, breaks, demerits) == exhaustive(points, demerits));
  }
}
