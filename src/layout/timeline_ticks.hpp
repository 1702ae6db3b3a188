// The ticks of a timeline: round years, or, where it covers too few of them, months or days.
#pragma once

#include <functional>
#include <optional>

#include "base/units.hpp"
#include "content/content.hpp"

namespace brief::layout {

struct Tick {
  double year = 0;  ///< where it stands, in years
  String words;     ///< "2020", "April" or "1 April"
  String dated{};   ///< "April 2025": in place of the words where no tick before it tells the year
};

using TextWidth = std::function<Pt(std::string_view)>;

/// Ticks to choose from, the best first: years, where two or more fit into what is shown, else months, else days, each
/// from as many as stand apart on an axis as long as `axis`.
Vector<Vector<Tick>> ticks_of(content::Span shown, const content::Timeline::Names& names, Pt axis,
                              const TextWidth& width_of);

/// A tick whose label has a place; without words another label there says the same.
struct PlacedTick {
  Pt x, middle;  ///< of the tick, and of its label
  String words;
};

/// An event's own date below the axis.
struct SaidDate {
  Pt from, to;  ///< the room that it takes
  String words;
};

struct TickRoom {
  Pt left, right;
};

/// Where the labels of ticks stand: below them, or beside them, clear of each other and of the leaders that go down
/// from the axis.
class TickLabels {
 public:
  TickLabels(Vector<Pt> leaders, TickRoom room, Pt clear) : leaders_(std::move(leaders)), room_(room), clear_(clear) {}

  /// The middle of a label of a tick at `x`, asked for from left to right; nothing: it has no room near its tick.
  std::optional<Pt> put(Pt x, Pt width);

 private:
  bool is_free(Pt middle, Pt half) const;
  bool is_clear_of_leaders(Pt middle, Pt half) const;

  Vector<Pt> leaders_;
  TickRoom room_;
  Pt clear_;
  Pt taken_{-1e9};  // where the last label ends
};

/// What the labels of ticks stand among.
struct TickPlaces {
  TickLabels labels;
  Vector<SaidDate> said{};
};

/// The first choice of which two labels or more have room, or else the one with the most; the first label that can
/// tells the year. What an event's date says right below is not said twice.
Vector<PlacedTick> place_ticks(const Vector<Vector<Tick>>& choices, const std::function<Pt(double)>& x_at,
                               const TextWidth& width_of, const TickPlaces& places);

}  // namespace brief::layout
