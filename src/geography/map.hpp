// A locator map as plain shapes: some countries among their neighbours, on a plane of unit width.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "geography/clip.hpp"
#include "geography/inscribed.hpp"

namespace brief::geography {

enum class Role : std::uint8_t { neighbour, participant, focus };

/// One country, as far as it lies on the map.
struct Shape {
  std::string code;
  Role role = Role::neighbour;
  bool is_at_edge = false;                  ///< it takes part, but the map is not made to hold it: a part of it is seen
  std::vector<std::vector<Line>> polygons;  ///< each its outline, then its holes; none: it is too small to be drawn
  bool is_detailed = false;                 ///< it is of the dense part, which another map shows
  InscribedCircle label;                    ///< the largest circle inside its largest polygon; else its middle; of a
                                            ///< neighbour only where few are shown
};

/// Lengths are parts of the map's width: x from 0 to 1, y from 0 (the top) to `height`.
struct Map {
  std::string key;    ///< of its request
  double height = 0;  ///< 0: there is nothing to show
  std::vector<Shape> countries;
  std::vector<Line> borders;         ///< between two countries
  std::vector<Line> coasts;          ///
  std::vector<std::string> shown;    ///< codes of those asked for of which land is seen on the map
  std::vector<std::string> outside;  ///< and of those of which none is
  std::vector<std::string> dense;    ///< codes of those of a large map that stand too closely on it
  Frame dense_part;                  ///< around them
};

/// As many as don't tell a reader by themselves where the map is: the neighbours are named too.
inline constexpr std::size_t few_shown = 2;

/// How a map is to be drawn.
struct Request {
  std::vector<std::string> focus, participants;      ///< ISO 3166-1 alpha-2, or XK
  double least_height = 0.8, greatest_height = 1.1;  ///< as parts of its width
  double detail = 0.004;  ///< what is smaller may be left out of a line, as a part of the width: about 0.2 mm of print
};

/// The request as a key: those of the same key get the same map.
std::string key_of(const Request& request);

/// Draws a map. A function of its arguments alone.
Map draw(const Request& request);

/// About how many bytes its lines take.
std::size_t size_of(const Map& map);

}  // namespace brief::geography
