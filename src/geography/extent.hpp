// What a map shows: which countries, and how much of the globe.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "geography/borders.hpp"

namespace brief::geography {

/// Countries to show, and the extent that holds them.
struct View {
  std::vector<std::string_view> shown;    ///< in the order given
  std::vector<std::string_view> outside;  ///< those that lie too far away, or that have no borders here
  std::vector<std::string_view> cut;      ///< of those shown the ones of which the extent holds only a part
  Extent extent;                          ///< east may be greater than 180, where it reaches over the antimeridian
};

/// The extent of a country's main land: the largest polygon, and others of some size that lie near it. Overseas
/// territories don't move the map to another ocean.
Extent main_extent(const Country& country);

/// An extent moved by whole turns to lie nearest to a meridian.
Extent near_meridian(Extent extent, double meridian);

/// The larger of its width, in degrees of longitude as they look beside those of latitude, and its height.
double broad(const Extent& e);

/// The shortest stretch of the globe that holds all: what is left beside the widest gap between them.
Extent around(std::vector<Extent> list);

/// A view of all `focus` countries and of all `participants`, as far as the whole world. Only where the focus would be
/// less than a twelfth of the map's width, and the map at least twice as broad as without them, the farthest are left
/// out, no more than one in six. Of one that reaches far beyond the others only a part is shown.
View view_of(const Borders& borders, std::span<const std::string> focus, std::span<const std::string> participants);

}  // namespace brief::geography
