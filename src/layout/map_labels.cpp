#include "layout/map_labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "layout/map_conflicts.hpp"
#include "layout/map_owners.hpp"

namespace brief::layout {
namespace {

/// Lengths are paid for as on a map of this width: so names stand alike on maps of every size.
constexpr Pt usual_width{150};

struct Candidate {
  MapLabelPlace place;
  double cost = 0;
};

bool is_on(const Rect& rect, Size map) {
  return rect.x >= 0_pt && rect.y >= 0_pt && rect.right() <= map.width && rect.bottom() <= map.height;
}

/// Many are looked at and forgotten: they are of the heap, not of the arena.
using Candidates = std::vector<Candidate>;

/// What a name pays for its place on other land: for the whole of it.
constexpr double price_of_foreign = 250, price_of_foreign_outside = 400, price_of_quiet = 40;
/// And the share of it that may lie on another country with a name: on more it would seem to be that one's.
constexpr double most_foreign = 0.25, most_foreign_outside = 0.2;

/// One of the forms of a name, or its number.
struct Form {
  Size size;
  std::size_t number = 0;
  bool is_key = false;
  double price = 0;           ///< for that it is not the name
  double longest_leader = 0;  ///< as a part of the map's width
  Vector<Pt> lines{};         ///< their widths; none: one as wide as all
  bool may_cross = false;     ///< its line may cross dark land of another, where it has no other place
};

Vector<Form> forms_of(const MapLabelWish& wish, double longest, bool with_key) {
  // More than that of any name: no name is left out for a better place of another. The commitment is told by its name.
  const double price_of_key = wish.is_dark ? 1e7 : 200;
  Vector<Form> forms;
  for (std::size_t i = 0; i < wish.forms.size(); ++i) {
    forms.push_back({wish.forms[i], i, false, 0, longest, {}, with_key});
    if (i < wish.lines.size()) forms.back().lines = wish.lines[i];
  }
  if (with_key && wish.key.width > 0_pt) {
    forms.push_back({wish.key, 0, true, price_of_key, std::max(longest_leader_of_key, longest), {}, true});
  }
  return forms;
}

/// Of the lines of a name, each in the middle of its place, the point that is nearest to its country.
Point begin_of_leader(const Rect& rect, const Form& form, Point centre) {
  const std::size_t count = std::max<std::size_t>(1, form.lines.size());
  const Pt height = rect.height / static_cast<double>(count);
  Point best;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < count; ++i) {
    const Pt width = form.lines.empty() ? rect.width : form.lines[i];
    const Pt left = rect.x + (rect.width - width) / 2, top = rect.y + height * static_cast<double>(i);
    const Point near{std::clamp(centre.x, left, left + width), std::clamp(centre.y, top, top + height)};
    if (const double away = distance(near, centre); away < least) least = away, best = near;
  }
  return best;
}

/// On the country itself.
void add_inside(const MapLabelWish& wish, std::span<const Form> forms, Size map, const Owners& owners, const Sums& own,
                Candidates& candidates) {
  constexpr int steps = 4;
  const double scale = usual_width / map.width;
  constexpr double most_outside = 0.45, most_outside_of_key = 0.3, price_of_outside = 45;
  for (const Form& form : forms) {
    const Size size = form.size;
    for (int dy = -steps; dy <= steps; ++dy) {
      for (int dx = -steps; dx <= steps; ++dx) {
        const Point middle{wish.centre.x + wish.radius * dx / steps, wish.centre.y + wish.radius * dy / steps};
        const Rect rect{middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height};
        if (!is_on(rect, map)) continue;
        const Owners::Shares shares = owners.shares(rect, own);
        if (shares.outside > (form.is_key ? most_outside_of_key : most_outside)) continue;
        if (shares.foreign > most_foreign) continue;
        if (wish.is_dark ? !owners.is_all_dark(rect) : owners.is_dark(rect)) continue;
        candidates.push_back({{rect, form.number, form.is_key, false, {}},
                              form.price + distance(middle, wish.centre) * scale + shares.outside * price_of_outside +
                                  shares.foreign * price_of_foreign});
      }
    }
  }
}

struct Direction {
  double x = 0, y = 0;
};

std::array<Direction, 32> directions() {
  std::array<Direction, 32> all;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / all.size();
    all[i] = {std::cos(angle), std::sin(angle)};
  }
  return all;
}

