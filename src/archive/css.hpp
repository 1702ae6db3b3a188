// What of CSS bears on what a reader sees of a page: declarations, parsed as far as they matter.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace brief::archive {

enum class Property : std::uint8_t {
  display,
  visibility,
  opacity,
  font_size,
  clip,
  clip_path,
  position,
  offset,
  indent,
  width,
  height,
  max_height,
  overflow,
  content_visibility,
  scale,
  animation,
  padding,
  color,
  background_clip,
  count
};

/// What of a value matters: whether it hides (for position: takes out of the flow), shows, or sets as a block. Unset:
/// none of these, and what was declared before is no more.
enum class Effect : std::uint8_t { unset, hides, shows, block };

struct Declaration {
  Property property = Property::count;
  Effect effect = Effect::unset;
  bool important = false;
};

/// Appends what a declaration ("display: none !important") says, where it matters here and its value is one of the
/// property's; an invalid one leaves what was declared before.
void read_declaration(std::string_view text, std::vector<Declaration>& declarations);

/// The declarations of a style attribute, or between the braces of a rule, that matter here (CSS Syntax 3, 5.4.5).
std::vector<Declaration> parse_declarations(std::string_view css);

}  // namespace brief::archive
