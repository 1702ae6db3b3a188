#include "layout/timeline.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>

#include "base/memo_key.hpp"
#include "layout/kept_list.hpp"

namespace brief::layout {
namespace {

struct Extent {
  Pt from, to;
};

Extent extent_of(const LabelWish& label, bool ends_at_leader, Pt flag_gap) {
  if (ends_at_leader) return {label.x - flag_gap - label.width, label.x - flag_gap};
  return {label.x + flag_gap, label.x + flag_gap + label.width};
}

enum class Sides : std::uint8_t { both, above, below };
constexpr Sides all_sides[] = {Sides::both, Sides::above, Sides::below};

class Arrangement {
 public:
  Arrangement(std::span<const LabelWish> labels, const TimelineMetrics& metrics)
      : labels_(labels), metrics_(&metrics), places_(labels.size()) {}

  /// Puts a label on the lowest free level of the sides allowed; of two equally low, the side asked for.
  bool put(std::size_t index, bool ends_at_leader, bool prefer_above, Sides sides) {
    for (int level = 0; level < metrics_->most_levels; ++level) {
      for (const bool above : {prefer_above, !prefer_above}) {
        if (sides == (above ? Sides::below : Sides::above)) continue;
        const LabelPlace place{above, level, ends_at_leader};
        if (!is_free(index, place)) continue;
        places_[index] = place;
        put_.push_back(index);
        count(place);
        return true;
      }
    }
    return false;
  }

  /// Whether the mark of an event touches that of one beside it, so that their labels can't be told apart by their
  /// leaders.
  bool is_crowded(std::size_t index) const {
    return (index > 0 && touches(index - 1, index)) || (index + 1 < labels_.size() && touches(index, index + 1));
  }

  bool has_crowd() const {
    for (std::size_t i = 1; i < labels_.size(); ++i)
      if (touches(i - 1, i)) return true;
    return false;
  }

  /// Levels used above and below, and their sum over the labels: less is calmer. Grows with every label.
  int cost_of_levels() const { return 100 * (above_ + below_) + sum_; }

  /// That and, what is worse, what isn't read in order.
  int cost() const {
    constexpr int out_of_order = 300;
    int sum = cost_of_levels();
    for (std::size_t i = 0; i < labels_.size(); ++i)
      for (std::size_t j = i + 1; j < labels_.size() && touches(i, j); ++j)
        if (is_before(j, i)) sum += out_of_order;
    return sum;
  }

  /// Labels of one date are read from the top down in their order, where they have room so.
  void put_in_order(Pt left, Pt right) {
    constexpr Pt same{0.01};
    for (std::size_t from = 0, to = 0; from < labels_.size(); from = to) {
      while (to < labels_.size() && labels_[to].x - labels_[from].x < same) ++to;
      const Vector<LabelPlace> kept = places_;
      const auto at = [this](std::size_t i) { return places_.begin() + static_cast<std::ptrdiff_t>(i); };
      std::stable_sort(at(from), at(to), is_above);
      if (!holds(left, right)) places_ = kept;
    }
  }

  const Vector<LabelPlace>& places() const { return places_; }

  Extent extent(std::size_t index, bool ends_at_leader) const {
    return extent_of(labels_[index], ends_at_leader, metrics_->flag_gap);
  }

 private:
  void count(const LabelPlace& place) {
    int& levels = place.above ? above_ : below_;
    levels = std::max(levels, place.level + 1);
    sum_ += place.level;
  }

  bool touches(std::size_t i, std::size_t j) const { return labels_[j].x - labels_[i].x < metrics_->crowded; }

  /// Whether a label is read before another one: from the top down, and on a level from left to right.
  bool is_before(std::size_t i, std::size_t j) const {
    const LabelPlace &a = places_[i], &b = places_[j];
    if (a.above == b.above && a.level == b.level)
      return extent(i, a.ends_at_leader).from < extent(j, b.ends_at_leader).from;
    return is_above(a, b);
  }

  static bool is_above(const LabelPlace& a, const LabelPlace& b) {
    if (a.above != b.above) return a.above;
    return a.above ? a.level > b.level : a.level < b.level;
  }

  /// Whether every label has its room.
  bool holds(Pt left, Pt right) const {
    return std::all_of(put_.begin(), put_.end(), [&](std::size_t i) {
      const Extent here = extent(i, places_[i].ends_at_leader);
      return here.from >= left && here.to <= right && is_free(i, places_[i]);
    });
  }