/// A number wherever it lies on the country's land.
void add_on_land(const MapLabelWish& wish, std::span<const Form> forms, Size map, const Owners& owners, const Sums& own,
                 Candidates& candidates) {
  constexpr double most_outside = 0.35, most_on_others = 0.05, price = 10, price_of_outside = 45;
  const double scale = usual_width / map.width;
  const Pt step = map.width / 60;
  for (const Form& form : forms) {
    for (Pt y; form.is_key && y < map.height; y += step) {
      for (Pt x; x < map.width; x += step) {
        const Rect rect{x, y, form.size.width, form.size.height};
        if (!is_on(rect, map)) continue;
        const Owners::Shares shares = owners.shares(rect, own);
        if (shares.outside > most_outside || shares.foreign + shares.quiet > most_on_others) continue;
        if (wish.is_dark ? !owners.is_all_dark(rect) : owners.is_dark(rect)) continue;
        const Point middle{x + rect.width / 2, y + rect.height / 2};
        candidates.push_back(
            {{rect, form.number, true, false, {}},
             form.price + price + distance(middle, wish.centre) * scale + shares.outside * price_of_outside});
      }
    }
  }
}

/// Around it, at the end of a line. On the land of another country that is named too a name would seem to be that
/// one's, and a line through that land to point at it; a number with a line stands there where there is no other room.
void add_outside(const MapLabelWish& wish, int owner, std::span<const Form> forms, Size map, const Owners& owners,
                 const Sums& own, Candidates& candidates) {
  constexpr double price = 25, shortest_leader = 6, price_of_crossing = 1.5, price_of_crossing_dark = 250;
  const Pt step = map.width / 40;
  const double scale = usual_width / map.width;
  const auto around = directions();
  for (const Form& form : forms) {
    const Size size = form.size;
    const double longest = usual_width.value * form.longest_leader;
    for (Pt away = step; away < map.width * 0.5; away += step) {
      for (const auto& [x, y] : around) {
        const Point middle{wish.centre.x + (away + size.width / 2) * x, wish.centre.y + (away + size.height / 2) * y};
        const Rect rect{middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height};
        if (!is_on(rect, map) || owners.is_dark(rect)) continue;
        const Point leader = begin_of_leader(rect, form, wish.centre);
        const double length = distance(leader, wish.centre) * scale;
        if (length < shortest_leader || length > longest) continue;
        const Owners::Shares shares = owners.shares(rect, own);
        if (shares.foreign > most_foreign_outside && !form.is_key) continue;
        const bool crosses_dark = owners.crosses_dark(leader, wish.centre, owner);
        if (crosses_dark && !form.may_cross) continue;
        const double crossing = length * owners.share_on_others(leader, wish.centre, owner);
        candidates.push_back({{rect, form.number, form.is_key, true, leader},
                              form.price + price + length + shares.foreign * price_of_foreign_outside +
                                  shares.quiet * price_of_quiet + crossing * price_of_crossing +
                                  (crosses_dark ? price_of_crossing_dark : 0)});
      }
    }
  }
}

/// What is paid for a name that has no place. One of the commitment goes before all others.
double price_of_none(const MapLabelWish& wish) { return wish.is_dark ? 1e9 : wish.is_optional ? 1e3 : 1e6; }

/// The least that a name pays where no other is in its way.
double least_price(const Candidates& candidates, const MapLabelWish& wish) {
  return candidates.empty() ? price_of_none(wish) : candidates.front().cost;
}

/// Each name in this order at its cheapest place that is free. The price that each pays.
Vector<double> place(std::span<const MapLabelWish> wishes, const Vector<Candidates>& candidates,
                     const Vector<std::size_t>& order, MapLabelPlaces& places) {
  places.assign(wishes.size(), std::nullopt);
  Vector<double> prices;
  for (const MapLabelWish& wish : wishes) prices.push_back(price_of_none(wish));
  Vector<std::size_t> placed;
  for (const std::size_t i : order) {
    for (const Candidate& candidate : candidates[i]) {
      const auto in_the_way = [&](std::size_t other) {
        return conflict(candidate.place, wishes[i].centre, *places[other], wishes[other].centre);
      };
      if (std::any_of(placed.begin(), placed.end(), in_the_way)) continue;
      places[i] = candidate.place;
      prices[i] = candidate.cost;
      placed.push_back(i);
      break;
    }
  }
  return prices;
}

