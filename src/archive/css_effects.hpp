// The properties of CSS that decide whether words are seen, and what their values come to.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace brief::archive {

enum class Property : std::uint8_t {
  display,
  lays_in_row,
  inline_box,
  floating,
  visibility,
  opacity,
  filter,
  font_size,
  clip,
  clip_path,
  position,
  left,
  right,
  top,
  bottom,
  margin,
  indent,
  wrapping,
  spaces,
  width,
  wide,
  max_width,
  height,
  max_height,
  overflow,
  content_visibility,
  transform,
  translate,
  scale,
  animation,
  padding,
  push,
  color,
  shadow,
  stroke,
  background,
  picture,
  background_clip,
  strike,
  count
};

/// What of a value matters: whether it hides (for position: takes out of the flow), hides whatever the element holds,
/// shows, or sets as a block (for position: moves where it stands). Unset: none of these, and what was declared before
/// is no more.
enum class Effect : std::uint8_t { unset, hides, hides_all, shows, block };

struct Said {
  Effect effect = Effect::unset;
  std::optional<std::uint32_t> colour;  ///< of `color` and `background`
};

/// What a value in lower case comes to; nothing where it is none of the property's.
using ReadValue = std::optional<Said> (*)(std::string_view value);

/// A property of CSS and what it bears on. One name may stand for several.
struct KnownProperty {
  std::string_view name;
  Property property;
  ReadValue read;
};
std::span<const KnownProperty> known_properties();

/// With the words that every property takes (CSS Cascading 5, 7.3).
std::optional<Said> said_of(Property property, ReadValue read, std::string_view value);

}  // namespace brief::archive
