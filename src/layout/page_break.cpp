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
  /// No figure from `fixed` on floats.
  Breaker(std::span<const StripExtent> strips, Pt page_height, std::size_t fixed)
      : strips_(strips), page_height_(page_height), fixed_(fixed), places_(strips.size()) {}

  /// A page begins at `forced` at the latest.
  Vector<StripPlace> place(std::size_t forced) {
    for (std::size_t from = 0; from < strips_.size();) {
      std::size_t to = end_of_group(from);
      if (const std::size_t figure = to - 1; floats_out_of(from, figure)) {
        for (; from < figure; ++from) put(from);
        floating_.push_back(from++);
        continue;
      }
      if (to == from + 1 && strips_[from].floats && from < fixed_ && !is_empty_ && !fits(from, to)) {
        floating_.push_back(from++);
        continue;
      }
      if (!is_empty_ && (from == forced || !fits(from, to))) begin_page();
      if (!is_empty_ && !fits(from, to)) begin_page();  // below the figures at its head
      for (; from < to; ++from) {
        if (!is_empty_ && !fits(from, from + 1)) begin_page();
        put(from);
      }
    }
    if (floating_.empty()) return std::move(places_);
    const std::size_t first = floating_.front(), count = floating_.size();
    begin_page();
    return first + count < strips_.size() ? held(first, forced) : std::move(places_);
  }

 private:
  /// Figures that would come behind all that was to follow them are left in their place if that takes no more pages.
  Vector<StripPlace> held(std::size_t figure, std::size_t forced) {
    Vector<StripPlace> places = Breaker(strips_, page_height_, figure).place(forced);
    const auto before = [](const StripPlace& a, const StripPlace& b) { return a.page < b.page; };
    return std::max_element(places.begin(), places.end(), before)->page <= page_ ? places : std::move(places_);
  }

  /// One past the strips that are kept together with one.
  std::size_t end_of_group(std::size_t from) const {
    std::size_t to = from + 1;
    while (to < strips_.size() && !strips_[to].may_break_before) ++to;
    return to;
  }

  /// Whether a figure that a heading is kept with floats: it has no room, but the heading has with what follows the
  /// figure.
  bool floats_out_of(std::size_t from, std::size_t figure) const {
    const std::size_t next = figure + 1;
    if (figure == from || !strips_[figure].floats || from >= fixed_ || next == strips_.size()) return false;
    if (is_empty_ || fits(from, next)) return false;
    Pt sum = y_ + space_before(from) + strips_[from].height;
    for (std::size_t i = from + 1, end = end_of_group(next); i < end; ++i)
      if (i != figure) sum += strips_[i].space_before + strips_[i].height;
    return sum <= page_height_ + rounding;
  }

  /// Whether the strips [from, to) have room together below others.
  bool fits(std::size_t from, std::size_t to) const {
    Pt sum = y_;
    if (strips_[from].repeated > 0_pt && is_below_figures_) sum += strips_[from].repeated;
    sum += space_before(from) + strips_[from].height;
    for (std::size_t i = from + 1; i < to; ++i) sum += strips_[i].space_before + strips_[i].height;
    return sum <= page_height_ + rounding;
  }

  /// Below a figure at the page's head a paragraph goes on, which has no space before it, and the caption would run
  /// into that: there is as much as before the figure.
  Pt space_before(std::size_t index) const {
    const Pt own = strips_[index].space_before;
    return is_below_figures_ ? std::max(own, below_figures_) : own;
  }

  /// The figures that had no room on the page before stand at its head.
  void begin_page() {
    ++page_;
    y_ = 0_pt;
    is_empty_ = true;
    for (const std::size_t figure : std::exchange(floating_, {})) {
      if (!is_empty_ && !fits(figure, figure + 1)) ++page_, y_ = 0_pt, is_empty_ = true;
      put(figure);
      is_below_figures_ = true;
      below_figures_ = strips_[figure].space_before;
    }
  }

  void put(std::size_t index) {
    const StripExtent& strip = strips_[index];
    const bool begins = is_empty_ || (is_below_figures_ && strip.repeated > 0_pt);
    if (!is_empty_) y_ += space_before(index);
    if (begins && page_ > 0) y_ += strip.repeated;
    places_[index] = {page_, y_, begins};
    y_ += strip.height;
    is_empty_ = is_below_figures_ = false;
  }

  std::span<const StripExtent> strips_;
  Pt page_height_;
  std::size_t fixed_;  // from here on figures stay where they are
  Vector<StripPlace> places_;
  Vector<std::size_t> floating_;  // figures for the head of the next page
  Pt y_;
  std::uint32_t page_ = 0;
  bool is_empty_ = true;           // the page
  Pt below_figures_;               // the space there
  bool is_below_figures_ = false;  // the last thing on the page is a figure at its head
};

/// Where the last page is to begin so that it has more than two lines; the number of strips where it may stay.
std::size_t start_of_last_page(std::span<const StripExtent> strips, std::span<const StripPlace> places,
                               Pt page_height) {
  const std::size_t count = strips.size();
  if (count == 0 || places.back().page == 0) return count;
  const std::uint32_t last = places.back().page;
  // A figure that floats to it makes it high enough.
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

/// Pages with less space between the strips, where that saves a last page that would be all but empty.
std::optional<Vector<StripPlace>> tightened(std::span<const StripExtent> strips, Pt page_height, std::uint32_t last) {
  Vector<StripExtent> tight(strips.begin(), strips.end());
  for (const double share : {0.85, 0.7}) {
    for (std::size_t i = 0; i < strips.size(); ++i) tight[i].space_before = strips[i].space_before * share;
    Vector<StripPlace> places = Breaker(tight, page_height, tight.size()).place(tight.size());
    const auto before = [](const StripPlace& a, const StripPlace& b) { return a.page < b.page; };
    if (std::max_element(places.begin(), places.end(), before)->page < last) return places;
  }
  return std::nullopt;
}

}  // namespace

Vector<StripPlace> break_pages(std::span<const StripExtent> strips, Pt page_height) {
  Vector<StripPlace> places = Breaker(strips, page_height, strips.size()).place(strips.size());
  const std::size_t last = start_of_last_page(strips, places, page_height);
  if (last == strips.size()) return places;
  if (auto fewer = tightened(strips, page_height, places.back().page)) return std::move(*fewer);
  return Breaker(strips, page_height, strips.size()).place(last);
}

}  // namespace brief::layout
