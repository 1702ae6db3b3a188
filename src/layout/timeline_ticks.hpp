// The ticks of a timeline: round years, or, where it covers too few of them, months or days.
#pragma once

#include <functional>

#include "base/units.hpp"
#include "content/content.hpp"

namespace brief::layout {

struct Tick {
  double year = 0;  ///< where it stands, in years: a year and a month begin there, a day has its middle
  String words;     ///< "2020", "April" or "1 April"
  String dated{};   ///< "April 2025": in place of the words where no tick before it tells the year
};

using TextWidth = std::function<Pt(std::string_view)>;

/// Series of ticks to choose from, the best first: years, where three or more fit into what is shown, else months, else
/// days, else what there are of years; of each those series whose labels stand apart on an axis as long as `axis`, the
/// closest first. All ticks of a series are one step apart.
Vector<Vector<Tick>> ticks_of(content::Span shown, const content::Timeline::Names& names, Pt axis,
                              const TextWidth& width_of);

/// A tick; its label stands below it, where it can be in its middle.
struct PlacedTick {
  Pt x;
  String words;
  Pt middle;  ///< of the label
};

/// An event's own date below the axis.
struct SaidDate {
  Pt from, to;  ///< the room that it takes
  String words;
};

struct TickRoom {
  Pt left, right;
};

/// What the labels of ticks stand among.
struct TickPlaces {
  Vector<Pt> leaders;  ///< they go down from the axis
  TickRoom room;
  Pt clear;  ///< between a leader and a label
  Vector<SaidDate> said{};
};

/// The ticks of one series that have labels: not those whose label something is in the way of, or would say again what
/// stands there. It is the series of which three labels or more have room and none lacks it, or else that with labels
/// in an unbroken row, or else that which lacks the smallest share of them. The first label of a year that can tells
/// it. What an event's date says right below is not said twice. Where so fewer than two labels had room, they may stand
/// beside their ticks, and where that isn't enough say again what is said.
Vector<PlacedTick> place_ticks(const Vector<Vector<Tick>>& choices, const std::function<Pt(double)>& x_at,
                               const TextWidth& width_of, const TickPlaces& places);

}  // namespace brief::layout
