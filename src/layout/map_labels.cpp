#include "layout/map_labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "layout/map_owners.hpp"

namespace brief::layout {
namespace {

bool overlap(const Rect& a, const Rect& b, Pt beside = 2_pt) {
  constexpr Pt clear = 2_pt;
  return a.x < b.right() + beside && b.x < a.right() + beside && a.y < b.bottom() + clear && b.y < a.bottom() + clear;
}

double turn(Point a, Point b, Point c) {
  return (b.x - a.x).value * (c.y - a.y).value - (b.y - a.y).value * (c.x - a.x).value;
}

bool cross(Point a, Point b, Point c, Point d) {
  return (turn(a, b, c) > 0) != (turn(a, b, d) > 0) && (turn(c, d, a) > 0) != (turn(c, d, b) > 0);
}

/// Whether a line runs through a name, or grazes it.
bool runs_through(Point a, Point b, const Rect& name) {
  constexpr Pt clear = 1_pt;
  const Rect rect{name.x - clear, name.y - clear, name.width + 2 * clear, name.height + 2 * clear};
  const Point top_left{rect.x, rect.y}, top_right{rect.right(), rect.y};
  const Point bottom_left{rect.x, rect.bottom()}, bottom_right{rect.right(), rect.bottom()};
  const auto inside = [&](Point p) {
    return p.x > rect.x && p.x < rect.right() && p.y > rect.y && p.y < rect.bottom();
  };
  return inside(a) || inside(b) || cross(a, b, top_left, bottom_right) || cross(a, b, top_right, bottom_left);
}

/// Lengths are paid for as on a map of this width: so names stand alike on maps of every size.
constexpr Pt usual_width{150};

double distance(Point a, Point b) { return std::hypot((a.x - b.x).value, (a.y - b.y).value); }

struct Candidate {
  MapLabelPlace place;
  double cost = 0;
};

bool is_on(const Rect& rect, Size map) {
  return rect.x >= 0_pt && rect.y >= 0_pt && rect.right() <= map.width && rect.bottom() <= map.height;
}

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
};

Vector<Form> forms_of(const MapLabelWish& wish, double longest, bool with_key) {
  constexpr double price_of_key = 200;  // more than that of any name: no name is left out for a better place of another
  Vector<Form> forms;
  for (std::size_t i = 0; i < wish.forms.size(); ++i) forms.push_back({wish.forms[i], i, false, 0, longest});
  if (with_key && wish.key.width > 0_pt) forms.push_back({wish.key, 0, true, price_of_key, longest_leader_of_key});
  return forms;
}

/// On the country itself.
void add_inside(const MapLabelWish& wish, std::span<const Form> forms, Size map, const Owners& owners, const Sums& own,
                Vector<Candidate>& candidates) {
  constexpr int steps = 4;
  const double scale = usual_width / map.width;
  constexpr double most_outside = 0.45, price_of_outside = 45;
  for (const Form& form : forms) {
    const Size size = form.size;
    for (int dy = -steps; dy <= steps; ++dy) {
      for (int dx = -steps; dx <= steps; ++dx) {
        const Point middle{wish.centre.x + wish.radius * dx / steps, wish.centre.y + wish.radius * dy / steps};
        const Rect rect{middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height};
        if (!is_on(rect, map)) continue;
        const Owners::Shares shares = owners.shares(rect, own);
        if (shares.outside > most_outside || shares.foreign > most_foreign) continue;
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

/// Around it, at the end of a line. On the land of another country that is named too a name would seem to be that
/// one's, and a line through that land to point at it; a number with a line stands there where there is no other room.
void add_outside(const MapLabelWish& wish, int owner, std::span<const Form> forms, Size map, const Owners& owners,
                 const Sums& own, Vector<Candidate>& candidates) {
  constexpr double price = 25, shortest_leader = 6, price_of_crossing = 1.5;
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
        const Point leader{std::clamp(wish.centre.x, rect.x, rect.right()),
                           std::clamp(wish.centre.y, rect.y, rect.bottom())};
        const double length = distance(leader, wish.centre) * scale;
        if (length < shortest_leader || length > longest) continue;
        const Owners::Shares shares = owners.shares(rect, own);
        if (shares.foreign > most_foreign_outside && !form.is_key) continue;
        const double crossing = length * owners.share_on_others(leader, wish.centre, owner);
        candidates.push_back({{rect, form.number, form.is_key, true, leader},
                              form.price + price + length + shares.foreign * price_of_foreign_outside +
                                  shares.quiet * price_of_quiet + crossing * price_of_crossing});
      }
    }
  }
}

double distance_to_line(Point p, Point a, Point b) {
  const double x = (b.x - a.x).value, y = (b.y - a.y).value, square = x * x + y * y;
  const double along = ((p.x - a.x).value * x + (p.y - a.y).value * y) / std::max(square, 1e-9);
  const double share = std::clamp(along, 0.0, 1.0);
  return distance(p, {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share});
}

/// Whether a line to a country passes so near to the centre of another that it seems to end or to go on there. Of two
/// that lie close together the lines end close together.
bool passes(Point from, Point to, Point other) {
  constexpr double near = 5;
  return distance_to_line(other, from, to) < std::min(near, 0.7 * distance(to, other));
}

/// Whether the dot at a line's end would seem to belong to a name.
bool touches(Point dot, const Rect& rect) {
  constexpr Pt beside = 4_pt;
  return dot.x > rect.x - beside && dot.x < rect.right() + beside && dot.y > rect.y && dot.y < rect.bottom();
}

bool conflict(const MapLabelPlace& a, Point centre_of_a, const MapLabelPlace& b, Point centre_of_b) {
  // Names beside each other are not read as one.
  const Pt line =
      std::min(a.rect.height / static_cast<double>(a.form + 1), b.rect.height / static_cast<double>(b.form + 1));
  if (overlap(a.rect, b.rect, line * 0.45)) return true;
  if (a.has_leader && runs_through(a.leader, centre_of_a, b.rect)) return true;
  if (b.has_leader && runs_through(b.leader, centre_of_b, a.rect)) return true;
  if ((a.has_leader && touches(centre_of_a, b.rect)) || (b.has_leader && touches(centre_of_b, a.rect))) return true;
  if (!a.has_leader || !b.has_leader) return false;
  return cross(a.leader, centre_of_a, b.leader, centre_of_b) || passes(a.leader, centre_of_a, centre_of_b) ||
         passes(b.leader, centre_of_b, centre_of_a);
}

/// What is paid for a name that has no place. One of the commitment goes before all others.
double price_of_none(const MapLabelWish& wish) { return wish.is_dark ? 1e9 : wish.is_optional ? 1e3 : 1e6; }

/// The least that a name pays where no other is in its way.
double least_price(const Vector<Candidate>& candidates, const MapLabelWish& wish) {
  return candidates.empty() ? price_of_none(wish) : candidates.front().cost;
}

/// Each name in this order at its cheapest place that is free. The price that each pays.
Vector<double> place(std::span<const MapLabelWish> wishes, const Vector<Vector<Candidate>>& candidates,
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
Vector<Vector<Candidate>> candidates_of(std::span<const MapLabelWish> wishes, Size map,
                                        const Vector<Vector<Form>>& forms) {
  const Owners owners(wishes, map);
  Vector<Vector<Candidate>> candidates(wishes.size());
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    if (forms[i].empty()) continue;
    const Sums own = owners.of(static_cast<int>(i));
    add_inside(wishes[i], forms[i], map, owners, own, candidates[i]);
    add_outside(wishes[i], static_cast<int>(i), forms[i], map, owners, own, candidates[i]);
    std::erase_if(candidates[i], [&](const Candidate& made) { return hides_mark(made.place, wishes[i], wishes); });
    std::stable_sort(candidates[i].begin(), candidates[i].end(),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
  }
  return candidates;
}

MapLabelPlaces best_places(std::span<const MapLabelWish> wishes, const Vector<Vector<Candidate>>& candidates) {
  Vector<std::size_t> order(wishes.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return !wishes[i].is_optional; });
  // One after the other is as good as the order: whoever had to pay most above its own best place chooses earlier the
  // next time (Joslin and Clements, Squeaky Wheel Optimization, 1999).
  constexpr int tries = 12;
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
bool make_room_at(Point centre, std::span<const MapLabelWish> wishes, Vector<Vector<Candidate>>& candidates,
                  MapLabelPlaces& best, int& tries) {
  constexpr std::size_t most_tried = 4;
  const auto near = nearest_with_lines(wishes, best, centre);
  for (const std::size_t i : std::span(near).first(std::min(most_tried, near.size()))) {
    if (tries-- <= 0) return false;
    Vector<Candidate> names = candidates[i];
    std::erase_if(candidates[i], [](const Candidate& made) { return !made.place.is_key; });
    MapLabelPlaces places = best_places(wishes, candidates);
    if (count_lacking(wishes, places) < count_lacking(wishes, best)) return best = std::move(places), true;
    candidates[i] = std::move(names);
  }
  return false;
}

/// Where names still lack a place, numbers stand for some of the names beside them whose lines take the room.
void make_room(std::span<const MapLabelWish> wishes, Size map, Vector<Vector<Form>>& forms, MapLabelPlaces& best) {
  for (std::size_t i = 0; i < wishes.size(); ++i)
    if (!forms[i].empty() && !forms[i].front().is_key && !wishes[i].is_optional)
      forms[i] = forms_of(wishes[i], forms[i].front().longest_leader, true);
  auto candidates = candidates_of(wishes, map, forms);
  int tries = 32;
  for (bool made = true; made;) {
    made = false;
    for (std::size_t i = 0; i < wishes.size() && !made; ++i)
      made = lacks_place(wishes, best, i) && make_room_at(wishes[i].centre, wishes, candidates, best, tries);
  }
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
