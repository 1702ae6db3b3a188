#include "layout/map_candidates.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "layout/map_conflicts.hpp"

namespace brief::layout {
namespace {

using Candidates = MapLabelCandidates;

/// Lengths are paid for as on a map of this width: so names stand alike on maps of every size.
constexpr Pt usual_width{150};

bool is_on(const Rect& rect, Size map) {
  return rect.x >= 0_pt && rect.y >= 0_pt && rect.right() <= map.width && rect.bottom() <= map.height;
}

/// What a name pays for its place on other land: for the whole of it.
constexpr double price_of_foreign = 250, price_of_foreign_outside = 400, price_of_quiet = 40;
/// And the share of it that may lie on another country with a name: on more it would seem to be that one's.
constexpr double most_foreign = 0.25, most_foreign_outside = 0.2;

/// Of the lines of a name, each in the middle of its place, the point that is nearest to its country.
Point begin_of_leader(const Rect& rect, const MapLabelForm& form, Point centre) {
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
void add_inside(const MapLabelWish& wish, const MapLabelForm& form, Size map, const Owners& owners, const Sums& own,
                Candidates& candidates) {
  constexpr int steps = 4;
  const double scale = usual_width / map.width;
  constexpr double most_outside = 0.45, most_outside_of_key = 0.3, price_of_outside = 45;
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
void add_on_land(const MapLabelWish& wish, const MapLabelForm& form, Size map, const Owners& owners, const Sums& own,
                 Candidates& candidates) {
  constexpr double most_outside = 0.35, most_on_others = 0.05, price = 10, price_of_outside = 45;
  const double scale = usual_width / map.width;
  const Pt step = map.width / 60;
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

/// Around it, at the end of a line. On the land of another country that is named too a name would seem to be that
/// one's, and a line through that land to point at it; a number with a line stands there where there is no other room.
void add_outside(const MapLabelWish& wish, int owner, const MapLabelForm& form, Size map, const Owners& owners,
                 const Sums& own, Candidates& candidates) {
  constexpr double price = 25, shortest_leader = 6, price_of_crossing = 1.5, price_of_crossing_dark = 250;
  const Pt step = map.width / 40;
  const double scale = usual_width / map.width;
  const auto around = directions();
  const Size size = form.size;
  const double longest = usual_width.value * form.longest_leader;
  for (Pt away = step; away < map.width * 0.5; away += step) {
    for (const auto& [x, y] : around) {
      const Point middle{wish.centre.x + (away + size.width / 2) * x, wish.centre.y + (away + size.height / 2) * y};
      const Rect rect{middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height};
      if (!is_on(rect, map)) continue;
      const Point leader = begin_of_leader(rect, form, wish.centre);
      const double length = distance(leader, wish.centre) * scale;
      if (length < shortest_leader || length > longest || owners.is_dark(rect)) continue;
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

/// Whether a name would cover the mark of a country, or its line run by that of another.
bool hides_mark(const MapLabelPlace& place, const MapLabelWish& own, std::span<const MapLabelWish* const> marked) {
  return std::any_of(marked.begin(), marked.end(), [&](const MapLabelWish* wish) {
    const Pt r = wish->mark;
    return overlap(place.rect, {wish->centre.x - r, wish->centre.y - r, r * 2, r * 2}) ||
           (wish != &own && place.has_leader && passes(place.leader, own.centre, wish->centre));
  });
}

/// Whether what is found of one form is found of the other.
bool are_alike(const MapLabelForm& a, const MapLabelForm& b) {
  return a.number == b.number && a.is_key == b.is_key && a.longest_leader == b.longest_leader &&
         a.may_cross == b.may_cross;
}

}  // namespace

MapLabelForms label_forms_of(const MapLabelWish& wish, double longest, bool with_key) {
  // More than that of any name: no name is left out for a better place of another. The commitment is told by its name.
  const double price_of_key = wish.is_dark ? 1e7 : 200;
  MapLabelForms forms;
  for (std::size_t i = 0; i < wish.forms.size(); ++i) {
    forms.push_back({wish.forms[i], i, false, 0, longest, {}, with_key});
    if (i < wish.lines.size()) forms.back().lines = wish.lines[i];
  }
  if (with_key && wish.key.width > 0_pt) {
    forms.push_back({wish.key, 0, true, price_of_key, std::max(longest_leader_of_key, longest), {}, true});
  }
  return forms;
}

MapLabelFinder::MapLabelFinder(std::span<const MapLabelWish> wishes, Size map)
    : wishes_(wishes),
      map_(map),
      owners_(wishes, map),
      found_(wishes.size()),
      last_(wishes.size()),
      candidates_(wishes.size()) {
  for (const MapLabelWish& wish : wishes)
    if (wish.mark > 0_pt) marked_.push_back(&wish);
}

const std::vector<Candidates>& MapLabelFinder::find(const Vector<MapLabelForms>& forms) {
  for (std::size_t i = 0; i < wishes_.size(); ++i) {
    if (std::equal(forms[i].begin(), forms[i].end(), last_[i].begin(), last_[i].end(), are_alike)) continue;
    find(i, forms[i]);
    last_[i].assign(forms[i].begin(), forms[i].end());
  }
  return candidates_;
}

void MapLabelFinder::find(std::size_t i, const MapLabelForms& forms) {
  const Sums own = owners_.of(static_cast<int>(i));
  Candidates& candidates = candidates_[i];
  candidates.clear();
  for (const MapLabelForm& form : forms) {
    const Found& found = found_of(i, form, own);
    candidates.insert(candidates.end(), found.near.begin(), found.near.end());
    candidates.insert(candidates.end(), found.far.begin(), found.far.end());
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const MapLabelCandidate& a, const MapLabelCandidate& b) { return a.cost < b.cost; });
}

MapLabelFinder::Found& MapLabelFinder::near_of(std::size_t i, const MapLabelForm& form, const Sums& own) {
  for (Found& found : found_[i])
    if (found.form.number == form.number && found.form.is_key == form.is_key) return found;
  Found& found = found_[i].emplace_back();
  found.form = form;
  found.form.longest_leader = -1;
  add_inside(wishes_[i], form, map_, owners_, own, found.near);
  add_on_land(wishes_[i], form, map_, owners_, own, found.near);
  drop_hiding(wishes_[i], found.near);
  return found;
}

const MapLabelFinder::Found& MapLabelFinder::found_of(std::size_t i, const MapLabelForm& form, const Sums& own) {
  Found& found = near_of(i, form, own);
  if (are_alike(found.form, form)) return found;
  found.form = form;
  found.far.clear();
  add_outside(wishes_[i], static_cast<int>(i), form, map_, owners_, own, found.far);
  drop_hiding(wishes_[i], found.far);
  return found;
}

void MapLabelFinder::drop_hiding(const MapLabelWish& wish, Candidates& candidates) const {
  std::erase_if(candidates, [&](const MapLabelCandidate& made) { return hides_mark(made.place, wish, marked_); });
}

}  // namespace brief::layout
