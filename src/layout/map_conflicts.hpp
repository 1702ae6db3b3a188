// Whether the names of a map and the lines from them to their countries are in each other's way.
#pragma once

#include <cmath>

#include "layout/map_labels.hpp"

namespace brief::layout {

inline double distance(Point a, Point b) {
  const double x = (a.x - b.x).value, y = (a.y - b.y).value;
  return std::sqrt(x * x + y * y);  // a fifth of the time of std::hypot, and alike on every system
}

/// Whether two rectangles are nearer to each other than that.
inline bool overlap(const Rect& a, const Rect& b, Pt beside = 2_pt, Pt clear = 2_pt) {
  return a.x < b.right() + beside && b.x < a.right() + beside && a.y < b.bottom() + clear && b.y < a.bottom() + clear;
}

/// Whether a line to a country passes so near to the centre of another that it seems to end or to go on there. Of two
/// that lie close together the lines end close together.
bool passes(Point from, Point to, Point other);

/// Whether one of two names, or its line, could not be read beside the other, or be taken for its. `clear`: what of the
/// usual room the beginning of a line has.
bool conflict(const MapLabelPlace& a, Point centre_of_a, const MapLabelPlace& b, Point centre_of_b, double clear = 1);

}  // namespace brief::layout
