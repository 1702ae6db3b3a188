// Countries that reach far beyond the others of a map.
#pragma once

#include "geography/clip.hpp"
#include "geography/extent.hpp"

namespace brief::geography {

/// What of a country lies in an extent: outlines, with longitudes as x and latitudes as y.
std::vector<Line> land_in(const Borders& borders, const Country& country, const Extent& extent);

/// Where a very large country alone would make the others a knot at one side of the map, the view holds the others and
/// the nearest part of that country, as an atlas does. At least one country of the focus stays whole, unless
/// many others take part. Those that the
/// view leaves out, but shows enough of, are shown in part too.
void cut_far_reach(const Borders& borders, std::span<const std::string> focus, View& view);

}  // namespace brief::geography
