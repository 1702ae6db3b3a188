#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <optional>
#include <string>

#include "archive/css.hpp"
#include "archive/css_text.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

struct PropertyName {
  std::string_view name;
  Property property;
};

constexpr std::array<PropertyName, 28> property_names = {{{"display", Property::display},
                                                          {"visibility", Property::visibility},
                                                          {"opacity", Property::opacity},
                                                          {"font-size", Property::font_size},
                                                          {"clip", Property::clip},
                                                          {"clip-path", Property::clip_path},
                                                          {"position", Property::position},
                                                          {"left", Property::offset},
                                                          {"right", Property::offset},
                                                          {"top", Property::offset},
                                                          {"text-indent", Property::indent},
                                                          {"width", Property::width},
                                                          {"height", Property::height},
                                                          {"max-height", Property::max_height},
                                                          {"overflow", Property::overflow},
                                                          {"overflow-y", Property::overflow},
                                                          {"content-visibility", Property::content_visibility},
                                                          {"transform", Property::scale},
                                                          {"scale", Property::scale},
                                                          {"animation", Property::animation},
                                                          {"animation-name", Property::animation},
                                                          {"padding", Property::padding},
                                                          {"padding-top", Property::padding},
                                                          {"padding-bottom", Property::padding},
                                                          {"color", Property::color},
                                                          {"-webkit-text-fill-color", Property::color},
                                                          {"background-clip", Property::background_clip},
                                                          {"-webkit-background-clip", Property::background_clip}}};

using Values = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view value, Values values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// An effect, or nothing where the value is none of the property's.
using Valid = std::optional<Effect>;

Valid hides_if(bool hides) { return hides ? Effect::hides : Effect::shows; }

Valid effect_of_display(std::string_view value) {
  if (value == "none") return Effect::hides;
  if (value.starts_with("inline") || value.starts_with("ruby") || value == "contents" || value == "-webkit-inline-box")
    return Effect::shows;
  const std::string_view first = value.substr(0, value.find(' '));
  const bool block = first.starts_with("table") ||
                     is_one_of(first, {"block", "flex", "grid", "list-item", "flow-root", "flow", "-webkit-box",
                                       "-webkit-flex", "run-in", "-ms-flexbox", "-ms-grid", "math"});
  return block ? Valid(Effect::block) : std::nullopt;
}

/// A number of pixels, ems taken as 16 and the window as 1280 by 800; nothing where it is no such length.
std::optional<double> length_of(std::string_view value) {
  struct Unit {
    std::string_view name;
    double pixels;
  };
  constexpr std::array<Unit, 14> units = {{{"px", 1},
                                           {"em", 16},
                                           {"rem", 16},
                                           {"pt", 96.0 / 72},
                                           {"ex", 8},
                                           {"ch", 8},
                                           {"vw", 12.8},
                                           {"vh", 8},
                                           {"cm", 37.8},
                                           {"mm", 3.78},
                                           {"in", 96},
                                           {"pc", 16},
                                           {"vmin", 8},
                                           {"vmax", 12.8}}};
  if (value.starts_with('+')) value.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc()) return std::nullopt;
  const std::string_view name(end, static_cast<std::size_t>(value.data() + value.size() - end));
  if (number == 0 && (name.empty() || name == "%")) return 0;
  for (const Unit& unit : units)
    if (unit.name == name) return number * unit.pixels;
  return std::nullopt;
}

bool is_percentage(std::string_view value) { return value.ends_with('%') && value.size() > 1; }
bool is_function(std::string_view value) { return value.ends_with(')') && value.find('(') != std::string_view::npos; }

/// Of a property whose values are lengths, percentages and the words given.
template <class Hides>
Valid effect_of_length(std::string_view value, Values words, Hides hides) {
  if (const auto length = length_of(value)) return hides_if(hides(*length));
  const bool valid = is_percentage(value) || is_function(value) || is_one_of(value, words);
  return valid ? Valid(Effect::shows) : std::nullopt;
}

Valid effect_of_opacity(std::string_view value) {
  double number = 1;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error == std::errc()) return hides_if(number <= 0);
  return is_function(value) ? Valid(Effect::shows) : std::nullopt;
}

