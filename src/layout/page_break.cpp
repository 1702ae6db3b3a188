#include "layout/page_break.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace brief::layout {
namespace {

constexpr Pt rounding{1e-6};
constexpr std::size_t least_lines = 6;   // of a last page
constexpr double low = 1.0 / 9;          // of a page: it is no higher than five lines
constexpr double hole_for_whole = 0.15;  // of a page, at most, so that a figure parts nothing

class Breaker {
 public:
  Breaker(std::span<const StripExtent> strips, Pt page_height, Figures figures)
      : strips_(strips), page_height_(page_height), figures_(figures), places_(strips.size()) {}

  /// A page begins at `forced` at the latest.
  Vector<StripPlace> place(std::size_t forced) {
    for (std::size_t from = 0; from < strips_.size();) {
      if (is_due_ && !strips_[from].goes_on) put_due();
      const std::size_t to = end_of_group(from);
      if (from != forced && !is_empty_ && !fits(from, to) && float_figure(from, to)) {
        from = to;
        continue;
      }
      if (!is_empty_ && (from == forced || !fits(from, to))) {
        if (waiting_ && from != forced) from = start_of_whole(from);
        begin_page(from);
        continue;
      }
      place_group(from, to);
      from = to;
    }
    if (is_due_) put_due();
    if (waiting_) begin_page(strips_.size());
    return std::move(places_);
  }

 private:
  /// One past the strips that are kept together with one.
  std::size_t end_of_group(std::size_t from) const {
    std::size_t to = from + 1;
    while (to < strips_.size() && !strips_[to].may_break_before) ++to;
    return to;
  }

  /// A figure that has no room, alone or with the heading that it is kept with, goes above the last paragraphs or waits
  /// for the next page; whether it does.
  bool float_figure(std::size_t from, std::size_t to) {
    const std::size_t figure = to - 1;
    if (const auto paragraph = to == from + 1 ? paragraph_below(figure) : std::nullopt) {
      put_above(figure, *paragraph);
      return true;
    }
    if (!may_wait(from, figure)) return false;
    place_group(from, figure);
    waiting_ = figure;
    return true;
  }

  /// Whether a figure may wait for the next page: what follows, with its heading above that, has room on this one, of
  /// which much would else stay empty.
  bool may_wait(std::size_t from, std::size_t figure) const {
    if (figures_ == Figures::stay || !strips_[figure].floats || waiting_ || figure + 1 == strips_.size()) return false;
    if (y_ > page_height_ * (1 - much_of_page)) return false;
    const std::size_t next = figure + 1;
    Pt above;
    for (std::size_t i = from; i < figure; ++i) above += strips_[i].space_before + strips_[i].height;
    return fits_at(y_ + above, next, end_of_group(next));
  }

  /// Whether the strips [from, to) have room together below others.
  bool fits(std::size_t from, std::size_t to) const { return fits_at(y_ + more_below_waited(from), from, to); }

  /// What a strip has above itself, besides its own space, where only a figure that waited is above it.
  Pt more_below_waited(std::size_t strip) const {
    if (!is_below_waited_) return 0_pt;
    return strips_[strip].repeated + std::max(0_pt, below_waited_ - strips_[strip].space_before);
  }

  bool fits_at(Pt y, std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) y += strips_[i].space_before + strips_[i].height;
    return y <= page_height_ + rounding;
  }

  Pt end_of(std::size_t index) const { return places_[index].y + strips_[index].height; }

  /// The last paragraph before a figure that leaves it room above; the section's first paragraph stays above it.
  std::optional<std::size_t> paragraph_below(std::size_t figure) const {
    if (!strips_[figure].floats) return std::nullopt;
    for (std::size_t i = figure; i-- > 1 && strips_[i].prose != Prose::none && places_[i - 1].page == page_;) {
      if (strips_[i].prose == Prose::goes_on || strips_[i - 1].prose == Prose::none) continue;
      if (!strips_[i].may_break_before) continue;
      if (fits_at(end_of(i - 1), figure, figure + 1)) return i;
    }
    return std::nullopt;
  }

  /// The figure above the paragraph and all that has been put after that.
  void put_above(std::size_t figure, std::size_t paragraph) {
    y_ = end_of(paragraph - 1);
    put(figure);
    for (std::size_t from = paragraph; from < figure;) {
      const std::size_t to = std::min(end_of_group(from), figure);
      if (!fits(from, to)) begin_page(from);
      place_group(from, to);
      from = to;
    }
  }

  void place_group(std::size_t from, std::size_t to) {
    for (; from < to; ++from) {
      if (!is_empty_ && !fits(from, from + 1)) begin_page(from);
      put(from);
    }
  }

  /// A page that begins with the strip `first`: a figure that waits stands above it, or below the end of what goes on.
  void begin_page(std::size_t first) {
    ++page_;
    y_ = 0_pt;
    is_empty_ = true;
    is_below_waited_ = false;
    if (!waiting_) return;
    is_due_ = first < strips_.size() && strips_[first].goes_on;
    if (!is_due_) put_waiting();
  }

  void put_waiting() {
    const std::size_t figure = *std::exchange(waiting_, std::nullopt);
    is_due_ = false;
    put(figure);
    is_below_waited_ = true;
    below_waited_ = strips_[figure].space_before;  // lines of a paragraph, which may follow, have none
  }

