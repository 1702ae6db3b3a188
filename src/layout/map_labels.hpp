// Where the names of countries stand on a map.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/arena.hpp"
#include "layout/page.hpp"

namespace brief::layout {

/// A country with a name to place. Lengths are in pt from the map's top left corner.
struct MapLabelWish {
  Vector<Vector<Point>> outlines;  ///< its areas and their holes, by the even-odd rule
  Point centre;                    ///< of the largest circle inside it
  Pt radius;                       ///< of that circle
  Vector<Size> forms;              ///< sizes of its name, on one line and on two
  bool is_dark = false;            ///< its area is dark: the name may not reach beyond it, no other name into it
};

struct MapLabelPlace {
  Rect rect;
  std::size_t form = 0;
  bool has_leader = false;  ///< the name stands elsewhere; a line leads from `leader` to the country's centre
  Point leader;
};

using MapLabelPlaces = std::vector<std::optional<MapLabelPlace>>;

/// A place for each name, or none where there is no room left: no name over another, none beyond the map, no line
/// through a name or another line.
MapLabelPlaces place_map_labels(std::span<const MapLabelWish> wishes, Size map);

}  // namespace brief::layout
