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

/// A white rectangle whose outline is solid left of `now` and dashed at its right.
void add_band(Strip& strip, const Rect& rect, Pt now, const OutlineStyle& style);

}  // namespace brief::layout
