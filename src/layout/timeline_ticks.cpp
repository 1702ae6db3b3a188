#include "layout/timeline_ticks.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <span>
#include <string>

namespace brief::layout {
namespace {

using Months = content::Timeline::Months;

double begin_of(int year, int month, int day) { return content::span_of({year, month, day}).begin; }

class Ticks {
 public:
  Ticks(content::Span shown, const Months& months, Pt axis, const std::function<Pt(std::string_view)>& width_of)
      : shown_(shown), months_(months), year_(axis / (shown.end - shown.begin)), width_of_(width_of) {}

  Vector<Tick> years() const {
    constexpr std::array steps{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
    const int step = fewest(steps, year_, width_of_("0000"));
    Vector<Tick> ticks;
    for (int year = static_cast<int>(std::ceil(shown_.begin / step)) * step; year <= shown_.end; year += step)
      ticks.push_back({static_cast<double>(year), String(std::to_string(year)), {}, true});
    return ticks;
  }

  Vector<Tick> months() const {
    constexpr std::array steps{1, 2, 3, 6};
    const int step = fewest(steps, year_ / 12, widest_name());
    Vector<Tick> ticks;
    for (int year = first_year(); year <= shown_.end; ++year)
      for (int month = 1; month <= 12; month += step) add_month(ticks, year, month);
    return ticks;
  }

  Vector<Tick> days() const {
    constexpr std::array steps{1, 2, 5, 10};
    const Pt day_length = year_ / 366;
    const int step = fewest(steps, day_length, width_of_("00"));
    // Between a day's number and the name of a month.
    const int clear = std::max(1, static_cast<int>(std::ceil((widest_name() + width_of_("00")) * 0.6 / day_length)));
    Vector<Tick> ticks;
    for (int year = first_year(); year <= shown_.end; ++year)
      for (int month = 1; month <= 12; ++month) {
        add_month(ticks, year, month);
        for (int day = 1 + clear; day <= days_in(year, month) + 1 - clear; ++day)
          if (day % step == 0) add(ticks, {begin_of(year, month, day), String(std::to_string(day))});
      }
    const auto is_told = [](const Tick& tick) { return tick.tells_year || !tick.dated.empty(); };
    if (std::none_of(ticks.begin(), ticks.end(), is_told)) add_first_month(ticks);
    return ticks;
  }

 private:
  /// Of a month, or of the year that stands in January's place.
  Pt widest_name() const {
    Pt widest = width_of_("0000");
    for (const String& month : months_) widest = std::max(widest, width_of_(month));
    return widest;
  }

  static int days_in(int year, int month) {
    using namespace std::chrono;
    const year_month_day_last last{std::chrono::year(year),
                                   month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
    return static_cast<int>(static_cast<unsigned>(last.day()));
  }

  int first_year() const { return static_cast<int>(std::floor(shown_.begin)); }

  String dated(int year, int month) const {
    return months_[static_cast<std::size_t>(month - 1)] + " " + String(std::to_string(year));
  }

  void add_month(Vector<Tick>& ticks, int year, int month) const {
    const double at = begin_of(year, month, 1);
    if (month == 1) return add(ticks, {at, String(std::to_string(year)), {}, true});
    add(ticks, {at, months_[static_cast<std::size_t>(month - 1)], dated(year, month)});
  }

  /// What month the days are of, before the first.
  void add_first_month(Vector<Tick>& ticks) const {
    int month = 12;
    while (month > 1 && begin_of(first_year(), month, 1) > shown_.begin) --month;
    ticks.insert(ticks.begin(), {shown_.begin, {}, dated(first_year(), month), false, false});
  }

  /// The fewest units between ticks whose labels stand apart.
  static int fewest(std::span<const int> steps, Pt unit, Pt widest) {
    const auto wide = std::find_if(steps.begin(), steps.end(), [&](int step) { return unit * step >= widest * 1.5; });
    return wide == steps.end() ? steps.back() : *wide;
  }

  void add(Vector<Tick>& ticks, Tick tick) const {
    if (tick.year >= shown_.begin && tick.year <= shown_.end) ticks.push_back(std::move(tick));
  }

  content::Span shown_;
  const Months& months_;
  Pt year_;  // as long as it is on the axis
  const std::function<Pt(std::string_view)>& width_of_;
};

}  // namespace

Vector<Tick> ticks_of(content::Span shown, const Months& months, Pt axis,
                      const std::function<Pt(std::string_view)>& width_of) {
  const Ticks ticks(shown, months, axis, width_of);
  if (auto years = ticks.years(); years.size() > 1) return years;
  if (auto of_months = ticks.months(); of_months.size() > 1) return of_months;
  return ticks.days();
}

namespace {

/// Puts the words at the end of the axis in place of the ticks there.
bool put_at_end(const String& words, const std::function<Pt(std::string_view)>& width_of, const TickLabels& places,
                Vector<PlacedTick>& placed) {
  const Pt width = width_of(words);
  const auto middle = places.put_at_end(width);
  if (!middle) return false;
  const Pt from = *middle - width / 2 - places.clear() * 2;
  while (!placed.empty() && placed.back().middle + width_of(placed.back().words) / 2 > from) placed.pop_back();
  placed.push_back({*middle, *middle, words, false});
  return true;
}

}  // namespace

Vector<PlacedTick> place_ticks(const Vector<Tick>& ticks, const std::function<Pt(double)>& x_at,
                               const std::function<Pt(std::string_view)>& width_of, TickLabels& places) {
  Vector<PlacedTick> placed;
  bool told = false;
  const auto put = [&](const Tick& tick, const String& words, bool tells) {
    const Pt x = x_at(tick.year);
    const auto middle = words.empty() ? std::nullopt : places.put(x, width_of(words));
    if (!middle) return false;
    placed.push_back({x, *middle, words, tick.is_mark});
    told = told || tells;
    return true;
  };
  for (const Tick& tick : ticks)
    if (told || !put(tick, tick.dated, true)) put(tick, tick.words, tick.tells_year);
  if (!told && !ticks.empty() && !ticks.front().is_mark)
    told = put_at_end(ticks.front().dated, width_of, places, placed);
  if (!told) placed.clear();
  return placed;
}

bool TickLabels::is_free(Pt middle, Pt half) const {
  return middle - half >= room_.left && middle + half <= room_.right && middle - half >= taken_ + clear_ * 2 &&
         is_clear_of_leaders(middle, half);
}

std::optional<Pt> TickLabels::put_at_end(Pt width) const {
  const Pt half = width / 2, middle = room_.right - half;
  return is_clear_of_leaders(middle, half) ? std::optional(middle) : std::nullopt;
}

bool TickLabels::is_clear_of_leaders(Pt middle, Pt half) const {
  return std::none_of(leaders_.begin(), leaders_.end(),
                      [&](Pt leader) { return leader > middle - half - clear_ && leader < middle + half + clear_; });
}

std::optional<Pt> TickLabels::put(Pt x, Pt width) {
  constexpr Pt rounding{0.01};
  const Pt half = width / 2;
  Vector<Pt> middles{x, room_.left + half + rounding, room_.right - half - rounding,
                     taken_ + clear_ * 2 + half + rounding};
  for (const Pt leader : leaders_)
    for (const double side : {-1.0, 1.0}) middles.push_back(leader + (half + clear_ + rounding) * side);
  const auto distance = [x](Pt middle) { return std::abs((middle - x).value); };
  std::stable_sort(middles.begin(), middles.end(), [&](Pt a, Pt b) { return distance(a) < distance(b); });
  for (const Pt middle : middles) {
    if (distance(middle) > half.value) break;  // the tick stands over its label
    if (!is_free(middle, half)) continue;
    taken_ = middle + half;
    return middle;
  }
  return std::nullopt;
}

}  // namespace brief::layout
