#include "layout/page_break.hpp"

namespace brief::layout {
namespace {

constexpr Pt rounding{1e-6};
constexpr std::size_t least_lines = 3;  // of a last page
constexpr double low = 1.0 / 15;        // of a page: two lines are no higher

class Breaker {
 public:
  Breaker(std::span<const StripExtent> strips, Pt page_height) : strips_(strips), page_height_(page_height) {}

  /// A page begins at `forced` at the latest.
  Vector<StripPlace> place(std::size_t forced) {
    places_.reserve(strips_.size());
    for (std::size_t from = 0; from < strips_.size();) {
      if (from == forced) begin_page_ = true;
      std::size_t to = from + 1;
      while (to < strips_.size() && !strips_[to].may_break_before) ++to;
      if (!places_.empty() && y_ + height(from, to) > page_height_ + rounding) begin_page_ = true;
      for (; from < to; ++from) put(strips_[from]);
    }
    return std::move(places_);
  }

 private:
  /// Of the strips [from, to) together, below others.
  Pt height(std::size_t from, std::size_t to) const {
    Pt sum;
    for (std::size_t i = from; i < to; ++i) sum += strips_[i].space_before + strips_[i].height;
    return sum;
  }

  void put(const StripExtent& strip) {
    const bool too_low = !places_.empty() && y_ + strip.space_before + strip.height > page_height_ + rounding;
    const bool begins = begin_page_ || too_low || places_.empty();
    if ((begin_page_ || too_low) && !places_.empty()) {
      ++page_;
      y_ = strip.repeated;
    } else if (!begins) {
      y_ += strip.space_before;
    }
    places_.push_back({page_, y_, begins});
    y_ += strip.height;
    begin_page_ = false;
  }

  std::span<const StripExtent> strips_;
  Pt page_height_;
  Vector<StripPlace> places_;
  Pt y_;
  std::uint32_t page_ = 0;
  bool begin_page_ = false;
};

/// Where the last page is to begin so that it has more than two lines; the number of strips where it may stay.
std::size_t start_of_last_page(std::span<const StripExtent> strips, std::span<const StripPlace> places,
                               Pt page_height) {
  const std::size_t count = strips.size();
  if (count == 0 || places.back().page == 0) return count;
  std::size_t start = count;
  Pt height;
  while (start > 0 && places[start - 1].page == places.back().page) height += strips[--start].height;
  if (count - start >= least_lines || height > page_height * low) return count;
  // As few lines as will do, and never all of the page before.
  for (std::size_t at = start; at-- > 0 && !places[at].begins_page;) {
    height += strips[at].height;
    const bool enough = count - at >= least_lines || height > page_height * low;
    if (enough && strips[at].may_break_before && height < page_height / 2) return at;
  }
  return count;
}

}  // namespace

Vector<StripPlace> break_pages(std::span<const StripExtent> strips, Pt page_height) {
  Vector<StripPlace> places = Breaker(strips, page_height).place(strips.size());
  const std::size_t last = start_of_last_page(strips, places, page_height);
  return last == strips.size() ? places : Breaker(strips, page_height).place(last);
}

}  // namespace brief::layout
