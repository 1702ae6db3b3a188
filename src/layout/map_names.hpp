// The names of countries on a map: in lines, and where they stand.
#pragma once

#include <span>

#include "content/content.hpp"
#include "layout/map_labels.hpp"
#include "layout/paragraph.hpp"

namespace brief::layout {

/// A map that is to be named. Lengths are in pt.
struct MapNameStyle {
  Pt width;                   ///< of the map
  Pt size;                    ///< of the type
  std::string_view language;  ///< BCP 47
  bool is_trial = false;      ///< only the width is tried: the search ends earlier
};

struct MapNameLine {
  Vector<text::Run> runs;
  Point start;  ///< of its baseline, from the map's top left corner
  Pt width;
};

struct MapName {
  const geography::Shape* shape = nullptr;  ///< the map's
  std::optional<MapLabelPlace> place;       ///< none: there is no room for it
  Vector<MapNameLine> lines;                ///< none where there is no place
  std::size_t key = 0;                      ///< the number that stands for it on the map; 0: its name does
};

/// Whether so little of a country is seen that it needs a mark to be found: a ring at its centre.
bool needs_mark(const geography::Shape& shape, const MapNameStyle& style);
/// Of that ring.
Pt mark_radius(const MapNameStyle& style);

/// The names for which numbers stand on the map, in the order of these.
Vector<const MapName*> keyed(std::span<const MapName> names);

/// The names of a map, those of the focus first. Places are kept in the setter's memo. Throws std::bad_alloc.
Vector<MapName> place_map_names(const content::LocatorMap& map, const MapNameStyle& style, ParagraphSetter& setter);

}  // namespace brief::layout
