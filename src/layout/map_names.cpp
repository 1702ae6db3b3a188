#include "layout/map_names.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "layout/stand_ins.hpp"

namespace brief::layout {
namespace {

using geography::Role;
using Lines = Vector<Vector<text::Run>>;

/// A name in its forms: on one line, and on two.
struct Forms {
  const geography::Shape* shape = nullptr;
  Vector<Lines> lines;
  Vector<Size> sizes;
};

class Names {
 public:
  Names(const content::LocatorMap& map, const MapNameStyle& style, ParagraphSetter& setter)
      : map_(map), style_(style), setter_(setter) {}

  Vector<MapName> placed() const {
    const auto all = forms();
    const auto places = known_places_of(all);
    Vector<MapName> names;
    for (std::size_t i = 0; i < all.size(); ++i) {
      names.push_back({all[i].shape, places[i], {}, 0});
      if (places[i] && !places[i]->is_key) names.back().lines = lines_at(*places[i], all[i].lines[places[i]->form]);
    }
    add_keys(names);
    const std::size_t own = names.size();
    for (std::size_t i = 0; i < map_.map->countries.size(); ++i)
      if (map_.map->countries[i].role == Role::neighbour && !map_.names[i].empty())
        add_neighbour(map_.map->countries[i], forms_of(map_.names[i], map_.map->countries[i]), own, names);
    return names;
  }

 private:
  /// Names a neighbour inside its own land, where that has room and nothing else stands.
  void add_neighbour(const geography::Shape& shape, const Forms& forms, std::size_t own, Vector<MapName>& names) const {
    const Point centre = on_map(shape.label.centre);
    const Pt radius = style_.width * shape.label.radius;
    for (std::size_t form = 0; form < forms.sizes.size(); ++form) {
      const auto [width, height] = forms.sizes[form];
      if (std::hypot(width.value, height.value) > 2 * radius.value) continue;
      MapLabelPlace place;
      place.rect = {centre.x - width / 2, centre.y - height / 2, width, height};
      place.form = form;
      if (!is_clear(place.rect, std::span(names).first(own))) continue;
      names.push_back({&shape, place, lines_at(place, forms.lines[form]), 0});
      return;
    }
  }

  /// Numbers from the left to the right, so that a reader finds one among its neighbours.
  void add_keys(Vector<MapName>& names) const {
    Vector<MapName*> with_key;
    for (MapName& name : names)
      if (name.place && name.place->is_key) with_key.push_back(&name);
    std::stable_sort(with_key.begin(), with_key.end(),
                     [](const MapName* a, const MapName* b) { return a->place->rect.x < b->place->rect.x; });
    for (std::size_t i = 0; i < with_key.size(); ++i) {
      MapName& name = *with_key[i];
      name.key = i + 1;
      const std::string digits = std::to_string(name.key);
      const auto set = runs(digits, name.shape->role);
      const Rect& rect = name.place->rect;
      const Pt width = width_of(set), baseline = rect.bottom() - (rect.height - digit_height()) / 2;
      name.lines.push_back({set, {rect.x + (rect.width - width) / 2, baseline}, width});
    }
  }

  /// Whether no name and no line to a country touches a rectangle.
  bool is_clear(const Rect& rect, std::span<const MapName> names) const {
    constexpr int steps = 24;
    const auto holds = [&](Point p) {
      return p.x > rect.x - 2_pt && p.x < rect.right() + 2_pt && p.y > rect.y - 2_pt && p.y < rect.bottom() + 2_pt;
    };
    const auto touches = [&](const MapName& name) {
      if (!name.place) return false;
      const Rect& other = name.place->rect;
      if (rect.x < other.right() && other.x < rect.right() && rect.y < other.bottom() && other.y < rect.bottom())
        return true;
      const Point from = name.place->leader, to = on_map(name.shape->label.centre);
      for (int i = 0; name.place->has_leader && i <= steps; ++i)
        if (holds({from.x + (to.x - from.x) * i / steps, from.y + (to.y - from.y) * i / steps})) return true;
      return holds(to) && needs_mark(*name.shape, style_);
    };
    return std::none_of(names.begin(), names.end(), touches);
  }

  Pt line_height() const { return style_.size * 1.12; }
  /// Digits neither rise nor fall beyond their own height.
  Pt digit_height() const { return style_.size * 0.72; }
  Pt key_height() const { return style_.size * 0.85; }

  Point on_map(const geography::PlanePoint& p) const { return {style_.width * p.x, style_.width * p.y}; }

  Vector<text::Run> runs(std::string_view words, Role role) const {
    text::Style style;
    style.face = role == Role::focus ? text::FaceId::bold : text::FaceId::regular;
    style.size = style_.size;
    style.language = style_.language;
    return runs_of(setter_.shaper(), words, style);
  }

  /// The space that parts a name into two of about equal length, or npos.
  static std::size_t middle_space(std::string_view words) {
    std::size_t best = std::string_view::npos;
    const auto off = [&](std::size_t at) {
      return at * 2 > words.size() ? at * 2 - words.size() : words.size() - at * 2;
    };
    for (auto at = words.find(' '); at != std::string_view::npos; at = words.find(' ', at + 1))
      if (best == std::string_view::npos || off(at) < off(best)) best = at;
    return best;
  }

  Forms forms_of(const content::Inlines& inlines, const geography::Shape& shape) const {
    const String name = content::plain(inlines);
    const std::string_view words = name;
    Forms forms;
    forms.shape = &shape;
    forms.lines.push_back({runs(words, shape.role)});
    if (const std::size_t space = middle_space(words); space != std::string_view::npos)
      forms.lines.push_back({runs(words.substr(0, space), shape.role), runs(words.substr(space + 1), shape.role)});
    for (const Lines& lines : forms.lines) forms.sizes.push_back(size_of(lines));
    return forms;
  }