  /// The figure below the end of what went on to this page, or on a page of its own.
  void put_due() {
    if (fits_at(y_, *waiting_, *waiting_ + 1))
      put_waiting();
    else
      begin_page(strips_.size());
  }

  /// Where the page that a figure waits for is to begin so that nothing that goes on is parted by the figure: with the
  /// strip given, or with the beginning of what it belongs to where little of the page is then left empty.
  std::size_t start_of_whole(std::size_t from) const {
    std::size_t start = from;
    while (start > *waiting_ + 1 && (strips_[start].goes_on || !strips_[start].may_break_before)) --start;
    const bool is_here = places_[start].page == page_ && !places_[start].begins_page && start > *waiting_ + 1;
    return start < from && is_here && places_[start].y > page_height_ * (1 - hole_for_whole) ? start : from;
  }

  void put(std::size_t index) {
    const StripExtent& strip = strips_[index];
    if (!is_empty_) y_ += strip.space_before;
    const bool repeats = is_below_waited_ && strip.repeated > 0_pt;
    y_ += is_empty_ && page_ > 0 ? strip.repeated : more_below_waited(index);
    places_[index] = {page_, y_, is_empty_ || repeats};
    y_ += strip.height;
    is_empty_ = is_below_waited_ = false;
  }

  std::span<const StripExtent> strips_;
  Pt page_height_;
  Figures figures_;
  Vector<StripPlace> places_;
  Pt y_;
  std::uint32_t page_ = 0;
  bool is_empty_ = true;                // the page
  std::optional<std::size_t> waiting_;  // the figure that begins the next page
  bool is_due_ = false;                 // that figure has its page, and waits for the end of what goes on there
  Pt below_waited_;                     // space below that
  bool is_below_waited_ = false;        // the last on the page is that figure
};

/// What stands on the last page, where that is a page of text below another one.
struct LastPage {
  std::size_t start = 0;  ///< its first strip; the number of strips where there is no such page
  Pt height;              ///< of its strips
};

LastPage last_page(std::span<const StripExtent> strips, std::span<const StripPlace> places) {
  const std::size_t count = strips.size();
  LastPage made{count, 0_pt};
  if (count == 0 || places.back().page == 0) return made;
  const std::uint32_t last = places.back().page;
  // The last strip is a figure above prose that goes on to a later page.
  if (std::any_of(places.begin(), places.end(), [last](const StripPlace& place) { return place.page > last; }))
    return made;
  while (made.start > 0 && places[made.start - 1].page == last) made.height += strips[--made.start].height;
  for (std::size_t i = 0; i < made.start; ++i)
    if (places[i].page == last) made.start = count;
  return made;
}

bool is_enough(std::size_t lines, Pt height, Pt page_height) {
  return lines >= least_lines || height > page_height * low;
}

}  // namespace

bool ends_poorly(std::span<const StripExtent> strips, std::span<const StripPlace> places, Pt page_height) {
  const LastPage last = last_page(strips, places);
  return last.start < strips.size() && !is_enough(strips.size() - last.start, last.height, page_height);
}

namespace {

std::uint32_t pages_of(std::span<const StripPlace> places) {
  const auto before = [](const StripPlace& a, const StripPlace& b) { return a.page < b.page; };
  return std::max_element(places.begin(), places.end(), before)->page + 1;
}

/// Pages with less space between the strips, where that saves a last page that would be all but empty, and leaves none.
std::optional<Vector<StripPlace>> tightened(std::span<const StripExtent> strips, Pt page_height, Figures figures,
                                            std::uint32_t pages) {
  Vector<StripExtent> tight(strips.begin(), strips.end());
  for (const double share : {0.85, 0.7, 0.6}) {
    for (std::size_t i = 0; i < strips.size(); ++i) tight[i].space_before = strips[i].space_before * share;
    Vector<StripPlace> places = Breaker(tight, page_height, figures).place(tight.size());
    if (pages_of(places) < pages && !ends_poorly(tight, places, page_height)) return places;
  }
  return std::nullopt;
}

/// Pages of which one ends earlier, so that the last one holds more: as few lines more as will do, and never all of a
/// page.
std::optional<Vector<StripPlace>> filled_up(std::span<const StripExtent> strips, Pt page_height, Figures figures,
                                            std::span<const StripPlace> places) {
  LastPage last = last_page(strips, places);
  for (std::size_t at = last.start; at-- > 0 && !places[at].begins_page;) {
    last.height += strips[at].height;
    if (last.height >= page_height / 2) break;
    if (!strips[at].may_break_before || !is_enough(strips.size() - at, last.height, page_height)) continue;
    Vector<StripPlace> made = Breaker(strips, page_height, figures).place(at);
    if (pages_of(made) == pages_of(places) && !ends_poorly(strips, made, page_height)) return made;
  }
  return std::nullopt;
}

}  // namespace

Vector<StripPlace> break_pages(std::span<const StripExtent> strips, Pt page_height, Figures figures) {
  Vector<StripPlace> places = Breaker(strips, page_height, figures).place(strips.size());
  if (!ends_poorly(strips, places, page_height)) return places;
  if (auto fewer = tightened(strips, page_height, figures, pages_of(places))) return std::move(*fewer);
  if (auto filled = filled_up(strips, page_height, figures, places)) return std::move(*filled);
  return places;
}

}  // namespace brief::layout
