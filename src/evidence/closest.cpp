#include "evidence/closest.hpp"

#include <algorithm>
#include <utility>

namespace brief::evidence {
namespace {

using Kind = AlignedStep::Kind;

constexpr std::size_t most_units = 512;     // compared
constexpr std::size_t most_places = 2000;   // of one word, looked at; rare words tell more
constexpr std::size_t most_votes = 40'000;  // of all words, about
constexpr std::size_t most_candidates = 4;  // windows aligned

/// What it costs to change a unit or to leave one of the quote's out: a word more than a mark.
constexpr std::uint32_t word_cost = 16, mark_cost = 4, case_cost = 4;
/// Units of the source that are left out together cost little more than one of them (Gotoh, 1982).
constexpr std::uint32_t gap_cost = 10, gap_unit_cost = 1;

std::uint32_t cost_of(const Unit& unit) { return has_words(unit) ? word_cost : mark_cost; }

/// Where in the text the units may begin, best first: each place of each word votes for where the whole would begin,
/// a rare word with more weight.
std::vector<std::int64_t> candidates(const Index& index, std::span<const Unit> units) {
  const auto width = static_cast<std::int64_t>(std::max<std::size_t>(units.size() / 3, 4));
  const auto shift = static_cast<std::int64_t>(units.size());
  const std::size_t most = std::min(most_places, most_votes / std::max<std::size_t>(units.size(), 1));
  std::vector<std::pair<std::int64_t, double>> votes;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto id = index.id_of(units[i].key);
    if (id == Index::no_id || !has_words(units[i])) continue;
    const auto positions = index.positions(id);
    const std::size_t step = positions.size() / most + 1;
    const double weight = 1.0 / (1.0 + static_cast<double>(positions.size()) / 16.0);
    for (std::size_t k = 0; k < positions.size(); k += step)
      votes.emplace_back((static_cast<std::int64_t>(positions[k]) - static_cast<std::int64_t>(i) + shift) / width,
                         weight);
  }
  std::sort(votes.begin(), votes.end());
  std::vector<std::pair<double, std::int64_t>> counted;  // weight (negative, to sort), bucket
  for (std::size_t i = 0; i < votes.size();) {
    double weight = 0;
    const auto bucket = votes[i].first;
    for (; i < votes.size() && votes[i].first == bucket; ++i) weight += votes[i].second;
    counted.emplace_back(-weight, bucket);
  }
  const std::size_t kept = std::min(most_candidates, counted.size());
  std::partial_sort(counted.begin(), counted.begin() + static_cast<std::ptrdiff_t>(kept), counted.end());
  std::vector<std::int64_t> starts;
  for (std::size_t i = 0; i < kept; ++i) starts.push_back(counted[i].second * width - shift);
  return starts;
}

/// The cheapest way to change the quote's units into a stretch of the source's (Sellers, 1980: the stretch may begin
/// and end anywhere).
class Alignment {
 public:
  Alignment(const Index& index, std::span<const Unit> quote, Range window)
      : index_(index), quote_(quote), window_(window), columns_(window.end - window.begin + 1) {
    for (const Unit& unit : quote) {
      ids_.push_back(index.id_of(unit.key));
      lower_.push_back(lower_case(unit.key));
    }
    for (std::uint32_t at = window.begin; at < window.end; ++at) source_lower_.push_back(lower_case(index.key(at)));
    fill();
  }

  std::optional<Closest> best() const {
    Closest made;
    const auto least = std::min_element(last_.rbegin(), last_.rend());
    std::size_t j = static_cast<std::size_t>(last_.rend() - least) - 1;
    made.cost = last_[j];
    const auto end = static_cast<std::uint32_t>(j);
    std::size_t matches = 0, words = 0, other_numbers = 0;
    bool in_gap = false;
    for (std::size_t i = quote_.size(); i > 0;) {
      const Cell cell = cells_[i * columns_ + j];
      in_gap = in_gap || cell.ends_gap;
      const Kind move = in_gap ? Kind::source_only : cell.move;
      in_gap = in_gap && cell.goes_on;
      if (move != Kind::source_only) --i;
      if (move != Kind::quote_only) --j;
      made.steps.push_back({move, static_cast<std::uint32_t>(i), window_.begin + static_cast<std::uint32_t>(j)});
      if (move != Kind::source_only && has_words(quote_[i])) {
        ++words;
        matches += move == Kind::same || (move == Kind::replaced && lower_[i] == source_lower_[j]) ? 1 : 0;
        const bool numbers = move == Kind::replaced && quote_[i].kind == Unit::Kind::number &&
                             index_.kind(window_.begin + static_cast<std::uint32_t>(j)) == Unit::Kind::number;
        other_numbers += numbers ? 1 : 0;
      }
    }
    std::reverse(made.steps.begin(), made.steps.end());
    made.place = {window_.begin + static_cast<std::uint32_t>(j), window_.begin + end};
    const bool close = matches + other_numbers >= std::min<std::size_t>(2, words) && 2 * matches >= words &&
                       made.place.end > made.place.begin;
    if (!close || matches == 0) return std::nullopt;
    return made;
  }

