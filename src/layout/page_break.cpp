#include "layout/page_break.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace brief::layout {
namespace {

constexpr Pt rounding{1e-6};
constexpr std::size_t least_lines = 6;  // of a last page
constexpr double low = 1.0 / 9;         // of a page: it is no higher than five lines

class Breaker {
 public:
  Breaker(std::span<const StripExtent> strips, Pt page_height, Figures figures)
      : strips_(strips), page_height_(page_height), figures_(figures), places_(strips.size()) {}

  /// A page begins at `forced` at the latest.
  Vector<StripPlace> place(std::size_t forced) {
    for (std::size_t from = 0; from < strips_.size();) {
      const std::size_t to = end_of_group(from);
      if (from != forced && !is_empty_ && !fits(from, to) && float_figure(from, to)) {
        from = to;
        continue;
      }
      if (!is_empty_ && (from == forced || !fits(from, to))) begin_page();
      place_group(from, to);
      from = to;
    }
    if (waiting_) begin_page();
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
  bool fits(std::size_t from, std::size_t to) const {
    return fits_at(y_ + (is_below_waited_ ? strips_[from].repeated : 0_pt), from, to);
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
      if (!fits(from, to)) begin_page();
      place_group(from, to);
      from = to;
    }
  }

  void place_group(std::size_t from, std::size_t to) {
    for (; from < to; ++from) {
      if (!is_empty_ && !fits(from, from + 1)) begin_page();
      put(from);
    }
  }

  void begin_page() {
    ++page_;
    y_ = 0_pt;
    is_empty_ = true;
    is_below_waited_ = false;
    if (!waiting_) return;
    const std::size_t figure = *std::exchange(waiting_, std::nullopt);
    put(figure);
    y_ += strips_[figure].space_before;  // lines of a paragraph, which may follow, have none
    is_below_waited_ = true;
  }

  void put(std::size_t index) {
    const StripExtent& strip = strips_[index];
    if (!is_empty_) y_ += strip.space_before;
    const bool repeats = is_below_waited_ && strip.repeated > 0_pt;
    if ((is_empty_ && page_ > 0) || repeats) y_ += strip.repeated;
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
  bool is_below_waited_ = false;        // only that figure is on the page
};

/// Where the last page is to begin so that it has more than two lines; the number of strips where it may stay.
std::size_t start_of_last_page(std::span<const StripExtent> strips, std::span<const StripPlace> places,
                               Pt page_height) {
  const std::size_t count = strips.size();
  if (count == 0 || places.back().page == 0) return count;
  const std::uint32_t last = places.back().page;
  // The last strip is a figure above prose that goes on to a later page.
  if (std::any_of(places.begin(), places.end(), [last](const StripPlace& place) { return place.page > last; }))
    return count;
  std::size_t start = count;
  Pt height;
  while (start > 0 && places[start - 1].page == last) height += strips[--start].height;
  for (std::size_t i = 0; i < start; ++i)
    if (places[i].page == last) return count;
  if (count - start >= least_lines || height > page_height * low) return count;
  // As few lines as will do, and never all of the page before.
  for (std::size_t at = start; at-- > 0 && !places[at].begins_page;) {
    height += strips[at].height;
    const bool enough = count - at >= least_lines || height > page_height * low;
    if (enough && strips[at].may_break_before && height < page_height / 2) return at;
  }
  return count;
}

/// Pages with less space between the strips, where that saves a last page that would be all but empty, and leaves none.
std::optional<Vector<StripPlace>> tightened(std::span<const StripExtent> strips, Pt page_height, Figures figures,
                                            std::uint32_t last) {
  Vector<StripExtent> tight(strips.begin(), strips.end());
  for (const double share : {0.85, 0.7}) {
    for (std::size_t i = 0; i < strips.size(); ++i) tight[i].space_before = strips[i].space_before * share;
    Vector<StripPlace> places = Breaker(tight, page_height, figures).place(tight.size());
    const auto before = [](const StripPlace& a, const StripPlace& b) { return a.page < b.page; };
    const bool is_fewer = std::max_element(places.begin(), places.end(), before)->page < last;
    if (is_fewer && start_of_last_page(tight, places, page_height) == tight.size()) return places;
  }
  return std::nullopt;
}

}  // namespace

Vector<StripPlace> break_pages(std::span<const StripExtent> strips, Pt page_height, Figures figures) {
  Vector<StripPlace> places = Breaker(strips, page_height, figures).place(strips.size());
  const std::size_t last = start_of_last_page(strips, places, page_height);
  if (last == strips.size()) return places;
  if (auto fewer = tightened(strips, page_height, figures, places.back().page)) return std::move(*fewer);
  return Breaker(strips, page_height, figures).place(last);
}

}  // namespace brief::layout
