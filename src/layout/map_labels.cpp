#include "layout/map_labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace brief::layout {
namespace {

constexpr int nobody = -1;

/// Which country each small square of the map belongs to.
class Owners {
 public:
  Owners(std::span<const MapLabelWish> wishes, Size map) : cell_(map.width / columns) {
    rows_ = std::max(1, static_cast<int>(std::ceil(map.height / cell_)));
    cells_.assign(static_cast<std::size_t>(columns * rows_), nobody);
    for (std::size_t i = 0; i < wishes.size(); ++i) fill(wishes[i], static_cast<int>(i));
    sum_dark(wishes);
  }

  /// Whether any square under a rectangle is dark: no name of another country could be read there.
  bool is_dark(const Rect& rect) const {
    const int left = column(rect.x), right = column(rect.right()) + 1, top = row(rect.y),
              bottom = row(rect.bottom()) + 1;
    return dark(right, bottom) - dark(left, bottom) - dark(right, top) + dark(left, top) > 0;
  }

  int at(Point p) const { return cells_[static_cast<std::size_t>(row(p.y) * columns + column(p.x))]; }

  /// Of a rectangle: the share that is not of `own`, and the share that is of another.
  std::pair<double, double> shares(const Rect& rect, int own) const {
    constexpr int across = 7, down = 3;
    int outside = 0, foreign = 0;
    for (int y = 0; y < down; ++y) {
      for (int x = 0; x < across; ++x) {
        const int owner = at({rect.x + rect.width * x / (across - 1.0), rect.y + rect.height * y / (down - 1.0)});
        outside += owner != own;
        foreign += owner != own && owner != nobody;
      }
    }
    return {outside / static_cast<double>(across * down), foreign / static_cast<double>(across * down)};
  }

 private:
  static constexpr int columns = 128;

  int column(Pt x) const { return std::clamp(static_cast<int>(x / cell_), 0, columns - 1); }
  int row(Pt y) const { return std::clamp(static_cast<int>(y / cell_), 0, rows_ - 1); }
  /// Dark squares above and at the left of a corner.
  int dark(int x, int y) const { return dark_[static_cast<std::size_t>(y * (columns + 1) + x)]; }

  void sum_dark(std::span<const MapLabelWish> wishes) {
    dark_.assign(static_cast<std::size_t>((columns + 1) * (rows_ + 1)), 0);
    for (int y = 0; y < rows_; ++y) {
      for (int x = 0; x < columns; ++x) {
        const int owner = cells_[static_cast<std::size_t>(y * columns + x)];
        const int own = owner != nobody && wishes[static_cast<std::size_t>(owner)].is_dark ? 1 : 0;
        dark_[static_cast<std::size_t>((y + 1) * (columns + 1) + x + 1)] =
            own + dark(x, y + 1) + dark(x + 1, y) - dark(x, y);
      }
    }
  }

  /// Scan lines through the middles of the rows.
  void fill(const MapLabelWish& wish, int owner) {
    for (int row = 0; row < rows_; ++row) {
      const Pt y = cell_ * (row + 0.5);
      Vector<double> crossings;
      for (const auto& outline : wish.outlines) {
        for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
          const Point a = outline[j], b = outline[i];
          if ((a.y <= y) != (b.y <= y)) crossings.push_back((a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y))).value);
        }
      }
      std::sort(crossings.begin(), crossings.end());
      for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
        for (int x = std::max(0, static_cast<int>(crossings[i] / cell_.value + 0.5));
             x < columns && (x + 0.5) * cell_.value < crossings[i + 1]; ++x)
          cells_[static_cast<std::size_t>(row * columns + x)] = owner;
    }
  }

  Pt cell_;
  int rows_ = 0;
  Vector<int> cells_;
  Vector<int> dark_;  // sums of dark squares, a row and a column more than there are squares
};

bool overlap(const Rect& a, const Rect& b) {
  constexpr Pt clear = 2_pt;
  return a.x < b.right() + clear && b.x < a.right() + clear && a.y < b.bottom() + clear && b.y < a.bottom() + clear;
}

double turn(Point a, Point b, Point c) {
  return (b.x - a.x).value * (c.y - a.y).value - (b.y - a.y).value * (c.x - a.x).value;
}

bool cross(Point a, Point b, Point c, Point d) {
  return (turn(a, b, c) > 0) != (turn(a, b, d) > 0) && (turn(c, d, a) > 0) != (turn(c, d, b) > 0);
}

bool runs_through(Point a, Point b, const Rect& rect) {
  const Point top_left{rect.x, rect.y}, top_right{rect.right(), rect.y};
  const Point bottom_left{rect.x, rect.bottom()}, bottom_right{rect.right(), rect.bottom()};
  const auto inside = [&](Point p) {
    return p.x > rect.x && p.x < rect.right() && p.y > rect.y && p.y < rect.bottom();
  };
  return inside(a) || inside(b) || cross(a, b, top_left, bottom_right) || cross(a, b, top_right, bottom_left);
}

double distance(Point a, Point b) { return std::hypot((a.x - b.x).value, (a.y - b.y).value); }

struct Candidate {
  MapLabelPlace place;
  double cost = 0;
};

