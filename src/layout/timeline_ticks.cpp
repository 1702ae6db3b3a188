#include "layout/timeline_ticks.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <span>
#include <string>

namespace brief::layout {
namespace {

using Names = content::Timeline::Names;

double begin_of(int year, int month, int day) { return content::span_of({year, month, day}).begin; }

int days_in(int year, int month) {
  using namespace std::chrono;
  const year_month_day_last last{std::chrono::year(year),
                                 month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

/// Whether the ticks of days at round numbers have one here: none so near to the first of a month that it would crowd
/// the tick there.
bool is_round(int day, int days, int step) {
  const int least = (step * 4 + 4) / 5;
  return day == 1 || (day % step == 0 && day - 1 >= least && days + 1 - day >= least);
}

class Ticks {
 public:
  Ticks(content::Span shown, const Names& names, Pt axis, const TextWidth& width_of)
      : shown_(shown), names_(names), year_(axis / (shown.end - shown.begin)), width_of_(width_of) {}

  void add_years(Vector<Vector<Tick>>& choices) const {
    constexpr std::array steps{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
    const int step = fewest(steps, year_, width_of_("0000"));
    Vector<Tick> ticks;
    for (int year = static_cast<int>(std::ceil(shown_.begin / step)) * step; year <= shown_.end; year += step)
      ticks.push_back({static_cast<double>(year), {}, String(std::to_string(year))});
    if (ticks.size() > 1) choices.push_back(std::move(ticks));
  }

  void add_months(Vector<Vector<Tick>>& choices) const {
    constexpr std::array steps{1, 2, 3, 6};
    Pt widest = width_of_("0000");
    for (const String& month : names_.months) widest = std::max(widest, width_of_(month));
    Vector<Tick> ticks;
    const int step = fewest(steps, year_ / 12, widest);
    for (int year = first_year(); year <= shown_.end; ++year)
      for (int month = 1; month <= 12; month += step) add_month(ticks, year, month);
    if (ticks.size() > 1) choices.push_back(std::move(ticks));
  }

  /// Wide apart, and closer together for where leaders leave only little room.
  void add_days(Vector<Vector<Tick>>& choices) const {
    constexpr std::array steps{1, 2, 5, 10, 15};
    Pt widest;
    for (int month = 1; month <= 12; ++month) widest = std::max(widest, width_of_(names_.day(month, 30)));
    const int widest_step = fewest(steps, year_ / 366, widest);
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
      if (*step <= widest_step) choices.push_back(days(*step));
  }

 private:
  Vector<Tick> days(int step) const {
    Vector<Tick> ticks;
    for (int year = first_year(); year <= shown_.end; ++year)
      for (int month = 1; month <= 12; ++month)
        for (int day = 1, last = days_in(year, month); day <= last; ++day)
          if (is_round(day, last, step)) add_day(ticks, year, month, day);
    return ticks;
  }

  int first_year() const { return static_cast<int>(std::floor(shown_.begin)); }

  static String dated(const String& words, int year) { return words + " " + String(std::to_string(year)); }

  /// January is named by its year.
  void add_month(Vector<Tick>& ticks, int year, int month) const {
    const double at = begin_of(year, month, 1);
    const String& name = names_.months[static_cast<std::size_t>(month - 1)];
    if (month == 1) return add(ticks, {at, {}, String(std::to_string(year))});
    add(ticks, {at, name, dated(name, year)});
  }

  void add_day(Vector<Tick>& ticks, int year, int month, int day) const {
    const double at = begin_of(year, month, day);
    if (at >= shown_.end) return;  // it begins where the axis ends
    String name = names_.day(month, day);
    String full = dated(name, year);
    add(ticks, {at, std::move(name), std::move(full)});
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
  const Names& names_;
  Pt year_;  // as long as it is on the axis
  const TextWidth& width_of_;
};

}  // namespace

Vector<Vector<Tick>> ticks_of(content::Span shown, const Names& names, Pt axis, const TextWidth& width_of) {
  const Ticks ticks(shown, names, axis, width_of);
  Vector<Vector<Tick>> choices;
  ticks.add_years(choices);
  if (choices.empty()) ticks.add_months(choices);
  if (choices.empty() || choices.back().size() == 2) ticks.add_days(choices);
  return choices;
}

namespace {

/// Places the ticks of one choice, from left to right.
class Placing {
 public:
  Placing(const std::function<Pt(double)>& x_at, const TextWidth& width_of, const TickPlaces& places)
      : x_at_(x_at), width_of_(width_of), labels_(places.labels), said_(places.said) {}

  /// The first tick of each year tells it, where that has room.
  Vector<PlacedTick> place(const Vector<Tick>& ticks) {
    int told = -1;
    for (const Tick& tick : ticks) {
      const int year = static_cast<int>(std::floor(tick.year + tiny));
      if ((told == year && !tick.words.empty()) || !put(tick, tick.dated))
        put(tick, tick.words);
      else
        told = year;
    }
    return std::move(placed_);
  }

 private:
  static constexpr double tiny = 1e-6;  // years: less than a day

  bool put(const Tick& tick, const String& words) {
    if (words.empty()) return false;
    const Pt x = x_at_(tick.year);
    if (is_said(x, tick.dated)) {
      placed_.push_back({x, x, {}});
      return true;
    }
    const auto middle = labels_.put(x, width_of_(words));
    if (middle) placed_.push_back({x, *middle, words});
    return middle.has_value();
  }

  /// Some languages write a word after the year of a date.
  bool is_said(Pt x, const String& words) const {
    return std::any_of(said_.begin(), said_.end(), [&](const SaidDate& date) {
      return date.words.starts_with(words) && date.from <= x && x <= date.to;
    });
  }

  const std::function<Pt(double)>& x_at_;
  const TextWidth& width_of_;
  TickLabels labels_;
  const Vector<SaidDate>& said_;
  Vector<PlacedTick> placed_;
};

}  // namespace

Vector<PlacedTick> place_ticks(const Vector<Vector<Tick>>& choices, const std::function<Pt(double)>& x_at,
                               const TextWidth& width_of, const TickPlaces& places) {
  Vector<PlacedTick> best;
  for (const Vector<Tick>& ticks : choices) {
    Vector<PlacedTick> placed = Placing(x_at, width_of, places).place(ticks);
    if (placed.size() > best.size()) best = std::move(placed);
    if (best.size() > 1) break;
  }
  return best;
}

bool TickLabels::is_free(Pt middle, Pt half) const {
  return middle - half >= room_.left && middle + half <= room_.right && middle - half >= taken_ + clear_ * 2 &&
         is_clear_of_leaders(middle, half);
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
    if (distance(middle) > (half + clear_ * 2).value) break;  // the tick stands over its label, or right beside it
    if (!is_free(middle, half)) continue;
    taken_ = middle + half;
    return middle;
  }
  return std::nullopt;
}

}  // namespace brief::layout
