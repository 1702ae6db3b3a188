// The outlines of dates on a timeline: solid, and dashed after the date of the brief.
#pragma once

#include "layout/sections.hpp"

namespace brief::layout {

/// How outlines are drawn, and of which element they are.
struct OutlineStyle {
  ElementId figure;
  Pt thickness, dash;
};

/// A white circle with a dashed outline.
void add_dashed_ring(Strip& strip, Point centre, Pt radius, const OutlineStyle& style);

/// A ring stretched to a length: of a month.
void add_long_ring(Strip& strip, const Rect& rect, Pt now, const OutlineStyle& style);

/// A pale rectangle: of a year. Its outline is solid left of `now` and dashed at its right, as that of a long ring.
void add_box(Strip& strip, const Rect& rect, Pt now, const OutlineStyle& style);

}  // namespace brief::layout