/// Whether a name would cover the mark of a country, or its line run by that of another.
bool hides_mark(const MapLabelPlace& place, const MapLabelWish& own, std::span<const MapLabelWish> wishes) {
  return std::any_of(wishes.begin(), wishes.end(), [&](const MapLabelWish& wish) {
    const Pt r = wish.mark;
    if (r <= 0_pt) return false;
    return overlap(place.rect, {wish.centre.x - r, wish.centre.y - r, r * 2, r * 2}) ||
           (&wish != &own && place.has_leader && passes(place.leader, own.centre, wish.centre));
  });
}

/// `forms`: of each its name and number.
Vector<Candidates> candidates_of(std::span<const MapLabelWish> wishes, Size map, const Vector<Vector<Form>>& forms) {
  const Owners owners(wishes, map);
  Vector<Candidates> candidates(wishes.size());
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    if (forms[i].empty()) continue;
    const Sums own = owners.of(static_cast<int>(i));
    add_inside(wishes[i], forms[i], map, owners, own, candidates[i]);
    add_on_land(wishes[i], forms[i], map, owners, own, candidates[i]);
    add_outside(wishes[i], static_cast<int>(i), forms[i], map, owners, own, candidates[i]);
    std::erase_if(candidates[i], [&](const Candidate& made) { return hides_mark(made.place, wishes[i], wishes); });
    std::stable_sort(candidates[i].begin(), candidates[i].end(),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
  }
  return candidates;
}

MapLabelPlaces best_places(std::span<const MapLabelWish> wishes, const Vector<Candidates>& candidates, int tries = 12) {
  Vector<std::size_t> order(wishes.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return !wishes[i].is_optional; });
  // One after the other is as good as the order: whoever had to pay most above its own best place chooses earlier the
  // next time (Joslin and Clements, Squeaky Wheel Optimization, 1999).
  MapLabelPlaces best, places;
  double least = std::numeric_limits<double>::infinity();
  double lowest = 0;
  for (std::size_t i = 0; i < wishes.size(); ++i) lowest += least_price(candidates[i], wishes[i]);
  Vector<double> blame(wishes.size(), 0);
  for (int attempt = 0; attempt < tries && least > lowest; ++attempt) {
    const auto prices = place(wishes, candidates, order, places);
    const double sum = std::accumulate(prices.begin(), prices.end(), 0.0);
    if (sum < least) least = sum, best = places;
    for (std::size_t i = 0; i < wishes.size(); ++i) blame[i] += prices[i] - least_price(candidates[i], wishes[i]);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return blame[a] > blame[b]; });
  }
  return best;
}

/// Whoever lacks a place may have its number, and if it is dark a longer line. Where too many lack one all the same,
/// numbers stand instead of all names with lines, which take the room of others. Whether there is anything to try.
bool widen(std::span<const MapLabelWish> wishes, const MapLabelPlaces& places, bool instead,
           Vector<Vector<Form>>& forms) {
  constexpr int few = 2;
  int lacking = 0;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    if (forms[i].empty() || wishes[i].is_optional) continue;
    lacking += places[i] ? 0 : 1;
    const bool has_line = places[i] && places[i]->has_leader;
    if (places[i] && !(instead && has_line && !wishes[i].is_dark)) continue;
    const double longest = wishes[i].is_dark ? longest_leader_of_focus : forms[i].front().longest_leader;
    forms[i] = forms_of(wishes[i], longest, true);
    if (instead && !wishes[i].is_dark && forms[i].back().is_key) forms[i] = {forms[i].back()};
  }
  return lacking > (instead ? few : 0);
}

bool lacks_place(std::span<const MapLabelWish> wishes, const MapLabelPlaces& places, std::size_t i) {
  return !wishes[i].forms.empty() && !wishes[i].is_optional && !places[i];
}

std::size_t count_lacking(std::span<const MapLabelWish> wishes, const MapLabelPlaces& places) {
  std::size_t lacking = 0;
  for (std::size_t i = 0; i < wishes.size(); ++i) lacking += lacks_place(wishes, places, i) ? 1 : 0;
  return lacking;
}

