// What of areas and lines lies inside a rectangle.
#pragma once

#include <vector>

#include "geography/projection.hpp"

namespace brief::geography {

using Line = std::vector<PlanePoint>;

struct Frame {
  double left = 0, top = 0, right = 0, bottom = 0;
  double width() const { return right - left; }
  double height() const { return bottom - top; }
};

/// The part of an area inside the frame; its outline follows the frame's edges where it leaves (Sutherland and Hodgman,
/// 1974). Empty: none.
Line clipped_area(const Line& ring, const Frame& frame);

/// The parts of a line inside the frame (Liang and Barsky, 1984).
std::vector<Line> clipped_line(const Line& line, const Frame& frame);

/// The area that a ring encloses.
double area_of(const Line& ring);

}  // namespace brief::geography
