// Which country each small square of a map belongs to: what a name would cover.
#pragma once

#include <algorithm>
#include <cmath>
#include <span>

#include "layout/map_labels.hpp"

namespace brief::layout {

/// The small squares of the map, of which a name covers some.
class Grid {
 public:
  explicit Grid(Size map)
      : side_(map.width / columns), rows_(std::max(1, static_cast<int>(std::ceil(map.height / side_)))) {}

  /// Squares from `left` to `right` and from `top` to `bottom`, both of them too.
  struct Range {
    int left = 0, top = 0, right = 0, bottom = 0;
    int count() const { return (right - left + 1) * (bottom - top + 1); }
  };
  Range under(const Rect& rect) const {
    return {column(rect.x), row(rect.y), column(rect.right()), row(rect.bottom())};
  }

  std::size_t square_at(Point p) const { return static_cast<std::size_t>(row(p.y) * columns + column(p.x)); }

  static constexpr int columns = 128;
  int rows() const { return rows_; }
  Pt side() const { return side_; }

 private:
  int column(Pt x) const { return std::clamp(static_cast<int>(x / side_), 0, columns - 1); }
  int row(Pt y) const { return std::clamp(static_cast<int>(y / side_), 0, rows_ - 1); }

  Pt side_;
  int rows_;
};

/// How many squares of a kind a range holds: kept as sums of those above and at the left of each corner (Crow,
/// Summed-Area Tables for Texture Mapping, 1984).
class Sums {
 public:
  template <class IsOfKind>
  Sums(const Grid& grid, const IsOfKind& is_of_kind) : sums_(static_cast<std::size_t>(across * (grid.rows() + 1)), 0) {
    std::size_t square = 0, corner = across + 1;
    for (int row = 0; row < grid.rows(); ++row, ++corner) {
      int in_row = 0;
      for (int column = 0; column < Grid::columns; ++column, ++square, ++corner) {
        in_row += is_of_kind(square) ? 1 : 0;
        sums_[corner] = sums_[corner - across] + in_row;
      }
    }
  }

  int in(const Grid::Range& range) const {
    return at(range.right + 1, range.bottom + 1) - at(range.left, range.bottom + 1) - at(range.right + 1, range.top) +
           at(range.left, range.top);
  }

 private:
  static constexpr int across = Grid::columns + 1;
  int at(int x, int y) const { return sums_[static_cast<std::size_t>(y * across + x)]; }

  std::vector<int> sums_;  // large, and made for every country: of the heap, not of the arena
};

/// Which country each square belongs to.
class Owners {
 public:
  Owners(std::span<const MapLabelWish> wishes, Size map);

  Sums of(int owner) const {
    return Sums(grid_, [this, owner](std::size_t square) { return cells_[square] == owner; });
  }

  /// Whether any square under a rectangle is dark, or touched by dark land: no name of another country could be read
  /// there.
  bool is_dark(const Rect& rect) const;

  /// Whether all squares are: so that white words can be read.
  bool is_all_dark(const Rect& rect) const;

  /// Whether a line to a country's centre crosses the dark land of another, as if it led there.
  bool crosses_dark(Point from, Point to, int owner) const;

  /// Of a line to a country's centre the share that lies on other countries with names.
  double share_on_others(Point from, Point to, int owner) const;

  /// Of the squares under a name the shares that are not of its country, whose sums these are.
  struct Shares {
    double outside = 0;  ///< of all
    double foreign = 0;  ///< on other countries with names
    double quiet = 0;    ///< on those without
  };
  Shares shares(const Rect& rect, const Sums& own) const;

 private:
  Grid grid_;
  Vector<int> cells_;
  Sums named_, quiet_, dark_, touched_;
  Vector<bool> is_named_, is_dark_;
};

}  // namespace brief::layout