/// The names with lines for which a number may stand, those first whose countries are nearest.
Vector<std::size_t> nearest_with_lines(std::span<const MapLabelWish> wishes, const MapLabelPlaces& places,
                                       Point centre) {
  Vector<std::size_t> near;
  for (std::size_t i = 0; i < wishes.size(); ++i)
    if (places[i] && places[i]->has_leader && !places[i]->is_key && !wishes[i].is_dark && wishes[i].key.width > 0_pt)
      near.push_back(i);
  std::stable_sort(near.begin(), near.end(), [&](std::size_t a, std::size_t b) {
    return distance(wishes[a].centre, centre) < distance(wishes[b].centre, centre);
  });
  return near;
}

/// Lets a number stand for one of the names nearest to a country, so that fewer lack a place. Whether it did.
/// `tries`: how many are left.
bool make_room_at(Point centre, std::span<const MapLabelWish> wishes, Vector<Candidates>& candidates,
                  MapLabelPlaces& best, int& tries) {
  constexpr std::size_t most_tried = 4;
  const auto near = nearest_with_lines(wishes, best, centre);
  for (const std::size_t i : std::span(near).first(std::min(most_tried, near.size()))) {
    if (tries-- <= 0) return false;
    Candidates names = candidates[i];
    std::erase_if(candidates[i], [](const Candidate& made) { return !made.place.is_key; });
    MapLabelPlaces places = best_places(wishes, candidates);
    if (count_lacking(wishes, places) < count_lacking(wishes, best)) return best = std::move(places), true;
    candidates[i] = std::move(names);
  }
  return false;
}

/// Finds room for a name by moving those in its way, and those in the way of these, as far as a number of looks allows.
class Mover {
 public:
  Mover(std::span<const MapLabelWish> wishes, const Vector<Candidates>& candidates)
      : wishes_(wishes), candidates_(candidates) {}

  void place_lacking(MapLabelPlaces& places) {
    for (const int depth : {1, deepest}) place_lacking(places, depth);
  }

  /// Names in place of numbers where nothing stands in their way.
  void name_keyed(MapLabelPlaces& places) {
    looks_ = most_looks;
    for (std::size_t i = 0; i < wishes_.size(); ++i)
      if (places[i] && places[i]->is_key) name(i, places);
  }

  /// Rather than none at all, a place where lines begin closer to other names.
  void place_closer(MapLabelPlaces& places) {
    clear_ = 0.3;
    place_lacking(places, deepest);
  }

 private:
  void place_lacking(MapLabelPlaces& places, int depth) {
    for (std::size_t i = 0; i < wishes_.size(); ++i)
      if (looks_ = most_looks; lacks_place(wishes_, places, i)) place(i, places, depth);
  }

  void name(std::size_t i, MapLabelPlaces& places) {
    for (const Candidate& candidate : candidates_[i]) {
      if (candidate.place.is_key || !conflicts(candidate.place, i, places, 0)) continue;
      places[i] = candidate.place;
      return;
    }
  }

  static constexpr int deepest = 2;
  static constexpr int most_looks = 800000;

  bool place(std::size_t i, MapLabelPlaces& places, int depth) {
    is_moving_[i] = true;
    bool placed = false;
    for (const Candidate& candidate : candidates_[i]) {
      if (looks_ <= 0 || placed) break;
      if (wishes_[i].is_dark && candidate.place.is_key) break;
      if (depth == deepest && !candidate.place.is_key && !wishes_[i].is_dark) continue;  // that needs least room
      placed = move_for(candidate.place, i, places, depth);
    }
    is_moving_[i] = false;
    return placed;
  }

  bool move_for(const MapLabelPlace& place_of_i, std::size_t i, MapLabelPlaces& places, int depth) {
    const auto in_the_way = conflicts(place_of_i, i, places, static_cast<std::size_t>(depth) + 1);
    if (!in_the_way || (depth == 0 && !in_the_way->empty())) return false;
    MapLabelPlaces moved = places;
    moved[i] = place_of_i;
    for (const std::size_t other : *in_the_way) moved[other].reset();
    for (const std::size_t other : *in_the_way)
      if (!place(other, moved, depth - 1)) return false;
    places = std::move(moved);
    return true;
  }

  /// Looked for so often that it is of the heap, not of the arena. Nothing: there are more than `most`, or one that is
  /// being moved itself.
  std::optional<std::vector<std::size_t>> conflicts(const MapLabelPlace& place, std::size_t i,
                                                    const MapLabelPlaces& places, std::size_t most) {
    std::vector<std::size_t> found;
    for (std::size_t other = 0; other < places.size(); ++other) {
      if (other == i || !places[other]) continue;
      --looks_;
      if (!conflict(place, wishes_[i].centre, *places[other], wishes_[other].centre, clear_)) continue;
      if (is_moving_[other] || found.size() == most) return std::nullopt;
      found.push_back(other);
    }
    return found;
  }

