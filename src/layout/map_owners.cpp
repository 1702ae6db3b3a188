#include "layout/map_owners.hpp"

namespace brief::layout {
namespace {

constexpr int nobody = -1;

bool is_named(std::span<const MapLabelWish> wishes, int owner) {
  return owner != nobody && !wishes[static_cast<std::size_t>(owner)].forms.empty();
}

bool is_dark_land(std::span<const MapLabelWish> wishes, int owner) {
  return owner != nobody && wishes[static_cast<std::size_t>(owner)].is_dark;
}

/// Fills the squares of a grid with the countries whose land holds their middles.
class Filler {
 public:
  explicit Filler(const Grid& grid) : grid_(grid) {}

  Vector<int> filled(std::span<const MapLabelWish> wishes) const {
    Vector<int> cells(static_cast<std::size_t>(Grid::columns * grid_.rows()), nobody);
    for (std::size_t i = 0; i < wishes.size(); ++i) fill(wishes[i], static_cast<int>(i), cells);
    return cells;
  }

  /// The squares that the outlines of dark land pass through: that of an islet holds the middle of no square.
  Vector<bool> touched_by_dark(std::span<const MapLabelWish> wishes) const {
    Vector<bool> touched(static_cast<std::size_t>(Grid::columns * grid_.rows()), false);
    for (const MapLabelWish& wish : wishes)
      for (const auto& outline : wish.outlines)
        for (std::size_t i = 0, j = outline.size() - 1; wish.is_dark && i < outline.size(); j = i++)
          touch(outline[j], outline[i], touched);
    return touched;
  }

 private:
  void touch(Point a, Point b, Vector<bool>& touched) const {
    const double length = std::hypot((b.x - a.x).value, (b.y - a.y).value);
    const int steps = 1 + static_cast<int>(2 * length / grid_.side().value);
    for (int i = 0; i < steps; ++i) {
      const double share = static_cast<double>(i) / steps;
      touched[grid_.square_at({a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share})] = true;
    }
  }

  /// Where the outlines cross the middles of the rows, row by row.
  Vector<Vector<double>> crossings_of(const MapLabelWish& wish) const {
    Vector<Vector<double>> crossings(static_cast<std::size_t>(grid_.rows()));
    for (const auto& outline : wish.outlines)
      for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++)
        add_crossings(outline[j], outline[i], crossings);
    return crossings;
  }

  void add_crossings(Point a, Point b, Vector<Vector<double>>& crossings) const {
    if (a.y > b.y) std::swap(a, b);
    const auto row_below = [this](Pt y) {
      return std::clamp(static_cast<int>(std::ceil(y / grid_.side() - 0.5)), 0, grid_.rows());
    };
    for (int row = row_below(a.y), end = row_below(b.y); row < end; ++row) {
      const Pt y = grid_.side() * (row + 0.5);
      crossings[static_cast<std::size_t>(row)].push_back((a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y))).value);
    }
  }

  void fill(const MapLabelWish& wish, int owner, Vector<int>& cells) const {
    std::size_t start = 0;
    for (auto& row : crossings_of(wish)) {
      std::sort(row.begin(), row.end());
      for (std::size_t i = 0; i + 1 < row.size(); i += 2)
        for (int x = std::max(0, static_cast<int>(row[i] / grid_.side().value + 0.5));
             x < Grid::columns && (x + 0.5) * grid_.side().value < row[i + 1]; ++x)
          cells[start + static_cast<std::size_t>(x)] = owner;
      start += Grid::columns;
    }
  }

  const Grid& grid_;
};

}  // namespace

Owners::Owners(std::span<const MapLabelWish> wishes, Size map)
    : grid_(map),
      cells_(Filler(grid_).filled(wishes)),
      named_(grid_, [&](std::size_t square) { return is_named(wishes, cells_[square]); }),
      quiet_(grid_, [&](std::size_t square) { return cells_[square] != nobody && !is_named(wishes, cells_[square]); }),
      dark_(grid_, [&](std::size_t square) { return is_dark_land(wishes, cells_[square]); }),
      touched_(grid_,
               [touched = Filler(grid_).touched_by_dark(wishes)](std::size_t square) { return touched[square]; }) {
  for (std::size_t i = 0; i < wishes.size(); ++i) is_named_.push_back(is_named(wishes, static_cast<int>(i)));
  for (const MapLabelWish& wish : wishes) is_dark_.push_back(wish.is_dark);
}

bool Owners::is_dark(const Rect& rect) const {
  const Grid::Range range = grid_.under(rect);
  return dark_.in(range) > 0 || touched_.in(range) > 0;
}

bool Owners::is_all_dark(const Rect& rect) const {
  const Grid::Range range = grid_.under(rect);
  return dark_.in(range) == range.count();
}

bool Owners::crosses_dark(Point from, Point to, int owner) const {
  constexpr int steps = 48;
  const Pt left = std::min(from.x, to.x), top = std::min(from.y, to.y);
  if (dark_.in(grid_.under({left, top, std::max(from.x, to.x) - left, std::max(from.y, to.y) - top})) == 0)
    return false;
  for (int i = 0; i < steps; ++i) {
    const double share = (i + 0.5) / steps;
    const int cell = cells_[grid_.square_at({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share})];
    if (cell != nobody && cell != owner && is_dark_[static_cast<std::size_t>(cell)]) return true;
  }
  return false;
}

double Owners::share_on_others(Point from, Point to, int owner) const {
  constexpr int steps = 16;
  int others = 0;
  for (int i = 0; i < steps; ++i) {
    const double share = (i + 0.5) / steps;
    const int cell = cells_[grid_.square_at({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share})];
    others += cell != nobody && cell != owner && is_named_[static_cast<std::size_t>(cell)] ? 1 : 0;
  }
  return static_cast<double>(others) / steps;
}

Owners::Shares Owners::shares(const Rect& rect, const Sums& own) const {
  const Grid::Range range = grid_.under(rect);
  const int inside = own.in(range);
  const double all = range.count();
  return {(range.count() - inside) / all, (named_.in(range)-inside) / all, quiet_.in(range) / all};
}

}  // namespace brief::layout
