// What of CSS bears on what a reader sees of a page: declarations and selectors, parsed as far as they matter.
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
  count
};

/// What of a value matters: whether it hides (for position: takes out of the flow), shows, or sets as a block.
enum class Effect : std::uint8_t { unset, hides, shows, block };

struct Declaration {
  Property property = Property::count;
  Effect effect = Effect::unset;
  bool important = false;
};

/// The declarations of a style attribute, or between the braces of a rule, that matter here (CSS Syntax 3, 5.4.5).
std::vector<Declaration> parse_declarations(std::string_view css);

/// Part of a selector between combinators: `div.menu#top[hidden]`. Empty: any.
struct Compound {
  std::string_view tag, id, attribute, value;
  std::vector<std::string_view> classes;
  bool child = false;  ///< of what the compound before it selects, not merely a descendant
};

struct Rule {
  std::vector<Compound> compounds;  ///< the last is of the element itself
  std::vector<Declaration> declarations;
  std::uint32_t specificity = 0;
};

/// Appends the rules of a style sheet that hold on a screen of any size and can be decided without scripts, pointers
/// and siblings; others are left out. Views into `css`.
void parse_rules(std::string_view css, std::vector<Rule>& rules);

}  // namespace brief::archive
