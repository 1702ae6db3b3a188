#include "layout/locator_map.hpp"

#include <algorithm>

#include "layout/map_labels.hpp"
#include "layout/stand_ins.hpp"

namespace brief::layout {
namespace {

using geography::Role;
using Lines = Vector<Vector<Point>>;

constexpr int decimals = 1;                      // a tenth of a point is half of what the lines leave out
constexpr Colour participant{0xc4, 0xd2, 0xdf};  // ink on it has a contrast of 11:1

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
    for (const Role role : {Role::neighbour, Role::participant, Role::focus}) fill(strip, role);
    stroke(strip, map_.map->coasts, composition_.sheet.hairline * 0.6, colours::steel);
    stroke(strip, map_.map->borders, composition_.sheet.hairline, colours::steel);
    made.unnamed = add_names(strip);
    return made;
  }

 private:
  struct Name {
    const geography::Shape* shape = nullptr;
    Vector<Vector<Vector<text::Run>>> forms;  // of each form, the runs of each line
    Vector<Size> sizes;                       // of each form
  };

  template <class Shape>
  void mark(Strip& strip, Shape shape) const {
    strip.marks.push_back({figure_, Artifact::layout, std::move(shape)});
  }

  Point on_map(const geography::PlanePoint& p) const { return {width_ * p.x, width_ * p.y}; }

  Vector<Point> line_of(const geography::Line& line, Pt right) const {
    Vector<Point> points;
    for (const auto& p : line) {
      const Point at = on_map(p);
      points.push_back({at.x + right, at.y});
    }
    return points;
  }

  Lines outlines_of(const geography::Shape& shape, Pt right) const {
    Lines lines;
    for (const auto& polygon : shape.polygons)
      for (const auto& ring : polygon) lines.push_back(line_of(ring, right));
    return lines;
  }

  void fill(Strip& strip, Role role) const {
    Path path;
    path.decimals = decimals;
    path.fill = role == Role::focus ? colours::navy : role == Role::participant ? participant : colours::white;
    for (const auto& shape : map_.map->countries) {
      if (shape.role != role) continue;
      Lines lines = outlines_of(shape, left_);
      path.lines.insert(path.lines.end(), lines.begin(), lines.end());
    }
    if (!path.lines.empty()) mark(strip, std::move(path));
  }

  void stroke(Strip& strip, const std::vector<geography::Line>& lines, Pt thickness, Colour colour) const {
    Path path;
    path.decimals = decimals;
    path.stroke = colour;
    path.thickness = thickness;
    for (const auto& line : lines) path.lines.push_back(line_of(line, left_));
    if (!path.lines.empty()) mark(strip, std::move(path));
  }

  text::Style style_of(Role role) const {
    text::Style style;
    style.face = role == Role::focus ? text::FaceId::bold : text::FaceId::regular;
    style.size = composition_.sheet.note.size;
    style.language = composition_.content.metadata.language;
    return style;
  }

  Vector<text::Run> runs(std::string_view words, Role role) const {
    return runs_of(composition_.paragraphs.shaper(), words, style_of(role));
  }

  /// On one line, and on two of about equal length. Every line ends in a space: so its words stay apart when read.
  Name name_of(const content::Inlines& inlines, const geography::Shape& shape) const {
    const String words = content::plain(inlines);
    const Role role = shape.role;
    Name name;
    name.shape = &shape;
    name.forms.push_back({runs(words, role)});
    std::size_t best = String::npos;
    const auto off = [&](std::size_t at) {
      return at * 2 > words.size() ? at * 2 - words.size() : words.size() - at * 2;
    };
    for (auto at = words.find(' '); at != String::npos; at = words.find(' ', at + 1))
      if (best == String::npos || off(at) < off(best)) best = at;
    if (best != String::npos)
      name.forms.push_back({runs(words.substr(0, best), role), runs(words.substr(best + 1), role)});
    for (const auto& form : name.forms) name.sizes.push_back(size_of(form));
    return name;
  }

  Pt line_height() const { return composition_.sheet.note.size * 1.12; }

  Size size_of(const Vector<Vector<text::Run>>& form) const {
    Size size{0_pt, line_height() * static_cast<double>(form.size())};
    for (const auto& line : form) size.width = std::max(size.width, layout::width_of(line));
    return size;
  }

  MapLabelWish wish_of(const Name& name) const {
    MapLabelWish wish;
    wish.outlines = outlines_of(*name.shape, 0_pt);
    wish.centre = on_map(name.shape->label.centre);
    wish.radius = width_ * name.shape->label.radius;
    wish.is_dark = name.shape->role == Role::focus;
    wish.forms = name.sizes;
    return wish;
  }

  /// The focus first.
  Vector<Name> names() const {
    Vector<Name> names;
    for (const Role role : {Role::focus, Role::participant}) {
      for (std::size_t i = 0; i < map_.map->countries.size(); ++i) {
        const auto& shape = map_.map->countries[i];
        if (shape.role == role && !map_.names[i].empty()) names.push_back(name_of(map_.names[i], shape));
      }
    }
    return names;
  }

