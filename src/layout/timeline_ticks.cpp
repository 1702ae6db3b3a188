#include "layout/timeline_ticks.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>

namespace brief::layout {
namespace {

using Names = content::Timeline::Names;

class Ticks {
 public:
  Ticks(content::Span shown, const Names& names, Pt axis, const TextWidth& width_of)
      : shown_(shown), names_(names), year_(axis / (shown.end - shown.begin)), width_of_(width_of) {}

  void add_years(Vector<Vector<Tick>>& choices, std::size_t least) const {
    for (const int step : {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
      if (!is_wide(year_ * step, width_of_("0000"))) continue;
      Vector<Tick> ticks;
      for (int year = static_cast<int>(std::ceil(shown_.begin / step)) * step; year <= shown_.end; year += step)
        ticks.push_back({static_cast<double>(year), {}, String(std::to_string(year))});
      if (ticks.size() >= least) choices.push_back(std::move(ticks));
    }
  }

  void add_months(Vector<Vector<Tick>>& choices) const {
    Pt widest = width_of_("0000");
    if (!is_wide(year_ / 2, widest)) return;  // nor would the names of months stand apart
    for (const String& month : names_.months) widest = std::max(widest, width_of_(month));
    for (const int step : {1, 2, 3, 6}) {
      if (!is_wide(year_ * step / 12, widest)) continue;
      Vector<Tick> ticks;
      for (int year = first_year(); year <= shown_.end; ++year)
        for (int month = 1; month <= 12; month += step) add_month(ticks, year, month);
      if (ticks.size() > 1) choices.push_back(std::move(ticks));
    }
  }

  /// Days, every second day, and Mondays.
  void add_days(Vector<Vector<Tick>>& choices) const {
    Pt widest = width_of_("30");
    if (!is_wide(year_ * 14 / 366, widest)) return;
    for (int month = 1; month <= 12; ++month) widest = std::max(widest, width_of_(names_.day(month, 30)));
    for (const int step : {1, 2, 7, 14})
      if (is_wide(year_ * step / 366, widest)) choices.push_back(days(step));
  }

 private:
  /// The first of January 1970 was a Thursday.
  static int days_since_monday(std::chrono::sys_days day) {
    return static_cast<int>(day.time_since_epoch().count()) + 3;
  }

  Vector<Tick> days(int step) const {
    using namespace std::chrono;
    Vector<Tick> ticks;
    const sys_days end =
        year_month_day(std::chrono::year(static_cast<int>(shown_.end) + 1), January, std::chrono::day(1));
    sys_days at = year_month_day(std::chrono::year(first_year()), January, std::chrono::day(1));
    for (at += std::chrono::days((step - days_since_monday(at) % step) % step); at < end; at += std::chrono::days(step))
      add_day(ticks, at);
    return ticks;
  }

  int first_year() const { return static_cast<int>(std::floor(shown_.begin)); }

  static String dated(const String& words, int year) { return words + " " + String(std::to_string(year)); }

  /// January is named by its year.
  void add_month(Vector<Tick>& ticks, int year, int month) const {
    const double at = content::span_of({year, month, 1}).begin;
    const String& name = names_.months[static_cast<std::size_t>(month - 1)];
    if (month == 1) return add(ticks, {at, {}, String(std::to_string(year))});
    add(ticks, {at, name, dated(name, year)});
  }

  void add_day(Vector<Tick>& ticks, std::chrono::year_month_day date) const {
    const int year = static_cast<int>(date.year());
    const int month = static_cast<int>(static_cast<unsigned>(date.month()));
    const int day = static_cast<int>(static_cast<unsigned>(date.day()));
    const double at = content::span_of({year, month, day}).middle();  // below the dot of an event of that day
    String name = names_.day(month, day);
    String full = dated(name, year);
    add(ticks, {at, std::move(name), std::move(full)});
  }

  /// Whether labels so far from each other stand apart.
  static bool is_wide(Pt step, Pt widest) { return step >= widest * 1.5; }

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
  ticks.add_years(choices, 3);
  ticks.add_months(choices);
  ticks.add_days(choices);
  ticks.add_years(choices, 1);
  return choices;
}

namespace {

/// How well a series stands.
struct Series {
  Vector<PlacedTick> ticks;
  std::size_t labels = 0, lacking = 0, gaps = 0;  ///< labels; ticks without one, and such between labels
  bool tells_year = false;

  /// The lower the better.
  int rank() const {
    constexpr std::size_t least = 3;
    if (labels >= least && lacking == 0 && tells_year) return 0;
    if (labels >= least && gaps == 0 && tells_year) return 1;
    if (labels > 1 && gaps == 0) return labels >= least ? 2 : 3;
    return labels > 1 ? 4 : 5;
  }

  bool is_better_than(const Series& other) const {
    if (rank() != other.rank()) return rank() < other.rank();
    return labels * (other.labels + other.lacking) > other.labels * (labels + lacking);
  }
};

/// What labels may do where they would have no room: stand beside their ticks, say again what an event's date says.
struct Licence {
  bool beside = false, again = false;
};

/// Places the labels of one series.
class Placing {
 public:
  Placing(const Vector<Tick>& ticks, const std::function<Pt(double)>& x_at, const TextWidth& width_of,
          const TickPlaces& places, Licence licence)
      : ticks_(ticks), x_at_(x_at), width_of_(width_of), places_(places), licence_(licence) {}

