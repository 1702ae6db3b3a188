// The timeline as a figure to scale: where its events and their labels stand.
#pragma once

#include <optional>
#include <span>

#include "base/arena.hpp"
#include "base/memo.hpp"
#include "base/units.hpp"
#include "layout/sheet.hpp"

namespace brief::layout {

/// A label to be placed: its event's place on the axis and its size.
struct LabelWish {
  Pt x;
  Pt width;
};

/// Where a label stands: on a level of one side of the axis, 0 the nearest, beside its leader.
struct LabelPlace {
  bool above = true;
  int level = 0;
  bool ends_at_leader = false;  ///< the label stands to the left of its leader, not to the right
};

/// Places labels in the order of their events, left to right, so that none overlaps another or reaches beyond [left,
/// right], and no leader runs through a label: of all arrangements looked at, the one with the fewest levels, in which
/// those of one date are read from the top down. Nothing where there is no such arrangement within the most levels a
/// side.
std::optional<Vector<LabelPlace>> place_labels(std::span<const LabelWish> labels, Pt left, Pt right,
                                               const TimelineMetrics& metrics);

/// The same by the memo.
std::optional<Vector<LabelPlace>> kept_label_places(Memo& memo, std::span<const LabelWish> labels, Pt left, Pt right,
                                                    const TimelineMetrics& metrics);

}  // namespace brief::layout
