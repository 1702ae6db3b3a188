#include "layout/locator_map.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

#include "layout/map_names.hpp"
#include "layout/picture.hpp"

namespace brief::layout {
namespace {

using geography::Role;

constexpr Pt unit{0.1};                          // half of what the lines leave out
constexpr Colour participant{0xc4, 0xd2, 0xdf};  // ink on it has a contrast of 11:1

/// The land of a map, without its names.
class LandPainter {
 public:
  LandPainter(const geography::Map& map, Pt width, Pt hairline) : map_(map), width_(width), hairline_(hairline) {}

  /// What the picture depends on.
  std::string key() const {
    std::string key = "map " + map_.key;
    for (const Pt length : {width_, hairline_})
      key.append(reinterpret_cast<const char*>(&length.value), sizeof length.value);
    return key;
  }

  Picture painted() const {
    Picture picture{key(), {width_, width_ * map_.height}, unit, {}};
    for (const Role role : {Role::neighbour, Role::participant, Role::focus}) fill(picture, role);
    stroke(picture, map_.coasts, hairline_ * 0.6);
    stroke(picture, map_.borders, hairline_);
    if (!map_.dense.empty()) add_frame(picture);
    return picture;
  }

 private:
  std::vector<Point> line_of(const geography::Line& line) const {
    std::vector<Point> points;
    for (const auto& p : line) points.push_back({width_ * p.x, width_ * p.y});
    return points;
  }

  /// Around the part that a map of its own shows.
  void add_frame(Picture& picture) const {
    const geography::Frame& part = map_.dense_part;
    const geography::Line around{{part.left, part.top},
                                 {part.right, part.top},
                                 {part.right, part.bottom},
                                 {part.left, part.bottom},
                                 {part.left, part.top}};
    picture.paths.push_back({{line_of(around)}, {}, colours::navy, hairline_ * 1.6});
  }

  void fill(Picture& picture, Role role) const {
    Path path;
    path.fill = role == Role::focus ? colours::navy : role == Role::participant ? participant : colours::white;
    for (const auto& shape : map_.countries) {
      if (shape.role != role) continue;
      for (const auto& polygon : shape.polygons)
        for (const auto& ring : polygon) path.lines.push_back(line_of(ring));
    }
    if (!path.lines.empty()) picture.paths.push_back(std::move(path));
  }

  void stroke(Picture& picture, const std::vector<geography::Line>& lines, Pt thickness) const {
    Path path;
    path.stroke = colours::steel;
    path.thickness = thickness;
    for (const auto& line : lines) path.lines.push_back(line_of(line));
    if (!path.lines.empty()) picture.paths.push_back(std::move(path));
  }

  const geography::Map& map_;
  Pt width_, hairline_;
};

class MapSetter {
 public:
  MapSetter(Composition& composition, const content::LocatorMap& map, const Column& column, ElementId figure)
      : composition_(composition),
        map_(map),
        left_(column.x),
        width_(column.measure),
        height_(column.measure * map.map->height),
        figure_(figure) {}

  SetMap set() {
    SetMap made;
    Strip& strip = made.strip;
    strip.extent.height = height_;
    mark(strip, Box{{left_, 0_pt, width_, height_}, colours::tint});
    mark(strip, placed(composition_, land(), {left_, 0_pt}));
    add_marks(strip);
    add_names(made);
    return made;
  }

  /// Only who has no name on the map, without a strip.
  SetMap unnamed() const {
    SetMap made;
    MapNameStyle trial = style();
    trial.is_trial = true;
    tell_unnamed(place_map_names(map_, trial, composition_.paragraphs), made);
    return made;
  }

 private:
  template <class Shape>
  void mark(Strip& strip, Shape shape) const {
    strip.marks.push_back({figure_, Artifact::layout, std::move(shape)});
  }

  std::shared_ptr<const Picture> land() const {
    const LandPainter painter(*map_.map, width_, composition_.sheet.hairline);
    return kept_picture(composition_.paragraphs.memo(), painter.key(), [&] { return painter.painted(); });
  }

  Point on_map(const geography::PlanePoint& p) const { return {width_ * p.x, width_ * p.y}; }

  MapNameStyle style() const {
    return {width_, composition_.sheet.note.size, composition_.content.metadata.language, false};
  }

  /// Rings around what is too small to be seen.
  void add_marks(Strip& strip) const {
    const Pt radius = mark_radius(style());
    for (const geography::Shape& shape : map_.map->countries) {
      if (!needs_mark(shape, style())) continue;
      const Point centre = on_map(shape.label.centre);
      const Colour fill = shape.role == Role::focus ? colours::navy : participant;
      mark(strip, Circle{{centre.x + left_, centre.y}, radius, fill, colours::navy, radius * 0.3});
    }
  }