  Series placed() {
    for (const Tick& tick : ticks_) series_.ticks.push_back({x_at_(tick.year), {}, x_at_(tick.year)});
    for (std::size_t i = 0; i < ticks_.size(); ++i) put(i, ticks_[i].words.empty() ? ticks_[i].dated : ticks_[i].words);
    tell_years();
    count();
    return std::move(series_);
  }

 private:
  static int year_of(const Tick& tick) {
    constexpr double tiny = 1e-6;  // years: less than a day
    return static_cast<int>(std::floor(tick.year + tiny));
  }

  bool put(std::size_t i, const String& words) {
    PlacedTick& tick = series_.ticks[i];
    if (!licence_.again && is_said(tick.x, ticks_[i].dated)) return false;
    const Pt half = width_of_(words) / 2;
    for (const Pt middle : middles(tick.x, half)) {
      if (!is_free(i, middle, half)) continue;
      tick.words = words;
      tick.middle = middle;
      return true;
    }
    return false;
  }

  /// Where a label may stand: below its tick, or beside a leader or at an end so that it still touches its tick or
  /// nearly so; the nearest first.
  Vector<Pt> middles(Pt x, Pt half) const {
    Vector<Pt> all{x};
    if (!licence_.beside) return all;
    constexpr Pt tiny{0.01};
    const Pt away = half + places_.clear + tiny;
    const Pt farthest = half + places_.clear * 2;
    const auto add = [&](Pt middle) {
      if (middle > x - farthest && middle < x + farthest) all.push_back(middle);
    };
    for (const Pt leader : places_.leaders)
      for (const Pt middle : {leader - away, leader + away}) add(middle);
    add(places_.room.left + half);
    add(places_.room.right - half);
    std::stable_sort(all.begin(), all.end(),
                     [&](Pt a, Pt b) { return std::abs((a - x).value) < std::abs((b - x).value); });
    return all;
  }

  /// In the first label of each year that has the room.
  void tell_years() {
    int told = -1;
    for (std::size_t i = 0; i < ticks_.size(); ++i) {
      const int year = year_of(ticks_[i]);
      if (series_.ticks[i].words.empty() || told == year) continue;
      if (ticks_[i].words.empty() || put(i, ticks_[i].dated)) told = year;
    }
    series_.tells_year = told >= 0;
  }

  bool is_free(std::size_t i, Pt x, Pt half) const {
    const Pt clear = places_.clear;
    if (x - half < places_.room.left || x + half > places_.room.right) return false;
    for (std::size_t other = 0; other < ticks_.size(); ++other) {
      const PlacedTick& tick = series_.ticks[other];
      if (other == i || tick.words.empty()) continue;
      if (std::abs((tick.middle - x).value) < (half + width_of_(tick.words) / 2 + clear * 2).value) return false;
    }
    return std::none_of(places_.leaders.begin(), places_.leaders.end(),
                        [&](Pt leader) { return leader > x - half - clear && leader < x + half + clear; });
  }

  /// Some languages write a word after the year of a date.
  bool is_said(Pt x, const String& words) const {
    return std::any_of(places_.said.begin(), places_.said.end(), [&](const SaidDate& date) {
      return date.words.starts_with(words) && date.from <= x && x <= date.to;
    });
  }

  /// A tick at an end whose label would reach beyond the room lacks none.
  bool is_at_end(std::size_t i) const {
    const Pt x = series_.ticks[i].x;
    const Pt half = width_of_(ticks_[i].words.empty() ? ticks_[i].dated : ticks_[i].words) / 2;
    return x - half < places_.room.left || x + half > places_.room.right;
  }

  void count() {
    std::size_t since = 0;
    for (std::size_t i = 0; i < ticks_.size(); ++i) {
      const bool has_words = !series_.ticks[i].words.empty();
      if (has_words && series_.labels++ > 0) series_.gaps += since;
      since = has_words ? 0 : since + 1;
      if (!has_words && !is_at_end(i)) ++series_.lacking;
    }
  }

  const Vector<Tick>& ticks_;
  const std::function<Pt(double)>& x_at_;
  const TextWidth& width_of_;
  const TickPlaces& places_;
  Licence licence_;
  Series series_;
};

/// Without the ticks that have none: they would say nothing, and would be taken for ends of leaders.
Vector<PlacedTick> labelled(Vector<PlacedTick> ticks) {
  std::erase_if(ticks, [](const PlacedTick& tick) { return tick.words.empty(); });
  return ticks;
}

}  // namespace

Vector<PlacedTick> place_ticks(const Vector<Vector<Tick>>& choices, const std::function<Pt(double)>& x_at,
                               const TextWidth& width_of, const TickPlaces& places) {
  static constexpr Licence licences[] = {{}, {true, false}, {true, true}};
  Series best;
  for (const Licence licence : licences) {
    for (const Vector<Tick>& ticks : choices) {
      Series made = Placing(ticks, x_at, width_of, places, licence).placed();
      if (made.rank() == 0) return labelled(std::move(made.ticks));
      if (made.labels > 0 && (best.labels == 0 || made.is_better_than(best))) best = std::move(made);
    }
    if (best.labels > 1) break;
  }
  return labelled(std::move(best.ticks));
}

}  // namespace brief::layout
