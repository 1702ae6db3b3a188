// The ticks of a timeline: round years, or, where it covers too few of them, months or days.
#pragma once

#include <functional>

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

}  // namespace brief::layout