 private:
  static constexpr std::uint32_t no_gap = 0xFFFFFF;

  /// How a place is reached at the least cost.
  struct Cell {
    Kind move = Kind::same;
    bool ends_gap = false;  ///< by a unit of the source that is left out with others
    bool goes_on = false;   ///< and the one before it is left out, too
  };

  std::uint32_t change_cost(std::size_t i, std::size_t j) const {
    const std::uint32_t at = window_.begin + static_cast<std::uint32_t>(j);
    if (ids_[i] == index_.id(at)) return 0;
    if (lower_[i] == source_lower_[j]) return case_cost;
    const bool words = has_words(quote_[i]);
    const bool source_words = index_.kind(at) == Unit::Kind::word || index_.kind(at) == Unit::Kind::number;
    if (words != source_words) return word_cost + mark_cost;
    if (words && is_part_of_number(quote_[i], at)) return word_cost - mark_cost;
    return words ? word_cost : mark_cost;
  }

  /// $3,200 of US$3,200 rather than of 17:45.
  bool is_part_of_number(const Unit& unit, std::uint32_t at) const {
    const bool numbers = unit.kind == Unit::Kind::number && index_.kind(at) == Unit::Kind::number;
    return numbers &&
           (index_.key(at).find(unit.key) != std::string::npos || unit.key.find(index_.key(at)) != std::string::npos);
  }

  void fill() {
    std::vector<std::uint32_t> cost(columns_);
    last_.assign(columns_, 0);
    cells_.assign((quote_.size() + 1) * columns_, {});
    for (std::size_t i = 1; i <= quote_.size(); ++i) {
      cost[0] = last_[0] + cost_of(quote_[i - 1]);
      cells_[i * columns_].move = Kind::quote_only;
      std::uint32_t gap = no_gap;
      for (std::size_t j = 1; j < columns_; ++j) {
        Cell& cell = cells_[i * columns_ + j];
        cell.goes_on = gap < cost[j - 1] + gap_cost;
        gap = std::min(gap, cost[j - 1] + gap_cost) + gap_unit_cost;
        cost[j] = least(i, j, cost[j - 1], cell);
        cell.ends_gap = gap < cost[j];
        cost[j] = std::min(cost[j], gap);
      }
      std::swap(cost, last_);
    }
  }

  /// Of the ways to a place that leave out at most one unit.
  std::uint32_t least(std::size_t i, std::size_t j, std::uint32_t before, Cell& cell) const {
    const std::uint32_t change = change_cost(i - 1, j - 1);
    std::uint32_t best = last_[j - 1] + change;
    cell.move = change == 0 ? Kind::same : Kind::replaced;
    if (last_[j] + cost_of(quote_[i - 1]) < best)
      best = last_[j] + cost_of(quote_[i - 1]), cell.move = Kind::quote_only;
    const std::uint32_t at = window_.begin + static_cast<std::uint32_t>(j - 1);
    const bool words = index_.kind(at) == Unit::Kind::word || index_.kind(at) == Unit::Kind::number;
    const std::uint32_t skip = before + (words ? word_cost : mark_cost);
    if (skip < best) best = skip, cell.move = Kind::source_only;
    return best;
  }

  const Index& index_;
  std::span<const Unit> quote_;
  Range window_;
  std::size_t columns_;
  std::vector<std::uint32_t> ids_, last_;
  std::vector<std::string> lower_, source_lower_;
  std::vector<Cell> cells_;
};

}  // namespace

std::optional<Closest> closest_passage(const Index& index, std::span<const Unit> units) {
  units = units.first(std::min(units.size(), most_units));
  std::optional<Closest> best;
  const auto length = static_cast<std::int64_t>(units.size()), size = static_cast<std::int64_t>(index.size());
  for (const std::int64_t start : candidates(index, units)) {
    const std::int64_t from = std::clamp<std::int64_t>(start - length / 2 - 8, 0, size);
    const std::int64_t to = std::clamp<std::int64_t>(start + 2 * length + 16, 0, size);
    if (from >= to) continue;
    auto found = Alignment(index, units, {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}).best();
    if (found && (!best || found->cost < best->cost)) best = std::move(found);
  }
  return best;
}

}  // namespace brief::evidence