  Size size_of(const Lines& lines) const {
    Size size{0_pt, line_height() * static_cast<double>(lines.size())};
    for (const auto& line : lines) size.width = std::max(size.width, width_of(line));
    return size;
  }

  static Vector<Pt> widths_of(const Lines& lines) {
    Vector<Pt> widths;
    for (const auto& line : lines) widths.push_back(width_of(line));
    return widths;
  }

  Vector<Forms> forms() const {
    Vector<Forms> all;
    for (const Role role : {Role::focus, Role::participant}) {
      for (std::size_t i = 0; i < map_.map->countries.size(); ++i) {
        const auto& shape = map_.map->countries[i];
        if (shape.role == role && !map_.names[i].empty()) all.push_back(forms_of(map_.names[i], shape));
      }
    }
    return all;
  }

  MapLabelWish wish_of(const geography::Shape& shape) const {
    MapLabelWish wish;
    for (const auto& polygon : shape.polygons) {
      for (const auto& ring : polygon) {
        wish.outlines.emplace_back();
        for (const auto& p : ring) wish.outlines.back().push_back(on_map(p));
      }
    }
    wish.centre = on_map(shape.label.centre);
    wish.radius = style_.width * shape.label.radius;
    wish.is_dark = shape.role == Role::focus;
    wish.is_optional = shape.is_at_edge && !wish.is_dark;
    wish.key = {width_of(runs("88", shape.role)), key_height()};
    if (needs_mark(shape, style_)) wish.mark = mark_radius(style_);
    return wish;
  }

  MapLabelPlaces places_of(const Vector<Forms>& all, MapLabelSteps& steps) const {
    Vector<MapLabelWish> wishes;
    for (const Forms& forms : all) {
      wishes.push_back(wish_of(*forms.shape));
      wishes.back().forms = forms.sizes;
      for (const Lines& lines : forms.lines) wishes.back().lines.push_back(widths_of(lines));
    }
    for (const geography::Shape& shape : map_.map->countries)
      if (shape.role == Role::neighbour || shape.is_detailed) wishes.push_back(wish_of(shape));
    const ArenaScratch scratch;
    MapLabelPlaces places = place_map_labels(wishes, {style_.width, style_.width * map_.map->height}, steps);
    places.resize(all.size());
    return places;
  }

  /// What the places depend on: the map, its size, and the sizes of the names.
  std::string key_of(const Vector<Forms>& all) const {
    std::string key = map_.map->key;
    const auto add = [&key](Pt length) {
      key.append(reinterpret_cast<const char*>(&length.value), sizeof length.value);
    };
    add(style_.width);
    for (const Forms& forms : all) {
      key += forms.shape->code;
      for (const Size size : forms.sizes) add(size.width), add(size.height);
      for (const Lines& lines : forms.lines)
        for (const Pt width : widths_of(lines)) add(width);
    }
    return key;
  }

  /// Places in the memo, and whether the search for them came to its end.
  struct Known {
    MapLabelPlaces places;
    bool is_whole = false;
  };

  /// A trial that came to its end found what the whole search would find.
  MapLabelPlaces known_places_of(const Vector<Forms>& all) const {
    Memo& memo = setter_.memo();
    const std::string whole_key = key_of(all), trial_key = whole_key + "trial";
    const std::string& key = style_.is_trial ? trial_key : whole_key;
    if (const auto* known = memo.find<Known>(key)) return known->places;
    if (const auto* known = memo.find<Known>(trial_key); known != nullptr && known->is_whole) return known->places;
    MapLabelSteps steps(style_.is_trial ? most_label_steps_of_trial : most_label_steps);
    Known made{places_of(all, steps), steps.are_left()};
    const std::size_t bytes = made.places.size() * sizeof(MapLabelPlaces::value_type);
    return memo.keep(key, std::move(made), bytes).places;
  }

  /// Each line in the middle of the place.
  Vector<MapNameLine> lines_at(const MapLabelPlace& place, const Lines& lines) const {
    Vector<MapNameLine> set;
    Pt baseline = place.rect.y + line_height() * 0.78;
    for (const auto& line : lines) {
      const Pt width = width_of(line);
      set.push_back({line, {place.rect.x + (place.rect.width - width) / 2, baseline}, width});
      baseline += line_height();
    }
    return set;
  }

  const content::LocatorMap& map_;
  const MapNameStyle& style_;
  ParagraphSetter& setter_;
};

}  // namespace

bool needs_mark(const geography::Shape& shape, const MapNameStyle& style) {
  constexpr double smallest = 0.16;  // radius of land that is seen as what it is, as a part of the type's size
  return shape.role != Role::neighbour && !shape.is_at_edge && !shape.is_detailed &&
         style.width * shape.label.radius < style.size * smallest;
}

Pt mark_radius(const MapNameStyle& style) { return style.size * 0.25; }

Vector<const MapName*> keyed(std::span<const MapName> names) {
  Vector<const MapName*> with_key;
  for (const MapName& name : names)
    if (name.key > 0) with_key.push_back(&name);
  std::sort(with_key.begin(), with_key.end(), [](const MapName* a, const MapName* b) { return a->key < b->key; });
  return with_key;
}

Vector<MapName> place_map_names(const content::LocatorMap& map, const MapNameStyle& style, ParagraphSetter& setter) {
  return Names(map, style, setter).placed();
}

}  // namespace brief::layout
