#include "layout/table_columns.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <string>

#include "base/memo_key.hpp"
#include "layout/kept_list.hpp"

namespace brief::layout {
namespace {

constexpr double short_entry = 0.24;  // of the room: what is narrower stands on one line
constexpr double readable = 0.22;     // of the room: narrower lines hold one word or two
constexpr double rounding = 0.5;      // pt, so that what was measured fits

/// The least width of each column, and which of them grow beyond it.
struct Needs {
  Vector<double> least;
  Vector<std::size_t> growing;
};

double sum_of(const Vector<double>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); }

/// What a column keeps whole: words, dates and amounts, and as far as there is room entries that are short.
enum class Keep : std::uint8_t { short_entries, bound };

Needs needs_of(std::span<const RowWidths> rows, double room, double least_of_all, Keep keep) {
  Needs needs;
  for (std::size_t column = 0; column < rows.front().size(); ++column) {
    double word = least_of_all, whole = least_of_all;
    for (const RowWidths& row : rows) {
      const Pt narrowest = std::max(row[column].narrowest, row[column].bound);
      word = std::max(word, narrowest.value + rounding);
      whole = std::max(whole, row[column].natural.value + rounding);
    }
    const bool is_short = keep == Keep::short_entries && whole <= room * short_entry;
    needs.least.push_back(is_short ? whole : word);
    if (!is_short) needs.growing.push_back(column);
  }
  return needs;
}

/// Deals `units` of width out to the growing columns in every way, and keeps the best.
class Search {
 public:
  Search(std::span<const RowWidths> rows, const Needs& needs, double room)
      : rows_(rows), needs_(needs), rest_(room - sum_of(needs.least)), readable_(room * readable) {
    // The ways grow with a power of the units: their number is bounded, whatever the table.
    constexpr double finest = 4, most_work = 60'000;
    units_ = static_cast<std::size_t>(std::max(1.0, rest_ / finest));
    while (units_ > 4 && ways() * static_cast<double>(rows.size()) > most_work) units_ = units_ * 3 / 4;
    count_lines();
  }

  Vector<double> best() {
    Vector<std::size_t> given(needs_.growing.size(), 0), best;
    given.back() = units_;
    for (double least = std::numeric_limits<double>::infinity();;) {
      const double cost = may_cost_less(given, least) ? cost_of(given, least) : least;
      if (cost < least) least = cost, best = given;
      if (!advance(given)) break;
    }
    Vector<double> widths = needs_.least;
    for (std::size_t i = 0; i < best.size(); ++i) widths[needs_.growing[i]] += unit() * static_cast<double>(best[i]);
    return widths;
  }

 private:
  double unit() const { return rest_ / static_cast<double>(units_); }

  double ways() const {
    double ways = 1;
    for (std::size_t i = 1; i < needs_.growing.size(); ++i)
      ways *= static_cast<double>(units_ + i) / static_cast<double>(i);
    return ways;
  }

  double width_of(std::size_t growing, std::size_t units) const {
    return needs_.least[needs_.growing[growing]] + unit() * static_cast<double>(units);
  }

  /// What a cell costs at a width: its lines, beside those of its row, more where they are too short to be read with
  /// ease, and how uneven they are.
  struct CellCost {
    std::size_t lines = 1;
    double of_lines = 0, of_fill = 0;
  };

  CellCost cell_cost(const ParagraphWidths& cell, double width) const {
    constexpr double of_cell = 0.02, evenness = 1e-4, of_narrow = 1;
    constexpr std::size_t few_lines = 3;
    const std::size_t lines = cell.lines_at(Pt{width});
    const double fill = cell.natural.value / width;
    const double narrow = lines > few_lines ? std::max(0.0, 1 - width / readable_) * of_narrow : 0;
    return {lines, static_cast<double>(lines) * (of_cell + narrow), fill * fill * evenness};
  }

  /// Of every growing cell at every width it can get.
  void count_lines() {
    cells_.reserve(rows_.size() * needs_.growing.size() * (units_ + 1));
    for (const RowWidths& row : rows_)
      for (std::size_t i = 0; i < needs_.growing.size(); ++i)
        for (std::size_t units = 0; units <= units_; ++units)
          cells_.push_back(cell_cost(row[needs_.growing[i]], width_of(i, units)));
    bound_rows();
    sum_columns();
  }