  std::span<const MapLabelWish> wishes_;
  const Vector<Candidates>& candidates_;
  Vector<bool> is_moving_ = Vector<bool>(wishes_.size(), false);
  double clear_ = 1;
  int looks_ = 0;
};

void let_keys_be_far(Vector<Vector<Form>>& forms, double longest) {
  for (auto& of_wish : forms)
    for (Form& form : of_wish)
      if (form.is_key) form.longest_leader = longest;
}

/// Numbers stand for all names with lines, or for all, but those of dark countries; and names again where nothing is in
/// their way. Kept where fewer lack a place then.
void renumber(std::span<const MapLabelWish> wishes, const Vector<Candidates>& candidates, bool all,
              MapLabelPlaces& best) {
  constexpr int many_tries = 60;
  Vector<Candidates> keys = candidates;
  for (std::size_t i = 0; i < wishes.size(); ++i)
    if (!wishes[i].is_dark && !wishes[i].is_optional)
      std::erase_if(keys[i],
                    [all](const Candidate& made) { return !made.place.is_key && (all || made.place.has_leader); });
  MapLabelPlaces places = best_places(wishes, keys, many_tries);
  Mover mover(wishes, keys);
  mover.place_lacking(places);
  mover.place_closer(places);
  if (count_lacking(wishes, places) >= count_lacking(wishes, best)) return;
  Mover(wishes, candidates).name_keyed(places);
  best = std::move(places);
}

/// Rather than none at all, numbers at the ends of longer lines. Where more than a few lack a place the map is too
/// dense for these as well.
void place_farther(std::span<const MapLabelWish> wishes, Size map, Vector<Vector<Form>>& forms, MapLabelPlaces& best) {
  constexpr std::size_t few = 4;
  for (const double longest : longest_leaders_of_last) {
    if (const auto lacking = count_lacking(wishes, best); lacking == 0 || lacking > few) return;
    let_keys_be_far(forms, longest);
    const auto candidates = candidates_of(wishes, map, forms);
    Mover mover(wishes, candidates);
    mover.place_lacking(best);
    mover.place_closer(best);
    for (const bool all : {false, true})
      if (count_lacking(wishes, best) > 0) renumber(wishes, candidates, all, best);
  }
}

/// Where names still lack a place, numbers stand for some of the names beside them whose lines take the room.
void make_room(std::span<const MapLabelWish> wishes, Size map, Vector<Vector<Form>>& forms, MapLabelPlaces& best) {
  for (std::size_t i = 0; i < wishes.size(); ++i)
    if (!forms[i].empty() && !forms[i].front().is_key && !wishes[i].is_optional)
      forms[i] = forms_of(wishes[i], forms[i].front().longest_leader, true);
  auto candidates = candidates_of(wishes, map, forms);
  Mover(wishes, candidates).place_lacking(best);
  int tries = 32;
  for (bool made = true; made;) {
    made = false;
    for (std::size_t i = 0; i < wishes.size() && !made; ++i)
      made = lacks_place(wishes, best, i) && make_room_at(wishes[i].centre, wishes, candidates, best, tries);
  }
  Mover mover(wishes, candidates);
  mover.place_lacking(best);
  mover.place_closer(best);
  place_farther(wishes, map, forms, best);
}

}  // namespace

MapLabelPlaces place_map_labels(std::span<const MapLabelWish> wishes, Size map) {
  const auto named = std::count_if(wishes.begin(), wishes.end(), [](const auto& wish) { return !wish.forms.empty(); });
  const bool are_many = static_cast<std::size_t>(named) > many_names;
  const double longest = are_many ? longest_leader_of_many : longest_leader;
  Vector<Vector<Form>> forms;
  for (const MapLabelWish& wish : wishes) forms.push_back(forms_of(wish, longest, false));
  MapLabelPlaces places = best_places(wishes, candidates_of(wishes, map, forms));
  for (const bool instead : {false, true})
    if (widen(wishes, places, instead, forms)) places = best_places(wishes, candidates_of(wishes, map, forms));
  if (count_lacking(wishes, places) > 0) make_room(wishes, map, forms, places);
  return places;
}

}  // namespace brief::layout
