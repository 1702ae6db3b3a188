#include "layout/page_break.hpp"

namespace brief::layout {
namespace {

constexpr Pt rounding{1e-6};

class Breaker {
 public:
  Breaker(std::span<const StripExtent> strips, Pt page_height) : strips_(strips), page_height_(page_height) {}

  Vector<StripPlace> place() {
    places_.reserve(strips_.size());
    for (std::size_t from = 0; from < strips_.size();) {
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

}  // namespace

Vector<StripPlace> break_pages(std::span<const StripExtent> strips, Pt page_height) {
  return Breaker(strips, page_height).place();
}

}  // namespace brief::layout
