#pragma once

#include "layout/sections.hpp"

namespace brief::layout {

/// Where the caption of a map may stand: below it, and wider.
struct MapCaption {
  Pt left, right;  ///< on the sheet; where it is wider than the map it ends where that does, if there is room
  Pt top;          ///< from the map's top
};

/// A map as one strip, its left edge at the column's and as wide as it. Whoever's name found no place stands in its
/// caption, beside the number that stands for it on the map, if there is one.
struct SetMap {
  Strip strip;
  Vector<const geography::Shape*> keyed;    ///< of the map's countries those of numbers, in their order
  Vector<const geography::Shape*> unnamed;  ///< and those without
  /// How many of both the map was made to hold: a larger one may have room for their names.
  std::size_t lacking() const;
  /// And how many of those without.
  std::size_t lost() const;
};
SetMap set_map(Composition& composition, const content::LocatorMap& map, const Column& column, MapCaption place,
               ElementId section);

/// By itself, wide enough for its names.
void set_map_alone(Composition& composition, const content::LocatorMap& map, ElementId section);

}  // namespace brief::layout