/// A size of its own shows again what stands in a size of nothing; one in parts of that is nothing too.
Valid effect_of_font_size(std::string_view value) {
  const auto length = length_of(value);
  if (length && *length == 0) return Effect::hides;
  if (is_percentage(value) || (value.ends_with("em") && !value.ends_with("rem")) || value == "larger" ||
      value == "smaller")
    return Effect::unset;
  return effect_of_length(value,
                          {"xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large"},
                          [](double) { return false; });
}

Valid effect_of_clip(std::string_view value) {
  if (!value.starts_with("rect(")) return value == "auto" ? Valid(Effect::shows) : std::nullopt;
  return hides_if(std::all_of(value.begin() + 5, value.end(), [](char c) {
    return c == '0' || c == '1' || c == 'p' || c == 'x' || c == ',' || c == ' ' || c == ')';
  }));
}

Valid effect_of_clip_path(std::string_view value) {
  const bool valid = value == "none" || is_function(value) || value.ends_with("-box");
  return valid ? hides_if(value.starts_with("inset(50%") || value.starts_with("inset(100%")) : std::nullopt;
}

Valid effect_of_overflow(std::string_view value) {
  const std::string_view last = value.substr(value.rfind(' ') + 1);
  const bool valid =
      is_one_of(last, {"visible", "auto", "scroll", "hidden", "clip", "overlay", "-moz-scrollbars-none"});
  return valid ? hides_if(last == "hidden" || last == "clip") : std::nullopt;
}

/// transform: scale(0); scale: 0.
Valid effect_of_scale(std::string_view value) {
  const auto is_nothing = [](std::string_view text) { return length_of(text) == 0; };
  for (const std::string_view function : {"scale(", "scalex(", "scaley(", "scale3d("})
    if (value.starts_with(function))
      return hides_if(is_nothing(value.substr(function.size(), value.find_first_of(",)") - function.size())));
  if (value == "none" || is_function(value)) return Effect::shows;
  double number = 1;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc() ? hides_if(number == 0) : std::nullopt;
}

/// A colour whose alpha is nothing: "transparent", "#0000", "rgba(0, 0, 0, 0)", "rgb(0 0 0 / 0%)" (CSS Color 4, 4.2).
bool is_transparent(std::string_view value) {
  if (value == "transparent") return true;
  if (value.starts_with('#'))
    return (value.size() == 5 && value.back() == '0') || (value.size() == 9 && value.ends_with("00"));
  if (!value.starts_with("rgb") && !value.starts_with("hsl")) return false;
  if (!value.ends_with(')')) return false;
  const bool slash = value.find('/') != std::string_view::npos;
  if (!slash && std::count(value.begin(), value.end(), ',') != 3) return false;
  std::string_view alpha = value.substr(value.find_last_of(slash ? "/" : ",") + 1);
  alpha.remove_suffix(1);
  alpha = trimmed(alpha);
  if (alpha.ends_with('%')) alpha.remove_suffix(1);
  double number = 1;
  const auto [end, error] = std::from_chars(alpha.data(), alpha.data() + alpha.size(), number);
  return error == std::errc() && number <= 0;
}

Valid effect_of_position(std::string_view value) {
  const bool valid = is_one_of(value, {"static", "relative", "absolute", "fixed", "sticky", "-webkit-sticky"});
  return valid ? hides_if(value == "absolute" || value == "fixed") : std::nullopt;
}

