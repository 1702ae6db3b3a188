#include "layout/map_labels.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "layout/map_candidates.hpp"
#include "layout/map_conflicts.hpp"

namespace brief::layout {
namespace {

using Candidate = MapLabelCandidate;
using Candidates = MapLabelCandidates;

/// What is paid for a name that has no place. One of the commitment goes before all others.
double price_of_none(const MapLabelWish& wish) { return wish.is_dark ? 1e9 : wish.is_optional ? 1e3 : 1e6; }

/// The least that a name pays where no other is in its way.
double least_price(const Candidates& candidates, const MapLabelWish& wish) {
  return candidates.empty() ? price_of_none(wish) : candidates.front().cost;
}

/// Each name in this order at its cheapest place that is free. The price that each pays.
Vector<double> place(std::span<const MapLabelWish> wishes, const std::vector<Candidates>& candidates,
                     const Vector<std::size_t>& order, MapLabelPlaces& places, MapLabelSteps& steps) {
  places.assign(wishes.size(), std::nullopt);
  Vector<double> prices;
  for (const MapLabelWish& wish : wishes) prices.push_back(price_of_none(wish));
  Vector<std::size_t> placed;
  for (const std::size_t i : order) {
    for (const Candidate& candidate : candidates[i]) {
      const auto in_the_way = [&](std::size_t other) {
        steps.take();
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

MapLabelPlaces best_places(std::span<const MapLabelWish> wishes, const std::vector<Candidates>& candidates,
                           MapLabelSteps& steps, int tries = 12) {
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
  for (int attempt = 0; attempt < tries && least > lowest && (attempt == 0 || steps.are_left()); ++attempt) {
    const auto prices = place(wishes, candidates, order, places, steps);
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
           Vector<MapLabelForms>& forms) {
  constexpr int few = 2;
  int lacking = 0;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    if (forms[i].empty() || wishes[i].is_optional) continue;
    lacking += places[i] ? 0 : 1;
    const bool has_line = places[i] && places[i]->has_leader;
    if (places[i] && !(instead && has_line && !wishes[i].is_dark)) continue;
    const double longest = wishes[i].is_dark ? longest_leader_of_focus : forms[i].front().longest_leader;
    forms[i] = label_forms_of(wishes[i], longest, true);
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
bool make_room_at(Point centre, std::span<const MapLabelWish> wishes, std::vector<Candidates>& candidates,
                  MapLabelPlaces& best, int& tries, MapLabelSteps& steps) {
  constexpr std::size_t most_tried = 4;
  const auto near = nearest_with_lines(wishes, best, centre);
  for (const std::size_t i : std::span(near).first(std::min(most_tried, near.size()))) {
    if (tries-- <= 0 || !steps.are_left()) return false;
    Candidates names = candidates[i];
    std::erase_if(candidates[i], [](const Candidate& made) { return !made.place.is_key; });
    MapLabelPlaces places = best_places(wishes, candidates, steps);
    if (count_lacking(wishes, places) < count_lacking(wishes, best)) return best = std::move(places), true;
    candidates[i] = std::move(names);
  }
  return false;
}

/// Finds room for a name by moving those in its way, and those in the way of these, as far as a number of looks allows.
class Mover {
 public:
  Mover(std::span<const MapLabelWish> wishes, const std::vector<Candidates>& candidates, MapLabelSteps& steps)
      : wishes_(wishes), candidates_(candidates), steps_(steps) {}

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
  static constexpr int most_looks = 200000;

  bool place(std::size_t i, MapLabelPlaces& places, int depth) {
    is_moving_[i] = true;
    bool placed = false;
    for (const Candidate& candidate : candidates_[i]) {
      if (looks_ <= 0 || !steps_.are_left() || placed) break;
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
      --looks_, steps_.take();
      if (!conflict(place, wishes_[i].centre, *places[other], wishes_[other].centre, clear_)) continue;
      if (is_moving_[other] || found.size() == most) return std::nullopt;
      found.push_back(other);
    }
    return found;
  }

  std::span<const MapLabelWish> wishes_;
  const std::vector<Candidates>& candidates_;
  Vector<bool> is_moving_ = Vector<bool>(wishes_.size(), false);
  MapLabelSteps& steps_;
  double clear_ = 1;
  int looks_ = 0;
};

void let_keys_be_far(Vector<MapLabelForms>& forms, double longest) {
  for (auto& of_wish : forms)
    for (MapLabelForm& form : of_wish)
      if (form.is_key) form.longest_leader = longest;
}

/// Numbers stand for all names with lines, or for all, but those of dark countries; and names again where nothing is in
/// their way. Kept where fewer lack a place then.
void renumber(std::span<const MapLabelWish> wishes, const std::vector<Candidates>& candidates, bool all,
              MapLabelPlaces& best, MapLabelSteps& steps) {
  constexpr int many_tries = 60;
  std::vector<Candidates> keys = candidates;
  for (std::size_t i = 0; i < wishes.size(); ++i)
    if (!wishes[i].is_dark && !wishes[i].is_optional)
      std::erase_if(keys[i],
                    [all](const Candidate& made) { return !made.place.is_key && (all || made.place.has_leader); });
  MapLabelPlaces places = best_places(wishes, keys, steps, many_tries);
  Mover mover(wishes, keys, steps);
  mover.place_lacking(places);
  mover.place_closer(places);
  if (count_lacking(wishes, places) >= count_lacking(wishes, best)) return;
  Mover(wishes, candidates, steps).name_keyed(places);
  best = std::move(places);
}

/// Rather than none at all, numbers at the ends of longer lines. Where more than a few lack a place the map is too
/// dense for these as well.
void place_farther(std::span<const MapLabelWish> wishes, MapLabelFinder& finder, Vector<MapLabelForms>& forms,
                   MapLabelPlaces& best, MapLabelSteps& steps) {
  constexpr std::size_t few = 4;
  for (const double longest : longest_leaders_of_last) {
    if (const auto lacking = count_lacking(wishes, best); lacking == 0 || lacking > few || !steps.are_left()) return;
    let_keys_be_far(forms, longest);
    const auto& candidates = finder.find(forms);
    Mover mover(wishes, candidates, steps);
    mover.place_lacking(best);
    mover.place_closer(best);
    for (const bool all : {false, true})
      if (count_lacking(wishes, best) > 0 && steps.are_left()) renumber(wishes, candidates, all, best, steps);
  }
}

/// Where names still lack a place, numbers stand for some of the names beside them whose lines take the room.
void make_room(std::span<const MapLabelWish> wishes, MapLabelFinder& finder, Vector<MapLabelForms>& forms,
               MapLabelPlaces& best, MapLabelSteps& steps) {
  for (std::size_t i = 0; i < wishes.size(); ++i)
    if (!forms[i].empty() && !forms[i].front().is_key && !wishes[i].is_optional)
      forms[i] = label_forms_of(wishes[i], forms[i].front().longest_leader, true);
  auto candidates = finder.find(forms);
  Mover(wishes, candidates, steps).place_lacking(best);
  int tries = 32;
  for (bool made = true; made;) {
    made = false;
    for (std::size_t i = 0; i < wishes.size() && !made; ++i)
      made = lacks_place(wishes, best, i) && make_room_at(wishes[i].centre, wishes, candidates, best, tries, steps);
  }
  Mover mover(wishes, candidates, steps);
  mover.place_lacking(best);
  mover.place_closer(best);
  place_farther(wishes, finder, forms, best, steps);
}

}  // namespace

MapLabelPlaces place_map_labels(std::span<const MapLabelWish> wishes, Size map, MapLabelSteps& steps) {
  const auto named = std::count_if(wishes.begin(), wishes.end(), [](const auto& wish) { return !wish.forms.empty(); });
  const bool are_many = static_cast<std::size_t>(named) > many_names;
  const double longest = are_many ? longest_leader_of_many : longest_leader;
  Vector<MapLabelForms> forms;
  for (const MapLabelWish& wish : wishes) forms.push_back(label_forms_of(wish, longest, false));
  MapLabelFinder finder(wishes, map);
  MapLabelPlaces places = best_places(wishes, finder.find(forms), steps);
  for (const bool instead : {false, true})
    if (widen(wishes, places, instead, forms)) places = best_places(wishes, finder.find(forms), steps);
  if (count_lacking(wishes, places) > 0) make_room(wishes, finder, forms, places, steps);
  return places;
}

}  // namespace brief::layout
