// The part of the globe that a compass would draw around some places.
#pragma once

#include <span>

#include "geography/borders.hpp"

namespace brief::geography {

struct Cap {
  Place centre;
  double radius = 0;  ///< degrees of a great circle
};

/// About the smallest cap that holds all places, if it is smaller than half the globe; else one larger than that
/// (Bădoiu and Clarkson, Smaller Core-Sets for Balls, 2003).
Cap cap_around(std::span<const Place> places);

}  // namespace brief::geography
