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
};

/// The ticks of the largest unit of which two or more fit into what is shown; their labels stand apart on an axis as
/// long as `axis`. `width_of` measures a label. `months` are the names of the months alone.
Vector<Tick> ticks_of(content::Span shown, const content::Timeline::Months& months, Pt axis,
                      const std::function<Pt(std::string_view)>& width_of);

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

 private:
  bool is_free(Pt middle, Pt half) const;

  Vector<Pt> leaders_;
  TickRoom room_;
  Pt clear_;
  Pt taken_{-1e9};  // where the last label ends
};

}  // namespace brief::layout