  /// What each growing column costs at every width, over all rows.
  void sum_columns() {
    columns_.assign(needs_.growing.size() * (units_ + 1), {0, 0, 0});
    const CellCost* cell = cells_.data();
    for (std::size_t r = 0; r < rows_.size(); ++r)
      for (CellCost& column : columns_) {
        column.lines += cell->lines;
        column.of_lines += cell->of_lines;
        column.of_fill += cell++->of_fill;
      }
  }

  /// A look at the columns' sums, each for itself: the rows have at least as many lines as any of their columns.
  bool may_cost_less(const Vector<std::size_t>& given, double least) const {
    constexpr double rounded = 1e-9;
    std::size_t most = 0;
    double cost = 0;
    const CellCost* column = columns_.data();
    for (const std::size_t units : given) {
      most = std::max(most, column[units].lines);
      cost += column[units].of_lines + column[units].of_fill;
      column += units_ + 1;
    }
    return cost + static_cast<double>(most) < least + rounded;
  }

  /// What each row and those after it cost at least: every cell as if it had all that is dealt out.
  void bound_rows() {
    least_from_.assign(rows_.size() + 1, 0);
    for (std::size_t r = rows_.size(); r-- > 0;) {
      std::size_t most = 1;
      double cost = 0;
      for (std::size_t i = 0; i < needs_.growing.size(); ++i) {
        const CellCost& widest = cells_[(r * needs_.growing.size() + i) * (units_ + 1) + units_];
        most = std::max(most, widest.lines);
        cost += widest.of_lines + widest.of_fill;
      }
      least_from_[r] = least_from_[r + 1] + cost + static_cast<double>(most);
    }
  }

  /// The rows' lines; less in weight, all lines of their cells; far less, how uneven these are. What can't cost less
  /// than `least` is not looked at to its end.
  double cost_of(const Vector<std::size_t>& given, double least) const {
    double cost = 0;
    const CellCost* column = cells_.data();
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      if (cost + least_from_[r] >= least) return least;
      std::size_t most = 1;
      for (const std::size_t units : given) {
        const CellCost& cell = column[units];
        most = std::max(most, cell.lines);
        cost += cell.of_lines;
        cost += cell.of_fill;
        column += units_ + 1;
      }
      cost += static_cast<double>(most);
    }
    return cost;
  }

  /// The next way to deal out the units; false: that was the last. The last column has what the others leave.
  bool advance(Vector<std::size_t>& given) const {
    std::size_t& left = given.back();
    for (std::size_t i = 0; i + 1 < given.size(); ++i) {
      if (left > 0) {
        ++given[i], --left;
        return true;
      }
      left += given[i];
      given[i] = 0;
    }
    return false;
  }

  std::span<const RowWidths> rows_;
  const Needs& needs_;
  double rest_, readable_;
  std::size_t units_ = 1;
  Vector<CellCost> cells_;     // by row, growing column and units
  Vector<CellCost> columns_;   // by growing column and units
  Vector<double> least_from_;  // by row
};

/// All widths in proportion, so that they fill the room.
void scale(Vector<double>& widths, double room) {
  const double factor = room / sum_of(widths);
  for (double& width : widths) width *= factor;
}

/// All that the widths of the columns depend on.
std::string key_of(std::span<const RowWidths> rows, Pt room, Pt least) {
  std::string key;
  append_numbers(key, room.value, least.value);
  for (const RowWidths& row : rows) {
    append_numbers(key, row.size());
    for (const ParagraphWidths& cell : row) {
      append_numbers(key, cell.natural.value, cell.narrowest.value, cell.bound.value, cell.pieces.size());
      for (const Piece& piece : cell.pieces) append_numbers(key, piece.end.value, piece.next.value);
    }
  }
  return key;
}

}  // namespace

std::optional<Vector<Pt>> column_widths(std::span<const RowWidths> rows, Pt room, Pt least) {
  Needs needs = needs_of(rows, room.value, least.value, Keep::short_entries);
  if (sum_of(needs.least) > room.value) needs = needs_of(rows, room.value, least.value, Keep::bound);
  Vector<double> widths = needs.least;
  if (sum_of(widths) > room.value) return std::nullopt;
  if (needs.growing.empty())
    scale(widths, room.value);
  else
    widths = Search(rows, needs, room.value).best();
  Vector<Pt> made;
  for (const double width : widths) made.push_back(Pt{width});
  return made;
}

std::optional<Vector<Pt>> kept_column_widths(Memo& memo, std::span<const RowWidths> rows, Pt room, Pt least) {
  return kept_list<struct ColumnWidths, Pt>(memo, key_of(rows, room, least),
                                            [&] { return column_widths(rows, room, least); });
}

}  // namespace brief::layout
