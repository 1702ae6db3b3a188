#include <cmath>
#include <string>

#include "html/blocks.hpp"

namespace brief::html {
namespace {

using geography::Role;

constexpr double width = 400;  // user units of the drawing

std::string number(double value) {
  const auto tenths = std::lround(value * 10);
  const std::string sign = tenths < 0 ? "-" : "";
  const auto whole = std::labs(tenths) / 10, tenth = std::labs(tenths) % 10;
  return sign + std::to_string(whole) + (tenth == 0 ? std::string() : "." + std::to_string(tenth));
}

void add_line(String& path, const geography::Line& line, bool closed) {
  for (const auto& p : line) {
    path += &p == &line.front() ? "M" : "L";
    path += number(p.x * width) + " " + number(p.y * width);
  }
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
    const std::string box = "0 0 " + number(width) + " " + number(width * map.map.height);
    const Element drawing(markup, "svg", {{"viewBox", box}, {"aria-hidden", "true"}, {"focusable", "false"}});
    add_path(markup, "neighbour", areas_of(map.map, Role::neighbour));
    add_path(markup, "participant", areas_of(map.map, Role::participant));
    add_path(markup, "focus", areas_of(map.map, Role::focus));
    add_path(markup, "border", lines_of(map.map.coasts));
    add_path(markup, "border", lines_of(map.map.borders));
  }
  // The names are told here, not drawn: on a narrow screen none would be legible.
  const Element caption(markup, "figcaption", {{"class", "caption"}});
  add_inlines(markup, map.alt);
  markup.text(" ");
  add_inlines(markup, map.caption);
}

}  // namespace brief::html
