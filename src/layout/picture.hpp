// Pictures that briefs of a series share.
#pragma once

#include <string_view>

#include "base/memo.hpp"
#include "layout/page.hpp"

namespace brief::layout {

/// About how many bytes a picture takes beside its own.
std::size_t size_of(const Picture& picture);

/// The picture of this key, from the memo or else as `paint` makes it. Throws std::bad_alloc.
template <class Paint>
std::shared_ptr<const Picture> kept_picture(Memo& memo, std::string_view key, Paint paint) {
  using Kept = std::shared_ptr<const Picture>;
  if (const Kept* known = memo.find<Kept>(key)) return *known;
  auto made = std::make_shared<const Picture>(paint());
  const std::size_t bytes = size_of(*made);
  return memo.keep<Kept>(key, std::move(made), bytes);
}

}  // namespace brief::layout
