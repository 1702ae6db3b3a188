// Whether a word is one of a short list; where a list is long or asked of every word, WordTable is faster.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace brief {

constexpr bool is_any(std::string_view word, const auto& words) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace brief
