#include "layout/timeline_ticks.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;
using namespace brief::layout;

namespace {

/// A label is as wide as its bytes.
std::string ticks(report::Date from, report::Date to, double axis) {
  const content::Timeline::Months months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const content::Span shown{content::span_of(from).begin, content::span_of(to).end};
  std::string words;
  for (const Tick& tick :
       ticks_of(shown, months, Pt{axis}, [](std::string_view text) { return Pt{static_cast<double>(text.size())}; })) {
    CHECK(tick.year >= shown.begin);
    CHECK(tick.year <= shown.end);
    words += std::string(tick.is_mark ? tick.words : tick.dated) + " ";
  }
  return words;
}

}  // namespace

TEST_CASE("ticks are round years where there are two") {
  CHECK(ticks({1999, 6, 12}, {2028, 12, 0}, 40) == "2000 2005 2010 2015 2020 2025 ");
  CHECK(ticks({2022, 0, 0}, {2024, 0, 0}, 100) == "2022 2023 2024 2025 ");
}

TEST_CASE("ticks of a single year are months, named by the year in January, as many as have room") {
  CHECK(ticks({2025, 2, 3}, {2025, 6, 0}, 100) == "Mar Apr May Jun Jul ");
  CHECK(ticks({2025, 10, 7}, {2026, 3, 0}, 100) == "Nov Dec 2026 Feb Mar Apr ");
  CHECK(ticks({2025, 1, 0}, {2025, 11, 0}, 25) == "2025 Apr Jul Oct ");
}

TEST_CASE("ticks of a single month are days") {
  CHECK(ticks({2024, 2, 26}, {2024, 3, 6}, 100) == "26 27 28 29 Mar 2 3 4 5 6 7 ");
  CHECK(ticks({2025, 12, 20}, {2026, 1, 15}, 60) == "20 22 24 26 28 30 2026 4 6 8 10 12 14 16 ");
  CHECK(ticks({2025, 9, 3}, {2025, 9, 26}, 30) == "Sep 2025 5 10 15 20 25 ");
}

TEST_CASE("a label stands below its tick, or beside a leader or another label near it") {
  TickLabels labels({100_pt}, {0_pt, 200_pt}, 2_pt);
  CHECK(labels.put(50_pt, 20_pt) == 50_pt);
  CHECK(labels.put(55_pt, 20_pt) == std::nullopt);
  CHECK(labels.put(105_pt, 20_pt)->value == doctest::Approx(112).epsilon(0.001));
  CHECK(labels.put(196_pt, 20_pt)->value == doctest::Approx(190).epsilon(0.001));
  TickLabels shut({95_pt, 105_pt}, {0_pt, 200_pt}, 2_pt);
  CHECK(shut.put(100_pt, 20_pt) == std::nullopt);
}

TEST_CASE("the first tick that has room tells the year; without one there are no ticks") {
  const auto placed = [](Vector<Tick> ticks, Vector<Pt> leaders) {
    TickLabels places(std::move(leaders), {0_pt, 100_pt}, 2_pt);
    std::string words;
    const auto width_of = [](std::string_view text) { return Pt{static_cast<double>(text.size())}; };
    for (const PlacedTick& tick : place_ticks(
             ticks, [](double x) { return Pt{x}; }, width_of, places))
      words += std::string(tick.words) + " ";
    return words;
  };
  const Vector<Tick> months{{20, "Apr", "Apr 2025"}, {40, "May", "May 2025"}, {60, "Jun", "Jun 2025"}};
  CHECK(placed(months, {}) == "Apr 2025 May Jun ");
  CHECK(placed(months, {16_pt, 24_pt}) == "Apr May 2025 Jun ");
  CHECK(placed({{2, {}, "Mar 2025", false, false}, {20, "10"}, {40, "15"}}, {}) == "Mar 2025 10 15 ");
  CHECK(placed({{2, {}, "Mar 2025", false, false}, {20, "10"}, {95, "15"}}, {6_pt}) == "10 Mar 2025 ");
  CHECK(placed({{20, "10"}, {40, "15"}}, {}) == "");
  CHECK(placed({{20, "2024", {}, true}, {40, "2025", {}, true}}, {}) == "2024 2025 ");
}