  MapLabelPlaces places_of(const Vector<Name>& names) const {
    Vector<MapLabelWish> wishes;
    for (const Name& name : names) wishes.push_back(wish_of(name));
    return place_map_labels(wishes, {width_, height_});
  }

  /// What the places depend on: the map, its size, and the sizes of the names.
  std::string key_of(const Vector<Name>& names) const {
    std::string key = map_.map->key;
    const auto add = [&key](Pt length) {
      key.append(reinterpret_cast<const char*>(&length.value), sizeof length.value);
    };
    add(width_);
    for (const Name& name : names) {
      key += name.shape->code;
      for (const Size size : name.sizes) add(size.width), add(size.height);
    }
    return key;
  }

  MapLabelPlaces known_places_of(const Vector<Name>& names) const {
    Memo& memo = composition_.paragraphs.memo();
    const std::string key = key_of(names);
    if (const auto* known = memo.find<MapLabelPlaces>(key)) return *known;
    MapLabelPlaces places = places_of(names);
    const std::size_t bytes = places.size() * sizeof places.front();
    return memo.keep(key, std::move(places), bytes);
  }

  std::size_t add_names(Strip& strip) const {
    const auto names = this->names();
    const auto places = known_places_of(names);
    for (std::size_t i = 0; i < names.size(); ++i)
      if (places[i] && places[i]->has_leader) add_leader(strip, *names[i].shape, *places[i]);
    for (std::size_t i = 0; i < names.size(); ++i)
      if (places[i]) add_name(strip, names[i], *places[i]);
    return static_cast<std::size_t>(std::count(places.begin(), places.end(), std::nullopt));
  }

  void add_leader(Strip& strip, const geography::Shape& shape, const MapLabelPlace& place) const {
    const Point centre = on_map(shape.label.centre);
    mark(strip, Rule{{place.leader.x + left_, place.leader.y},
                     {centre.x + left_, centre.y},
                     composition_.sheet.hairline,
                     colours::ink});
    const Colour colour = shape.role == Role::focus ? colours::white : colours::ink;
    mark(strip, Circle{{centre.x + left_, centre.y}, 1_pt, colour, colour, 0.2_pt});
  }

  void add_name(Strip& strip, const Name& name, const MapLabelPlace& place) const {
    const Colour colour = name.shape->role != Role::focus ? colours::ink
                          : place.has_leader              ? colours::navy
                                                          : colours::white;
    Pt baseline = place.rect.y + line_height() * 0.78;
    for (const auto& line : name.forms[place.form]) {
      Pt x = left_ + place.rect.x + (place.rect.width - layout::width_of(line)) / 2;
      for (const text::Run& run : line) {
        mark(strip, GlyphRun{run, {x, baseline}, colour});
        x += run.width();
      }
      baseline += line_height();
    }
  }

  Composition& composition_;
  const content::LocatorMap& map_;
  Pt left_, width_, height_;
  ElementId figure_;
};

/// Lines that end at the column's right edge.
Strip set_caption(Composition& composition, const content::Inlines& words, Pt left, Pt right, ElementId figure) {
  const Sheet& sheet = composition.sheet;
  auto strips = set_inlines(composition, words, {sheet.note, text::FaceId::regular, colours::grey},
                            {left, right - left, false}, add_element_for(composition, Tag::caption, figure, words));
  for (Strip& strip : strips) {
    const Pt end = end_of_words(strip);
    for (Mark& mark : strip.marks)
      if (auto* run = std::get_if<GlyphRun>(&mark.shape)) run->baseline.x += right - end;
  }
  return stacked(std::move(strips));
}

}  // namespace

SetMap set_map(Composition& composition, const content::LocatorMap& map, const Column& column, MapCaption place,
               ElementId section) {
  const std::size_t elements = composition.document.elements.size();
  const ElementId figure = add_element_for(composition, Tag::figure, section, map.alt);
  SetMap made = MapSetter(composition, map, column, figure).set();
  Element& element = composition.document.elements[elements];
  element.alt = content::plain(map.alt);
  element.bounds = {column.x, 0_pt, column.measure, made.strip.extent.height};
  constexpr Pt above_caption = 2_pt;
  Strip caption = set_caption(composition, map.caption, place.left, column.x + column.measure, figure);
  const Pt top = place.top + above_caption;
  made.strip.extent.height = top + caption.extent.height;
  add_moved(std::move(caption), top, made.strip);
  return made;
}

void set_map_alone(Composition& composition, const content::LocatorMap& map, ElementId section) {
  const Sheet& sheet = composition.sheet;
  constexpr double highest = 0.55;  // of a page
  const Pt widest = std::min(sheet.measure, sheet.height() * highest / map.map->height);
  const std::size_t elements = composition.document.elements.size();
  for (const double share : {0.6, 1.0}) {
    composition.document.elements.resize(elements);
    SetMap made = set_map(composition, map, {sheet.left, widest * share, false},
                          {sheet.left, widest * share * map.map->height}, section);
    if (made.unnamed > 0 && share < 1) continue;
    made.strip.extent.space_before = sheet.paragraph_space * 2;
    composition.galley.add(std::move(made.strip));
    return;
  }
}

}  // namespace brief::layout
