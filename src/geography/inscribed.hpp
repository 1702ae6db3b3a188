#pragma once

#include <vector>

#include "geography/clip.hpp"

namespace brief::geography {

struct InscribedCircle {
  PlanePoint centre;
  double radius = 0;
};

/// The largest circle inside an area with holes, to within `precision`: the place for a label (Garcia-Castellanos and
/// Lombardo, Poles of Inaccessibility, 2007; cells are halved where they can still hold a better one).
InscribedCircle inscribed_circle(const std::vector<Line>& rings, double precision);

}  // namespace brief::geography
