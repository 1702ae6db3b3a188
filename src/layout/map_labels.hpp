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
  Vector<Size> forms;              ///< sizes of its name, on one line and on two; none: it is a neighbour without one
  Vector<Vector<Pt>> lines;        ///< of each form the widths of its lines; none: each is as wide as the form
  bool is_dark = false;      ///< its area is dark: the name may not reach onto what is not, no lighter one's into it
  bool is_optional = false;  ///< it is wanted, but takes no room that another needs, and no long line
  Size key;                  ///< of a number that may stand for its name; of no width: none may
  Pt mark;                   ///< radius of a mark at its centre, which no name may cover; 0: none
};

struct MapLabelPlace {
  Rect rect;
  std::size_t form = 0;
  bool is_key = false;      ///< its number stands here for its name, which has no room
  bool has_leader = false;  ///< the name stands elsewhere; a line leads from `leader` to the country's centre
  Point leader;
};

/// As a part of the map's width: what a reader follows without a search.
inline constexpr double longest_leader = 0.18;
/// Where so many have names that the lines would be a thicket.
inline constexpr double longest_leader_of_many = 0.12;
inline constexpr std::size_t many_names = 24;
/// Of a country of the commitment that would else have no name.
inline constexpr double longest_leader_of_focus = 0.4;
/// Of a number.
inline constexpr double longest_leader_of_key = 0.1;
/// And of numbers where one has no other place, the shorter ones first.
inline constexpr double longest_leaders_of_last[] = {0.2, 0.3, 0.45};

/// How long the names of one map are looked for at one width: comparisons of two places, counted, so that the same
/// names stand on the same map however fast a computer is. With none left the best places so far stand.
class MapLabelSteps {
 public:
  explicit MapLabelSteps(long most) : left_(most) {}
  void take() { --left_; }
  bool are_left() const { return left_ > 0; }
  long left() const { return left_; }

 private:
  long left_;
};

/// For a map that is printed: a fifth of a second. And for one of which only the width is tried.
inline constexpr long most_label_steps = 6'000'000, most_label_steps_of_trial = 400'000;

using MapLabelPlaces = std::vector<std::optional<MapLabelPlace>>;

/// A place for each name, for its number where that has no room, or none where there is no room left: no name over
/// another, none beyond the map, hardly any on the land of another country, no line through a name or another line or
/// past another's end, none longer than it need be. Dark countries are named before all others, and have numbers only
/// where they cannot have names.
MapLabelPlaces place_map_labels(std::span<const MapLabelWish> wishes, Size map, MapLabelSteps& steps);

}  // namespace brief::layout
