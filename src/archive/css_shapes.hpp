// What clips, moves and shrinks an element until nothing of it is seen.
#pragma once

#include <optional>
#include <string_view>

namespace brief::archive {

// Values in lower case, without white space about brackets and commas. Whether nothing is left; no answer where the
// value is none of the property's.

std::optional<bool> clips_all(std::string_view clip);
std::optional<bool> clip_path_clips_all(std::string_view clip_path);
std::optional<bool> filters_all(std::string_view filter);

/// Of `transform`, `translate`, `scale` and `rotate`.
struct Transformed {
  bool gone = false;  ///< of no size, or on edge
  bool left = false;  ///< moved past the left of the window, with what is no wider than it
  bool away = false;  ///< moved past the left or the top by more than any page is wide or high
};
std::optional<Transformed> transformed(std::string_view transform);
std::optional<Transformed> translated(std::string_view translate);
std::optional<Transformed> scaled(std::string_view scale);

}  // namespace brief::archive
