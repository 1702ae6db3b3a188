#include "layout/timeline_ticks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace brief;
using namespace brief::layout;

namespace {

content::Timeline::Names names() {
  content::Timeline::Names made;
  made.months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (std::size_t i = 0; i < made.months.size(); ++i) made.days_of[i] = "{day} " + made.months[i];
  made.first_day = "1st";
  return made;
}

Pt bytes(std::string_view text) { return Pt{static_cast<double>(text.size())}; }

/// A label is as wide as its bytes.
std::string ticks(report::Date from, report::Date to, double axis) {
  const content::Span shown{content::span_of(from).begin, content::span_of(to).end};
  std::string words;
  const content::Timeline::Names named = names();
  const auto choices = ticks_of(shown, named, Pt{axis}, bytes);
  for (const Tick& tick : choices.front()) {
    CHECK(tick.year >= shown.begin);
    CHECK(tick.year <= shown.end);
    words += std::string(tick.words.empty() ? tick.dated : tick.words) + " ";
  }
  return words;
}

/// The labels on an axis as long as its room, among leaders that go down at some dates.
std::string placed(report::Date from, report::Date to, double axis, const std::vector<report::Date>& leaders,
                   Vector<SaidDate> said = {}) {
  const content::Span shown{content::span_of(from).begin, content::span_of(to).end};
  const auto x_at = [&](double year) { return Pt{axis * (year - shown.begin) / (shown.end - shown.begin)}; };
  Vector<Pt> at;
  for (const report::Date& date : leaders) at.push_back(x_at(content::span_of(date).middle()));
  const TickPlaces places{{std::move(at), {0_pt, Pt{axis}}, 1_pt}, std::move(said)};
  std::string words;
  const content::Timeline::Names named = names();
  for (const PlacedTick& tick : place_ticks(ticks_of(shown, named, Pt{axis}, bytes), x_at, bytes, places))
    words += std::string(tick.words) + ", ";
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

TEST_CASE("ticks of a single month are days with their month") {
  CHECK(ticks({2024, 2, 26}, {2024, 3, 6}, 120) ==
        "26 Feb 27 Feb 28 Feb 29 Feb 1st Mar 2 Mar 3 Mar 4 Mar 5 Mar 6 Mar ");
  CHECK(ticks({2025, 12, 20}, {2026, 1, 15}, 60) == "20 Dec 25 Dec 1st Jan 5 Jan 10 Jan 15 Jan ");
  CHECK(ticks({2025, 9, 3}, {2025, 9, 26}, 30) == "10 Sep 20 Sep ");
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

TEST_CASE("the first tick of a year tells it") {
  CHECK(placed({2025, 2, 3}, {2025, 6, 0}, 100, {}) == "Mar 2025, Apr, May, Jun, Jul, ");
  CHECK(placed({2025, 12, 31}, {2026, 1, 1}, 60, {}) == "31 Dec 2025, 1st Jan 2026, ");
  CHECK(placed({1999, 0, 0}, {2002, 0, 0}, 40, {}) == "1999, 2000, 2001, 2002, 2003, ");
}

TEST_CASE("days stand closer together where leaders take the room of those wide apart") {
  CHECK(placed({2025, 10, 1}, {2025, 10, 30}, 70, {}) == "1st Oct 2025, 10 Oct, 15 Oct, 20 Oct, 25 Oct, ");
  const std::vector<report::Date> leaders{{2025, 10, 1}, {2025, 10, 6}, {2025, 10, 10}, {2025, 10, 14}, {2025, 10, 20}};
  const std::string closer = placed({2025, 10, 1}, {2025, 10, 30}, 70, leaders);
  CHECK(std::count(closer.begin(), closer.end(), ',') >= 2);
}

TEST_CASE("a tick doesn't say what the date of an event right below it says") {
  CHECK(placed({2007, 0, 0}, {2009, 0, 0}, 60, {}, {{15_pt, 30_pt, "2008"}}) == "2007, , 2009, 2010, ");
  CHECK(placed({2007, 0, 0}, {2009, 0, 0}, 60, {}, {{35_pt, 39_pt, "2008"}}) == "2007, 2008, 2009, 2010, ");
}