  bool is_free(std::size_t index, const LabelPlace& place) const {
    const Extent here = extent(index, place.ends_at_leader);
    return std::none_of(put_.begin(), put_.end(), [&](std::size_t other) {
      const LabelPlace& taken = places_[other];
      if (other == index || taken.above != place.above) return false;
      const Extent there = extent(other, taken.ends_at_leader);
      const Pt gap = metrics_->label_gap;
      const bool overlaps = taken.level == place.level && here.from < there.to + gap && there.from < here.to + gap;
      return overlaps || crosses(labels_[index].x, place.level, there, taken.level) ||
             crosses(labels_[other].x, taken.level, here, place.level);
    });
  }

  /// Whether a leader up to a level would run through a label of a lower level on its side.
  bool crosses(Pt leader, int level, const Extent& label, int label_level) const {
    const Pt gap = metrics_->leader_gap;
    return label_level < level && leader > label.from - gap && leader < label.to + gap;
  }

  std::span<const LabelWish> labels_;
  const TimelineMetrics* metrics_;
  Vector<LabelPlace> places_;
  Vector<std::size_t> put_;
  int above_ = 0, below_ = 0, sum_ = 0;  // levels used, and the sum of those of the labels
};

/// How labels are tried to be arranged.
struct Attempt {
  std::size_t split;
  Sides begin, end;
  bool stacks;  ///< those of a crowd, in their order from the top down
};

/// Labels before `split` begin at their leaders and are placed from right to left, the others end there and are placed
/// from left to right: so each leader passes beside the labels that are nearer to the axis. Those that begin are in
/// order from the top down above the axis, those that end below it. Nothing where there is no room, or it costs `least`
/// or more.
std::optional<Arrangement> arranged(std::span<const LabelWish> labels, const Attempt& attempt, Pt left, Pt right,
                                    const TimelineMetrics& metrics, int least) {
  Arrangement arrangement(labels, metrics);
  const auto put = [&](std::size_t i, bool ends_at_leader, bool prefer_above, Sides sides) {
    if (attempt.stacks && arrangement.is_crowded(i)) sides = ends_at_leader ? Sides::below : Sides::above;
    const Extent extent = arrangement.extent(i, ends_at_leader);
    const bool fits = extent.from >= left && extent.to <= right;
    return fits && arrangement.put(i, ends_at_leader, prefer_above, sides) && arrangement.cost_of_levels() < least;
  };
  bool above = true;
  for (std::size_t i = attempt.split; i < labels.size(); ++i, above = !above)
    if (!put(i, true, above, attempt.end)) return std::nullopt;
  above = false;
  for (std::size_t i = attempt.split; i-- > 0; above = !above)
    if (!put(i, false, above, attempt.begin)) return std::nullopt;
  return arrangement;
}

/// Each way that differs from those before it: where no label begins at its leader, or none ends there, the sides for
/// these are all one, and only a crowd can be stacked.
Vector<Attempt> attempts(bool has_crowd, std::size_t labels) {
  Vector<Attempt> all;
  all.reserve((labels + 1) * std::size(all_sides) * std::size(all_sides) * 2);
  for (std::size_t split = 0; split <= labels; ++split)
    for (const Sides begin : std::span(all_sides).first(split == 0 ? 1 : std::size(all_sides)))
      for (const Sides end : std::span(all_sides).first(split == labels ? 1 : std::size(all_sides)))
        for (const bool stacks : {false, true})
          if (!stacks || has_crowd) all.push_back({split, begin, end, stacks});
  return all;
}

}  // namespace

std::optional<Vector<LabelPlace>> place_labels(std::span<const LabelWish> labels, Pt left, Pt right,
                                               const TimelineMetrics& metrics) {
  std::optional<Arrangement> best;
  int least = std::numeric_limits<int>::max();
  for (const Attempt& attempt : attempts(Arrangement(labels, metrics).has_crowd(), labels.size())) {
    auto made = arranged(labels, attempt, left, right, metrics, least);
    if (!made) continue;
    const int cost = made->cost();
    if (cost >= least) continue;
    best = std::move(made);
    least = cost;
  }
  if (!best) return std::nullopt;
  best->put_in_order(left, right);
  return best->places();
}

namespace {

/// All that the places of labels depend on.
std::string key_of(std::span<const LabelWish> labels, Pt left, Pt right, const TimelineMetrics& metrics) {
  std::string key;
  append_numbers(key, left.value, right.value, metrics.most_levels, metrics.crowded.value, metrics.flag_gap.value,
                 metrics.label_gap.value, metrics.leader_gap.value);
  for (const LabelWish& label : labels) append_numbers(key, label.x.value, label.width.value);
  return key;
}

}  // namespace

std::optional<Vector<LabelPlace>> kept_label_places(Memo& memo, std::span<const LabelWish> labels, Pt left, Pt right,
                                                    const TimelineMetrics& metrics) {
  return kept_list<struct LabelPlaces, LabelPlace>(memo, key_of(labels, left, right, metrics),
                                                   [&] { return place_labels(labels, left, right, metrics); });
}

}  // namespace brief::layout
