#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>
#include <string>
#include <utility>

#include "html/blocks.hpp"
#include "layout/map_names.hpp"

namespace brief::html {
namespace {

using geography::Role;

constexpr double width = 1000;  // user units of the drawing; places are whole ones
// The type's sizes, which the style sheet says, too: 13 px where the drawing is as wide as beside the facts, and where
// it is as wide as the text.
constexpr double usual_size = 42, small_size = 22;

struct Dot {
  long x = 0, y = 0;
  bool operator==(const Dot&) const = default;
};

Dot dot_of(const geography::PlanePoint& p) { return {std::lround(p.x * width), std::lround(p.y * width)}; }

/// "12-3": a sign parts numbers as well as a space does (SVG 2, 9.3.9).
void add_pair(String& path, long x, long y) {
  std::array<char, 48> digits;  // two numbers of 64 bits and a space
  char* end = std::to_chars(digits.data(), digits.data() + digits.size() / 2, x).ptr;
  if (y >= 0) *end++ = ' ';
  end = std::to_chars(end, digits.data() + digits.size(), y).ptr;
  path.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
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

std::string whole(Pt units) { return std::to_string(std::lround(units.value)); }

layout::MapNameStyle style_of(const Lettering& lettering, double size) { return {{width}, {size}, lettering.language}; }

/// The names of a drawing at a size of the type, for a screen of some width.
struct Named {
  layout::MapNameStyle style;
  Vector<layout::MapName> names;
  std::string_view screen;  ///< the class of what is seen on it; empty: on all
};

/// At the usual size; where that has no room for all names, on a wide screen the drawing is wide and they are small.
Vector<Named> named_on(const content::LocatorMap& map, const Lettering* lettering) {
  Vector<Named> all;
  if (lettering == nullptr) return all;
  const auto add = [&](double size, std::string_view screen) {
    const layout::MapNameStyle style = style_of(*lettering, size);
    all.push_back({style, layout::place_map_names(map, style, lettering->setter), screen});
  };
  add(usual_size, "");
  const auto has_room = [](const layout::MapName& name) { return name.place && !name.place->is_key; };
  if (std::all_of(all.front().names.begin(), all.front().names.end(), has_room)) return all;
  all.front().screen = "narrow";
  add(small_size, "wide");
  return all;
}

/// Rings around what is too small to be seen.
void add_marks(Markup& markup, const geography::Map& map, const layout::MapNameStyle& style) {
  for (const geography::Shape& shape : map.countries) {
    if (!layout::needs_mark(shape, style)) continue;
    const Dot centre = dot_of(shape.label.centre);
    markup.shape("circle", {{"class", shape.role == Role::focus ? "ring focus" : "ring participant"},
                            {"cx", std::to_string(centre.x)},
                            {"cy", std::to_string(centre.y)},
                            {"r", whole(layout::mark_radius(style))}});
  }
}

/// A line from a name to its country, and a dot there.
void add_leader(Markup& markup, const layout::MapName& name, const layout::MapNameStyle& style) {
  const Dot centre = dot_of(name.shape->label.centre);
  const layout::MapLabelPlace& place = *name.place;
  const std::string x = std::to_string(centre.x), y = std::to_string(centre.y);
  const std::string line = "M" + whole(place.leader.x) + " " + whole(place.leader.y) + "L" + x + " " + y;
  for (const char* name_of_class : {"leader-ground", "leader"})  // it is seen on dark land too
    markup.shape("path", {{"class", name_of_class}, {"d", line}});
  markup.shape("circle", {{"class", name.shape->role == Role::focus ? "dot on-focus" : "dot"},
                          {"cx", x},
                          {"cy", y},
                          {"r", whole(style.size / 7)}});
}

/// As wide as the face of the PDF makes it, whatever face the reader has: so no name reaches into another.
void add_name(Markup& markup, const layout::MapName& name) {
  const bool is_focus = name.shape->role == Role::focus;
  for (const layout::MapNameLine& line : name.lines) {
    const Element text(markup, "text",
                       {{"class", name.shape->role == Role::neighbour ? "neighbour-name"
                                  : !is_focus                         ? ""
                                  : name.place->has_leader            ? "focus-name"
                                                                      : "focus-name on-focus"},
                        {"x", whole(line.start.x)},
                        {"y", whole(line.start.y)},
                        {"textLength", whole(line.width)},
                        {"lengthAdjust", "spacingAndGlyphs"}});
    for (const text::Run& run : line.runs) markup.text(run.text);
  }
}

void add_names(Markup& markup, const content::LocatorMap& map, const Named& named) {
  for (const auto& name : named.names)
    if (name.place && name.place->has_leader) add_leader(markup, name, named.style);
  add_marks(markup, *map.map, named.style);  // over the ends of their leaders
  for (const auto& name : named.names) add_name(markup, name);
}

/// Around the part that a map of its own shows.
void add_frame(Markup& markup, const geography::Frame& part) {
  String path;
  add_line(path, {{part.left, part.top}, {part.right, part.top}, {part.right, part.bottom}, {part.left, part.bottom}},
           true);
  markup.shape("path", {{"class", "frame"}, {"d", path}});
}

void add_drawing(Markup& markup, const content::LocatorMap& map, const Vector<Named>& all) {
  const long height = std::lround(width * map.map->height);
  const std::string box = "0 0 " + std::to_string(std::lround(width)) + " " + std::to_string(height);
  const Element drawing(markup, "svg", {{"viewBox", box}, {"aria-hidden", "true"}, {"focusable", "false"}});
  add_path(markup, "neighbour", areas_of(*map.map, Role::neighbour));
  add_path(markup, "participant", areas_of(*map.map, Role::participant));
  add_path(markup, "focus", areas_of(*map.map, Role::focus));
  add_path(markup, "border", lines_of(map.map->coasts));
  add_path(markup, "border", lines_of(map.map->borders));
  if (!map.map->dense.empty()) add_frame(markup, map.map->dense_part);
  for (const Named& named : all) {
    if (named.screen.empty()) return add_names(markup, map, named);
    const Element group(markup, "g", {{"class", named.screen}});
    add_names(markup, map, named);
  }
}

const content::Inlines& words_of(const content::LocatorMap& map, const layout::MapName& name) {
  return map.names[static_cast<std::size_t>(name.shape - map.map->countries.data())];
}

/// "1 Malta, 2 Cyprus." for the numbers on the map.
void add_key(Markup& markup, const content::LocatorMap& map, std::span<const layout::MapName> names) {
  const auto with_key = layout::keyed(names);
  if (with_key.empty()) return;
  for (const layout::MapName* name : with_key) {
    markup.text((name->key == 1 ? " " : ", ") + std::to_string(name->key) + "\u00A0");
    add_inlines(markup, words_of(map, *name));
  }
  markup.text(".");
}

/// Those for whose names the drawing has no room.
void add_unnamed(Markup& markup, const content::LocatorMap& map, std::span<const layout::MapName> names) {
  bool first = true;
  for (const layout::MapName& name : names) {
    if (name.place) continue;
    markup.text(first ? " " : ", ");
    if (std::exchange(first, false)) add_inlines(markup, map.unnamed);
    add_inlines(markup, words_of(map, name));
  }
  if (!first) add_inlines(markup, map.unnamed_end);
}

void add_words(Markup& markup, const content::LocatorMap& map, const Named& named) {
  add_key(markup, map, named.names);
  add_unnamed(markup, map, named.names);
}

}  // namespace

void add_map(Markup& markup, const content::LocatorMap& map, const Lettering* lettering) {
  const Vector<Named> all = named_on(map, lettering);
  const Element figure(markup, "figure", {{"class", all.size() > 1 ? "map many" : "map"}});
  add_drawing(markup, map, all);
  const Element caption(markup, "figcaption", {{"class", "caption"}});
  {
    const Element spoken(markup, "span", {{"class", lettering != nullptr ? "names unseen" : "names"}});
    add_inlines(markup, map.alt);
  }
  markup.text(" ");
  add_inlines(markup, map.caption);
  for (const Named& named : all) {
    if (named.screen.empty()) return add_words(markup, map, named);
    const Element seen(markup, "span", {{"class", named.screen}});
    add_words(markup, map, named);
  }
}

}  // namespace brief::html
