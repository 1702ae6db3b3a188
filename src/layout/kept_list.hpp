// A short list that takes long to be found, kept by the memo.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/arena.hpp"
#include "base/memo.hpp"

namespace brief::layout {

/// What the memo keeps of lists whose key is written by `Kind`; apart from any document's memory.
template <class Kind, class T>
struct KeptList {
  std::optional<std::vector<T>> items;
};

/// The list of this key, or that there is none: from the memo, or else as `make` makes it. Throws std::bad_alloc.
template <class Kind, class T, class Make>
std::optional<Vector<T>> kept_list(Memo& memo, std::string_view key, Make&& make) {
  const auto* known = memo.find<KeptList<Kind, T>>(key);
  if (known == nullptr) {
    KeptList<Kind, T> kept;
    if (const std::optional<Vector<T>> made = make()) kept.items.emplace(made->begin(), made->end());
    const std::size_t bytes = kept.items ? kept.items->size() * sizeof(T) : 0;
    known = &memo.keep(key, std::move(kept), bytes);
  }
  if (!known->items) return std::nullopt;
  return Vector<T>(known->items->begin(), known->items->end());
}

}  // namespace brief::layout
