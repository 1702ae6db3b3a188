#include <cmath>
#include <string>

#include "html/blocks.hpp"

namespace brief::html {
namespace {

using geography::Role;

constexpr double width = 1000;  // user units of the drawing; places are whole ones

struct Dot {
  long x = 0, y = 0;
  bool operator==(const Dot&) const = default;
};

Dot dot_of(const geography::PlanePoint& p) { return {std::lround(p.x * width), std::lround(p.y * width)}; }

/// "12-3": a sign parts numbers as well as a space does (SVG 2, 9.3.9).
void add_pair(String& path, long x, long y) {
  path += std::to_string(x);
  if (y >= 0) path += " ";
  path += std::to_string(y);
}

/// The first place, then the steps from one place to the next.
void add_line(String& path, const geography::Line& line, bool closed) {
  if (line.empty()) return;
  Dot at = dot_of(line.front());
  path += "M";
  add_pair(path, at.x, at.y);
  path += "l";
  bool first = true;
  for (const auto& p : line) {
    const Dot to = dot_of(p);
    if (to == at) continue;
    if (!first && to.x >= at.x) path += " ";
    add_pair(path, to.x - at.x, to.y - at.y);
    at = to;
    first = false;
  }
  if (first) path += "0 0";
  if (closed) path += "Z";
}

String areas_of(const geography::Map& map, Role role) {
  String path;
  for (const auto& shape : map.countries)
    if (shape.role == role)
      for (const auto& polygon : shape.polygons)
        for (const auto& ring : polygon) add_line(path, ring, true);
  return path;
}

String lines_of(const std::vector<geography::Line>& lines) {
  String path;
  for (const auto& line : lines) add_line(path, line, false);
  return path;
}

void add_path(Markup& markup, std::string_view name, const String& path) {
  if (!path.empty()) markup.shape("path", {{"class", name}, {"d", path}});
}

}  // namespace

void add_map(Markup& markup, const content::LocatorMap& map) {
  const Element figure(markup, "figure", {{"class", "map"}});
  {
    const long height = std::lround(width * map.map->height);
    const std::string box = "0 0 " + std::to_string(std::lround(width)) + " " + std::to_string(height);
    const Element drawing(markup, "svg", {{"viewBox", box}, {"aria-hidden", "true"}, {"focusable", "false"}});
    add_path(markup, "neighbour", areas_of(*map.map, Role::neighbour));
    add_path(markup, "participant", areas_of(*map.map, Role::participant));
    add_path(markup, "focus", areas_of(*map.map, Role::focus));
    add_path(markup, "border", lines_of(map.map->coasts));
    add_path(markup, "border", lines_of(map.map->borders));
  }
  // The names are told here, not drawn: on a narrow screen none would be legible.
  const Element caption(markup, "figcaption", {{"class", "caption"}});
  {
    const Element names(markup, "span", {{"class", "names"}});
    add_inlines(markup, map.alt);
  }
  markup.text(" ");
  add_inlines(markup, map.caption);
}

}  // namespace brief::html