bool is_on(const Rect& rect, Size map) {
  return rect.x >= 0_pt && rect.y >= 0_pt && rect.right() <= map.width && rect.bottom() <= map.height;
}

/// On the country itself.
void add_inside(const MapLabelWish& wish, int own, Size map, const Owners& owners, Vector<Candidate>& candidates) {
  constexpr int steps = 4;
  constexpr double most_outside = 0.45, price_of_outside = 45, price_of_foreign = 150;
  for (std::size_t form = 0; form < wish.forms.size(); ++form) {
    const Size size = wish.forms[form];
    for (int dy = -steps; dy <= steps; ++dy) {
      for (int dx = -steps; dx <= steps; ++dx) {
        const Point middle{wish.centre.x + wish.radius * dx / steps, wish.centre.y + wish.radius * dy / steps};
        const Rect rect{middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height};
        if (!is_on(rect, map)) continue;
        const auto [outside, foreign] = owners.shares(rect, own);
        if (outside > (wish.is_dark ? 0 : most_outside) || (!wish.is_dark && owners.is_dark(rect))) continue;
        candidates.push_back({{rect, form, false, {}},
                              distance(middle, wish.centre) + outside * price_of_outside + foreign * price_of_foreign});
      }
    }
  }
}

/// Around it, at the end of a line. On the land of another country that is named too it would seem to be that one's.
void add_outside(const MapLabelWish& wish, int own, Size map, const Owners& owners, Vector<Candidate>& candidates) {
  constexpr int angles = 32;
  constexpr double price = 25, price_of_foreign = 250, shortest_leader = 6;
  const Pt step = map.width / 40;
  for (std::size_t form = 0; form < wish.forms.size(); ++form) {
    const Size size = wish.forms[form];
    for (Pt away = step; away < map.width * 0.8; away += step) {
      for (int angle = 0; angle < angles; ++angle) {
        const double at = 2 * std::numbers::pi * angle / angles, x = std::cos(at), y = std::sin(at);
        const Point middle{wish.centre.x + (away + size.width / 2) * x, wish.centre.y + (away + size.height / 2) * y};
        const Rect rect{middle.x - size.width / 2, middle.y - size.height / 2, size.width, size.height};
        if (!is_on(rect, map) || owners.is_dark(rect)) continue;
        const Point leader{std::clamp(wish.centre.x, rect.x, rect.right()),
                           std::clamp(wish.centre.y, rect.y, rect.bottom())};
        const double length = distance(leader, wish.centre);
        if (length < shortest_leader) continue;
        const double foreign = owners.shares(rect, own).second;
        candidates.push_back({{rect, form, true, leader}, price + length + foreign * price_of_foreign});
      }
    }
  }
}

bool conflict(const MapLabelPlace& a, Point centre_of_a, const MapLabelPlace& b, Point centre_of_b) {
  if (overlap(a.rect, b.rect)) return true;
  if (a.has_leader && runs_through(a.leader, centre_of_a, b.rect)) return true;
  if (b.has_leader && runs_through(b.leader, centre_of_b, a.rect)) return true;
  return a.has_leader && b.has_leader && cross(a.leader, centre_of_a, b.leader, centre_of_b);
}

using Places = Vector<std::optional<MapLabelPlace>>;

/// Each name in this order at its cheapest place that is free. The price that each pays.
Vector<double> place(std::span<const MapLabelWish> wishes, const Vector<Vector<Candidate>>& candidates,
                     const Vector<std::size_t>& order, Places& places) {
  constexpr double price_of_none = 1e6;
  places.assign(wishes.size(), std::nullopt);
  Vector<double> prices(wishes.size(), price_of_none);
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

Vector<Vector<Candidate>> candidates_of(std::span<const MapLabelWish> wishes, Size map) {
  const Owners owners(wishes, map);
  Vector<Vector<Candidate>> candidates(wishes.size());
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    add_inside(wishes[i], static_cast<int>(i), map, owners, candidates[i]);
    add_outside(wishes[i], static_cast<int>(i), map, owners, candidates[i]);
    std::stable_sort(candidates[i].begin(), candidates[i].end(),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
  }
  return candidates;
}

}  // namespace

Vector<std::optional<MapLabelPlace>> place_map_labels(std::span<const MapLabelWish> wishes, Size map) {
  const auto candidates = candidates_of(wishes, map);
  Vector<std::size_t> order(wishes.size());
  std::iota(order.begin(), order.end(), 0u);
  // One after the other is as good as the order: whoever had to pay most above its own best place chooses earlier the
  // next time (Joslin and Clements, Squeaky Wheel Optimization, 1999).
  constexpr int tries = 12;
  Places best, places;
  double least = std::numeric_limits<double>::infinity();
  Vector<double> blame(wishes.size(), 0);
  for (int attempt = 0; attempt < tries; ++attempt) {
    const auto prices = place(wishes, candidates, order, places);
    const double sum = std::accumulate(prices.begin(), prices.end(), 0.0);
    if (sum < least) least = sum, best = places;
    for (std::size_t i = 0; i < wishes.size(); ++i)
      blame[i] += prices[i] - (candidates[i].empty() ? prices[i] : candidates[i].front().cost);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return blame[a] > blame[b]; });
  }
  return best;
}

}  // namespace brief::layout
