#include "layout/timeline_ticks.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <random>
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
  const TickPlaces places{std::move(at), {-2_pt, Pt{axis} + 2_pt}, 1_pt, std::move(said)};
  std::string words;
  const content::Timeline::Names named = names();
  for (const PlacedTick& tick : place_ticks(ticks_of(shown, named, Pt{axis}, bytes), x_at, bytes, places))
    words += std::string(tick.words) + ", ";
  return words;
}

/// The date whose beginning or middle stands at a place on the axis.
report::Date date_at(double year) {
  report::Date date{static_cast<int>(year + 1e-6), 1, 1};
  const auto is_before = [&](const report::Date& day) { return content::span_of(day).end < year + 1e-6; };
  while (date.month < 12 && content::span_of({date.year, date.month + 1, 1}).begin < year + 1e-6) ++date.month;
  while (is_before(date)) ++date.day;
  return date;
}

/// All that a label at a date may say.
std::vector<std::string> words_of(const report::Date& date) {
  const auto named = names();
  const std::string year = std::to_string(date.year), day(named.day(date.month, date.day));
  std::vector<std::string> all{day, day + " " + year};
  if (date.day != 1) return all;
  const std::string month(named.months[static_cast<std::size_t>(date.month - 1)]);
  all.insert(all.end(), {month, month + " " + year});
  if (date.month == 1) all.push_back(year);
  return all;
}

report::Date random_date(std::mt19937& random, int first, int last) {
  const auto upto = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  report::Date date{first + upto(last - first + 1), upto(13), 0};
  if (date.month > 0) date.day = upto(29);
  return date;
}

}  // namespace

TEST_CASE("ticks are round years where there are three") {
  CHECK(ticks({1999, 6, 12}, {2028, 12, 0}, 40) == "2000 2005 2010 2015 2020 2025 ");
  CHECK(ticks({2022, 0, 0}, {2024, 0, 0}, 100) == "2022 2023 2024 2025 ");
}

TEST_CASE("ticks of a single year are months, named by the year in January, as many as have room") {
  CHECK(ticks({2025, 2, 3}, {2025, 6, 0}, 100) == "Mar Apr May Jun Jul ");
  CHECK(ticks({2025, 10, 7}, {2026, 3, 0}, 100) == "Nov Dec 2026 Feb Mar Apr ");
  CHECK(ticks({2025, 1, 0}, {2025, 11, 0}, 25) == "2025 Apr Jul Oct ");
  CHECK(ticks({2025, 0, 0}, {2025, 12, 27}, 100) == "2025 Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ");
}

TEST_CASE("ticks of a single month are days or Mondays with their month") {
  CHECK(ticks({2024, 2, 26}, {2024, 3, 6}, 120) ==
        "26 Feb 27 Feb 28 Feb 29 Feb 1st Mar 2 Mar 3 Mar 4 Mar 5 Mar 6 Mar ");
  CHECK(ticks({2025, 12, 20}, {2026, 1, 25}, 60) == "22 Dec 29 Dec 5 Jan 12 Jan 19 Jan ");
}

TEST_CASE("each tick stands at its date, which its label tells, clear of leaders") {
  std::mt19937 random{7};
  const auto named = names();
  for (int round = 0; round < 2000; ++round) {
    const int first = 1950 + static_cast<int>(random() % 80U), last = first + static_cast<int>(random() % 40U);
    const report::Date a = random_date(random, first, last), b = random_date(random, first, last);
    const content::Span shown{std::min(content::span_of(a).begin, content::span_of(b).begin),
                              std::max(content::span_of(a).end, content::span_of(b).end) + 0.01};
    const double axis = 120;
    const auto x_at = [&](double year) { return Pt{axis * (year - shown.begin) / (shown.end - shown.begin)}; };
    TickPlaces places{{}, {-2_pt, Pt{axis + 2}}, 0.5_pt};
    for (auto i = random() % 6; i > 0; --i) places.leaders.push_back(Pt{static_cast<double>(random() % 120)});
    for (const PlacedTick& tick : place_ticks(ticks_of(shown, named, Pt{axis}, bytes), x_at, bytes, places)) {
      const double year = shown.begin + tick.x.value / axis * (shown.end - shown.begin);
      const report::Date date = date_at(year);
      const content::Span day = content::span_of(date);
      const bool is_day = tick.words.front() < 'A' && tick.words.find(' ') != tick.words.npos;
      CHECK(std::abs((x_at(is_day ? day.middle() : day.begin) - tick.x).value) < 1e-3);
      const auto all = words_of(date);
      CHECK_MESSAGE(std::find(all.begin(), all.end(), std::string(tick.words)) != all.end(), std::string(tick.words));
      for (const Pt leader : places.leaders)
        CHECK(std::abs((leader - tick.middle).value) >= static_cast<double>(tick.words.size()) / 2);
    }
  }
}

TEST_CASE("a coarser series whose labels all have room is better than gaps, in which there are no ticks") {
  CHECK(placed({2000, 0, 0}, {2011, 0, 0}, 80, {{2003, 1, 1}}) == "2000, 2002, 2004, 2006, 2008, 2010, 2012, ");
  CHECK(placed({2000, 0, 0}, {2003, 0, 0}, 40, {{2002, 1, 1}}) == "2000, 2001, 2003, 2004, ");
}

TEST_CASE("the first tick of a year tells it") {
  CHECK(placed({2025, 2, 3}, {2025, 6, 0}, 100, {}) == "Mar 2025, Apr, May, Jun, Jul, ");
  CHECK(placed({2025, 12, 31}, {2026, 1, 1}, 60, {}) == "31 Dec 2025, 1st Jan 2026, ");
  CHECK(placed({1999, 0, 0}, {2002, 0, 0}, 40, {}) == "1999, 2000, 2001, 2002, 2003, ");
}

TEST_CASE("a tick doesn't say what the date of an event right below it says") {
  CHECK(placed({2007, 0, 0}, {2009, 0, 0}, 20, {}, {{5_pt, 9_pt, "2008"}}) == "2007, 2009, 2010, ");
  CHECK(placed({2007, 0, 0}, {2009, 0, 0}, 20, {}, {{11_pt, 14_pt, "2008"}}) == "2007, 2008, 2009, 2010, ");
}

TEST_CASE("the tick of a day stands at its middle, below the dot of an event of that day") {
  const auto choices =
      ticks_of({content::span_of({2025, 10, 20}).begin, content::span_of({2025, 10, 23}).end}, names(), 100_pt, bytes);
  const Vector<Tick>& days = choices.front();
  REQUIRE(days.size() == 4);
  CHECK(days[1].words == "21 Oct");
  CHECK(days[1].year == content::span_of({2025, 10, 21}).middle());
}

TEST_CASE("two labels stand on an axis whose ticks have leaders or are said below it") {
  const Vector<SaidDate> said{{0_pt, 4_pt, "2025"}, {7_pt, 10_pt, "2026"}};
  CHECK(placed({2025, 0, 0}, {2026, 0, 0}, 14, {}, said) == "2025, 2026, 2027, ");
  const std::vector<report::Date> leaders{{2025, 1, 1}, {2026, 1, 1}, {2026, 12, 31}};
  CHECK(placed({2025, 0, 0}, {2026, 0, 0}, 14, leaders) == "2025, 2026, ");
}