  static void tell_unnamed(std::span<const MapName> names, SetMap& made) {
    for (const MapName& name : names)
      if (!name.place) made.unnamed.push_back(name.shape);
    for (const MapName* name : keyed(names)) made.keyed.push_back(name->shape);
  }

  void add_names(SetMap& made) const {
    const auto all = place_map_names(map_, style(), composition_.paragraphs);
    for (const MapName& name : all)
      if (name.place && name.place->has_leader) add_leader(made.strip, name);
    for (const MapName& name : all)
      if (name.place) add_name(made.strip, name);
    tell_unnamed(all, made);
  }

  /// At the centre, or where there is a ring at its edge.
  Point end_of_leader(Point begin, Point centre, const geography::Shape& shape) const {
    if (!needs_mark(shape, style())) return centre;
    const double length = std::hypot((centre.x - begin.x).value, (centre.y - begin.y).value);
    const double share = std::min(1.0, mark_radius(style()).value / std::max(length, 0.001));
    return {centre.x - (centre.x - begin.x) * share, centre.y - (centre.y - begin.y) * share};
  }

  void add_leader(Strip& strip, const MapName& name) const {
    const Point centre = on_map(name.shape->label.centre), from = name.place->leader;
    const Point begin{from.x + left_, from.y}, end = end_of_leader(begin, {centre.x + left_, centre.y}, *name.shape);
    const Pt thickness = composition_.sheet.hairline;
    mark(strip, Rule{begin, end, thickness * 3, colours::white});  // it is seen on dark land too
    mark(strip, Rule{begin, end, thickness, colours::ink});
    if (needs_mark(*name.shape, style())) return;
    const Colour colour = name.shape->role == Role::focus ? colours::white : colours::ink;
    mark(strip, Circle{{centre.x + left_, centre.y}, 1_pt, colour, colour, 0.2_pt});
  }

  void add_name(Strip& strip, const MapName& name) const {
    const Colour colour = name.shape->role == Role::neighbour ? colours::grey
                          : name.shape->role != Role::focus   ? colours::ink
                          : name.place->has_leader            ? colours::navy
                                                              : colours::white;
    for (const MapNameLine& line : name.lines) {
      Pt x = left_ + line.start.x;
      for (const text::Run& run : line.runs) {
        mark(strip, GlyphRun{run, {x, line.start.y}, colour});
        x += run.width();
      }
      mark(strip, GlyphRun{space(), {x, line.start.y}, colour});
    }
  }

  /// Names are apart where the figure's alternate text is not read.
  text::Run space() const {
    text::Style style;
    style.size = composition_.sheet.note.size;
    return composition_.paragraphs.shaper().shape(" ", style);
  }

  Composition& composition_;
  const content::LocatorMap& map_;
  Pt left_, width_, height_;
  ElementId figure_;
};

/// The caption, with those that have no room for their names on the map: "1 Malta, 2 Cyprus".
class CaptionWords {
 public:
  CaptionWords(const content::LocatorMap& map, const SetMap& made) : map_(map), words_(map.caption) {
    if (!made.keyed.empty()) add_keyed(made.keyed);
    if (!made.unnamed.empty()) add_unnamed(made.unnamed);
  }

  content::Inlines take() { return std::move(words_); }

 private:
  void add(std::string_view text) {
    words_.emplace_back();
    words_.back().text = text;
  }
  void add_all(const content::Inlines& more) { words_.insert(words_.end(), more.begin(), more.end()); }
  void add_name(const geography::Shape* shape) {
    add_all(map_.names[static_cast<std::size_t>(shape - map_.map->countries.data())]);
  }

  void add_keyed(std::span<const geography::Shape* const> shapes) {
    constexpr std::string_view no_break_space = "\u00A0";
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      add((i == 0 ? " " : ", ") + std::to_string(i + 1) + std::string(no_break_space));
      add_name(shapes[i]);
    }
    add(".");
  }

  void add_unnamed(std::span<const geography::Shape* const> shapes) {
    add(" ");
    add_all(map_.unnamed);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
      if (i > 0) add(", ");
      add_name(shapes[i]);
    }
    add_all(map_.unnamed_end);
  }

  const content::LocatorMap& map_;
  content::Inlines words_;
};