Valid effect_of_value(Property property, std::string_view value) {
  switch (property) {
    case Property::display:
      return effect_of_display(value);
    case Property::visibility:
      if (!is_one_of(value, {"visible", "hidden", "collapse"})) return std::nullopt;
      return hides_if(value != "visible");
    case Property::opacity:
      return effect_of_opacity(value);
    case Property::font_size:
      return effect_of_font_size(value);
    case Property::clip:
      return effect_of_clip(value);
    case Property::clip_path:
      return effect_of_clip_path(value);
    case Property::position:
      return effect_of_position(value);
    case Property::offset:
    case Property::indent:
      return effect_of_length(value, {"auto", "hanging", "each-line"}, [](double length) { return length <= -900; });
    case Property::width:
    case Property::height:
    case Property::max_height:
      return effect_of_length(value, {"auto", "none", "min-content", "max-content", "fit-content", "stretch"},
                              [](double length) { return length <= 1; });
    case Property::overflow:
      return effect_of_overflow(value);
    case Property::content_visibility:
      return is_one_of(value, {"visible", "auto", "hidden"}) ? hides_if(value == "hidden") : std::nullopt;
    case Property::scale:
      return effect_of_scale(value);
    case Property::animation:
      return hides_if(value == "none" || value.starts_with("none "));
    case Property::padding:  // of a share of the width, it makes the room for what stands placed in it
      return hides_if(!is_percentage(value.substr(0, value.find(' '))));
    case Property::color:
      return value == "currentcolor" ? Valid(Effect::unset) : hides_if(is_transparent(value));
    case Property::background_clip:  // what is behind the words shows in their shape
      return hides_if(value.find("text") == std::string_view::npos);
    case Property::count:
      break;
  }
  return std::nullopt;
}

/// The words that every property takes (CSS Cascading 4, 7.3).
Valid effect_of(Property property, std::string_view value) {
  if (is_one_of(value, {"inherit", "revert", "revert-layer"})) return Effect::unset;
  if (value == "initial" || value == "unset") return property == Property::display ? Effect::shows : Effect::unset;
  return effect_of_value(property, value);
}

/// In lower case, with one space for each run of white space and none inside a bracket's edge.
std::string plain_value(std::string_view value) {
  std::string made = one_line(lower_case(value));
  std::size_t size = 0;
  for (std::size_t i = 0; i < made.size(); ++i) {
    const bool edge = made[i] == ' ' && ((size > 0 && made[size - 1] == '(') ||
                                         (i + 1 < made.size() && (made[i + 1] == ')' || made[i + 1] == ',')));
    if (!edge) made[size++] = made[i];
  }
  made.resize(size);
  return made;
}

/// Takes "!important" off a value. Nothing where something else stands behind the mark.
std::optional<bool> take_important(std::string_view& value) {
  const auto bang = find_in_css(value, "!", 0, true);
  if (bang == value.size()) return false;
  if (lower_case(css_trimmed(value.substr(bang + 1))) != "important") return std::nullopt;
  value = css_trimmed(value.substr(0, bang));
  return true;
}

constexpr std::size_t longest_value = 2000;  // bytes; longer ones hold data

}  // namespace

void read_declaration(std::string_view text, DeclarationBlock& block, CssStrings& strings) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return;
  const std::string_view name = css_trimmed(text.substr(0, colon));
  std::string_view value = css_trimmed(text.substr(colon + 1));
  if (value.size() > longest_value) return;
  if (name.starts_with("--")) {
    const auto important = take_important(value);
    std::size_t at = 0;
    if (important) block.custom.push_back({read_css_name(name, at, strings), value, *important});
    return;
  }
  const std::string key = lower_case(name);
  const auto found = std::find_if(property_names.begin(), property_names.end(),
                                  [&key](const PropertyName& known) { return known.name == key; });
  if (found == property_names.end()) return;
  const auto important = take_important(value);
  if (!important) return;
  const bool varies = has_variables(value);
  const Valid effect = varies ? Effect::unset : effect_of(found->property, plain_value(value));
  if (effect) block.declarations.push_back({found->property, *effect, *important, varies ? value : ""});
}

DeclarationBlock parse_declarations(std::string_view css, CssStrings& strings) {
  css = without_css_comments(css, strings);
  DeclarationBlock block;
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t end = find_in_css(css, ";", at, true);
    read_declaration(css.substr(at, end - at), block, strings);
    at = end + 1;
  }
  sort_custom(block);
  return block;
}

void sort_custom(DeclarationBlock& block) {
  std::stable_sort(block.custom.begin(), block.custom.end(),
                   [](const CustomProperty& a, const CustomProperty& b) { return a.name < b.name; });
}

Effect effect_of_substituted(Property property, const std::optional<std::string>& value) {
  const Valid effect = value ? effect_of(property, plain_value(*value)) : std::nullopt;
  return effect ? *effect : effect_of(property, "unset").value_or(Effect::unset);
}

}  // namespace brief::archive
