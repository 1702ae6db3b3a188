// The ticks of a timeline: round years, or, where it covers too few of them, months or days.
#pragma once

#include <functional>
#include <optional>

#include "base/units.hpp"
#include "content/content.hpp"

namespace brief::layout {

struct Tick {
  double year = 0;  ///< where it stands, in years
  String words;     ///< "2020"; of a month its name, in January the year; of a day its number, of the first the month
  String dated{};   ///< "April 2025": in place of the words where no tick before it tells the year
  bool tells_year = false;
  bool is_mark = true;  ///< false: it stands below the beginning of the axis, and tells its month and year
};

/// The ticks of the largest unit of which two or more fit into what is shown; their labels stand apart on an axis as
/// long as `axis`. `width_of` measures a label. `months` are the names of the months alone.
Vector<Tick> ticks_of(content::Span shown, const content::Timeline::Months& months, Pt axis,
                      const std::function<Pt(std::string_view)>& width_of);

/// A tick whose label has a place.
struct PlacedTick {
  Pt x, middle;  ///< of the tick, and of its label
  String words;
  bool is_mark = true;
};

struct TickRoom {
  Pt left, right;
};

/// Where the labels of ticks stand: below them, or a little to a side, clear of each other and of the leaders that go
/// down from the axis.
class TickLabels {
 public:
  TickLabels(Vector<Pt> leaders, TickRoom room, Pt clear) : leaders_(std::move(leaders)), room_(room), clear_(clear) {}

  /// The middle of a label of a tick at `x`, asked for from left to right; nothing: it has no room near its tick.
  std::optional<Pt> put(Pt x, Pt width);

  /// The middle of a label at the right end, whatever stands there; nothing: a leader goes through it.
  std::optional<Pt> put_at_end(Pt width) const;
  Pt clear() const { return clear_; }

 private:
  bool is_free(Pt middle, Pt half) const;
  bool is_clear_of_leaders(Pt middle, Pt half) const;

  Vector<Pt> leaders_;
  TickRoom room_;
  Pt clear_;
  Pt taken_{-1e9};  // where the last label ends
};

/// The ticks whose labels have room. The first of them tells the year; none stands where that has no room.
Vector<PlacedTick> place_ticks(const Vector<Tick>& ticks, const std::function<Pt(double)>& x_at,
                               const std::function<Pt(std::string_view)>& width_of, TickLabels& places);

}  // namespace brief::layout