/// On as few lines as there may be, and these of about one length.
Vector<Strip> set_even_lines(Composition& composition, const content::Inlines& words, const MapCaption& place,
                             ElementId element) {
  const std::size_t elements = composition.document.elements.size();
  const auto set = [&](double share) {
    composition.document.elements.resize(elements);
    return set_inlines(composition, words, {composition.sheet.note, text::FaceId::regular, colours::grey},
                       {place.left, (place.right - place.left) * share, false}, element);
  };
  constexpr double step = 0.05, narrowest = 0.5;
  const std::size_t lines = set(1).size();
  double share = 1;
  while (lines > 1 && share > narrowest && set(share - step).size() == lines) share -= step;
  return set(share);
}

/// Lines that begin where the map does, or, where there is only room at its left for what is wider, end where it ends.
Strip set_caption(Composition& composition, const content::Inlines& words, const MapCaption& place, const Column& map,
                  ElementId figure) {
  const Pt map_end = map.x + map.measure;
  auto strips = set_even_lines(composition, words, place, add_element_for(composition, Tag::caption, figure, words));
  const auto is_wider = [&](const Strip& strip) { return end_of_words(strip) - place.left > map.measure; };
  const bool at_end = place.right <= map_end && std::any_of(strips.begin(), strips.end(), is_wider);
  for (Strip& strip : strips) {
    const Pt shift = at_end ? map_end - end_of_words(strip) : map.x - place.left;
    for (Mark& mark : strip.marks)
      if (auto* run = std::get_if<GlyphRun>(&mark.shape)) run->baseline.x += shift;
  }
  return stacked(std::move(strips));
}

/// The narrowest map, in tenths of the widest, on which fewest countries have neither name nor number, and most have
/// names; a small one may have some more numbers.
/// `unnamed`: tells who has no name on a map of so many tenths.
template <class Unnamed>
int best_tenths(const Unnamed& unnamed, int least_tenths) {
  int best = 6;
  std::size_t least = std::numeric_limits<std::size_t>::max(), least_lost = least;
  for (int tenths = 6; tenths <= 10 && least > 0; tenths += 2) {
    const SetMap made = unnamed(tenths);
    const std::pair next{made.lost(), made.lacking()};
    if (next < std::pair{least_lost, least}) std::tie(least_lost, least) = next, best = tenths;
  }
  constexpr std::size_t some = 3;
  const auto has_room = [&](int tenths) {
    const SetMap made = unnamed(tenths);
    return made.lacking() <= least + some && made.unnamed.empty();
  };
  while (best > least_tenths && has_room(best - 1)) --best;
  return best;
}

}  // namespace

std::size_t SetMap::lost() const {
  const auto is_whole = [](const geography::Shape* shape) { return !shape->is_at_edge; };
  return static_cast<std::size_t>(std::count_if(unnamed.begin(), unnamed.end(), is_whole));
}

std::size_t SetMap::lacking() const { return lost() + keyed.size(); }

SetMap set_map(Composition& composition, const content::LocatorMap& map, const Column& column, MapCaption place,
               ElementId section) {
  const std::size_t elements = composition.document.elements.size();
  const ElementId figure = add_element_for(composition, Tag::figure, section, map.alt);
  SetMap made = MapSetter(composition, map, column, figure).set();
  Element& element = composition.document.elements[elements];
  element.alt = content::plain(map.alt);
  element.bounds = {column.x, 0_pt, column.measure, made.strip.extent.height};
  constexpr Pt above_caption = 2_pt;
  Strip caption = set_caption(composition, CaptionWords(map, made).take(), place, column, figure);
  const Pt top = place.top + above_caption;
  made.strip.extent.height = top + caption.extent.height;
  add_moved(std::move(caption), top, made.strip);
  return made;
}

void set_map_alone(Composition& composition, const content::LocatorMap& map, ElementId section) {
  const Sheet& sheet = composition.sheet;
  constexpr double highest = 0.55;  // of a page
  const Pt widest = std::min(sheet.measure, sheet.height() * highest / map.map->height);
  const auto width_of = [&](int tenths) { return widest * (tenths / 10.0); };
  const auto unnamed_at = [&](Pt width) {
    return MapSetter(composition, map, {sheet.left, width, false}, section).unnamed();
  };
  const auto unnamed = [&](int tenths) { return unnamed_at(width_of(tenths)); };
  Pt width = width_of(best_tenths(unnamed, static_cast<int>(std::lround(sheet.least_map * 10))));
  if (const Pt less = widest * sheet.most_map; less < width && unnamed_at(less).lost() <= unnamed_at(width).lost())
    width = less;
  SetMap made = set_map(composition, map, {sheet.left, width, false},
                        {sheet.left, sheet.left + sheet.measure, width * map.map->height}, section);
  made.strip.extent.space_before = sheet.paragraph_space * 2;
  made.strip.extent.floats = true;
  composition.galley.add(std::move(made.strip));
}

}  // namespace brief::layout
