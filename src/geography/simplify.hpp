#pragma once

#include "geography/clip.hpp"

namespace brief::geography {

/// The line without the points whose triangle with their neighbours is smaller than `least_area`; the ends stay, and of
/// a closed line two points more (Visvalingam and Whyatt, Line Generalisation by Repeated Elimination of Points, 1993).
Line simplified(const Line& line, double least_area);

}  // namespace brief::geography
