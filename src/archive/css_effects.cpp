#include "archive/css_effects.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "archive/css_colour.hpp"
#include "archive/css_length.hpp"
#include "archive/css_shapes.hpp"
#include "archive/css_text.hpp"

namespace brief::archive {
namespace {

using Values = std::initializer_list<std::string_view>;
using Valid = std::optional<Said>;

constexpr double past_window = -900, past_any_page = -9000;  // pixels
constexpr double window_width = 1280;

bool is_one_of(std::string_view value, Values values) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

Valid says(Effect effect) { return Said{effect, {}}; }
Valid hides_if(bool hides) { return says(hides ? Effect::hides : Effect::shows); }

std::string_view first_of(std::string_view value) { return value.substr(0, find_in_css(value, " ", 0, true)); }

Valid of_display(std::string_view value) {
  if (value == "none") return says(Effect::hides);
  if (value.starts_with("inline") || value.starts_with("ruby") || value == "contents" || value == "-webkit-inline-box")
    return says(Effect::shows);
  const std::string_view first = first_of(value);
  const bool block = first.starts_with("table") || is_one_of(first, {"block", "flex", "grid", "list-item", "flow-root",
                                                                     "flow", "-webkit-box", "-webkit-flex", "math"});
  return block ? says(Effect::block) : std::nullopt;
}

/// Whether what it holds may stand beside one another, further than it is wide.
Valid of_row(std::string_view value) {
  if (!of_display(value)) return std::nullopt;
  const bool row = value.find("flex") != std::string_view::npos || value.find("grid") != std::string_view::npos ||
                   value.find("box") != std::string_view::npos;
  return row ? says(Effect::shows) : says(Effect::unset);
}

/// Whether it is a box of its own in its line.
Valid of_inline_box(std::string_view value) {
  if (!of_display(value)) return std::nullopt;
  const bool box = value.starts_with("inline-") || value == "-webkit-inline-box" || value.starts_with("ruby");
  return says(box ? Effect::shows : Effect::unset);
}

Valid of_float(std::string_view value) {
  if (value == "none") return says(Effect::unset);
  const bool floats = is_one_of(value, {"left", "right", "inline-start", "inline-end"});
  return floats ? says(Effect::shows) : std::nullopt;
}

Valid of_visibility(std::string_view value) {
  if (!is_one_of(value, {"visible", "hidden", "collapse"})) return std::nullopt;
  return hides_if(value != "visible");
}

Valid of_opacity(std::string_view value) {
  constexpr double seen_least = 0.02;
  if (const auto number = css_fraction(value)) return hides_if(*number < seen_least);
  return is_css_function(value) ? says(Effect::shows) : std::nullopt;
}

/// Of a property whose values are lengths, percentages and the words given.
template <class Hides>
Valid of_length(std::string_view value, Values words, Hides hides) {
  if (const auto length = css_length(value)) return hides_if(hides(*length));
  const bool valid = is_css_percentage(value) || is_css_function(value) || is_one_of(value, words);
  return valid ? says(Effect::shows) : std::nullopt;
}

/// A size of its own shows again what stands in a size of nothing; one in parts of that is nothing too.
Valid of_font_size(std::string_view value) {
  const auto length = css_length(value);
  if (length && *length < 1) return *length < 0 ? std::nullopt : says(Effect::hides);
  if (is_css_percentage(value)) return css_fraction(value) == 0 ? says(Effect::hides) : says(Effect::unset);
  const bool in_ems = length && value.ends_with("em") && !value.ends_with("rem");
  if (in_ems || value == "larger" || value == "smaller") return says(Effect::unset);
  return of_length(value,
                   {"xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large", "math"},
                   [](double) { return false; });
}

/// The size in `font: italic 700 0/0 a`: the first length, before the family (CSS Fonts 4, 2.7). The weight is a number
/// without a unit, from 1 on.
Valid of_font(std::string_view value) {
  if (is_one_of(value, {"caption", "icon", "menu", "message-box", "small-caption", "status-bar"}))
    return says(Effect::shows);
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = find_in_css(value, " ", at, true);
    const std::string_view term = value.substr(at, end - at);
    at = end + 1;
    const Valid size = of_font_size(term.substr(0, find_in_css(term, "/", 0, true)));
    if (size) return at < value.size() ? size : std::nullopt;
  }
  return std::nullopt;
}

Valid of_answer(std::optional<bool> nothing_left) { return nothing_left ? hides_if(*nothing_left) : std::nullopt; }
Valid of_clip(std::string_view value) { return of_answer(clips_all(value)); }
Valid of_clip_path(std::string_view value) {
  if (value.find("url(") != std::string_view::npos) return says(Effect::shows);
  return of_answer(clip_path_clips_all(value));
}
Valid of_filter(std::string_view value) { return of_answer(filters_all(value)); }

Valid of_change(const std::optional<Transformed>& made) {
  if (!made) return std::nullopt;
  return says(made->gone || made->away ? Effect::hides_all : made->left ? Effect::hides : Effect::shows);
}
Valid of_transform(std::string_view value) { return of_change(transformed(value)); }
Valid of_translate(std::string_view value) { return of_change(translated(value)); }
Valid of_scale(std::string_view value) { return of_change(scaled(value)); }

Valid of_offset(std::string_view value) {
  const auto length = css_length(value);
  if (length && *length <= past_any_page) return says(Effect::hides_all);
  return of_length(value, {"auto"}, [](double pixels) { return pixels <= past_window; });
}

/// Of the left and the top of one to four edges.
Valid of_margin(std::string_view value) {
  std::array<std::string_view, 4> edges;
  std::size_t count = 0;
  for (std::size_t at = 0; at < value.size() && count < 4; ++count) {
    const std::size_t end = find_in_css(value, " ", at, true);
    edges[count] = value.substr(at, end - at);
    at = end + 1;
  }
  const Valid top = of_offset(edges[0]), left = of_offset(edges[count == 4 ? 3 : count > 1 ? 1 : 0]);
  if (!top || !left) return std::nullopt;
  return top->effect == Effect::hides_all ? top : left;
}

Valid of_indent(std::string_view value) {
  return of_length(first_of(value), {"hanging", "each-line"}, [](double length) { return length <= past_window; });
}

Valid of_wrapping(std::string_view value) {
  return says(is_one_of(value, {"nowrap", "pre"}) ? Effect::shows : Effect::unset);
}

/// Hides: each space and line end keeps its place.
Valid of_spaces(std::string_view value) {
  const std::string_view first = first_of(value);
  return hides_if(first.starts_with("pre") || first.starts_with("break-"));
}

Valid of_extent(std::string_view value) {
  return of_length(value,
                   {"auto", "none", "min-content", "max-content", "fit-content", "stretch", "-webkit-fill-available"},
                   [](double length) { return length <= 1; });
}

Valid of_wide(std::string_view value) {
  if (!of_extent(value)) return std::nullopt;
  const auto length = css_length(value), part = css_fraction(value);
  const bool wide = (length && *length > window_width) || (is_css_percentage(value) && part && *part > 1) ||
                    is_css_function(value) || value == "max-content" || value == "fit-content";
  return says(wide ? Effect::shows : Effect::unset);
}

Valid of_overflow(std::string_view value) {
  const std::string_view last = value.substr(value.rfind(' ') + 1);
  if (!is_one_of(last, {"visible", "auto", "scroll", "hidden", "clip", "overlay"})) return std::nullopt;
  return hides_if(last == "hidden" || last == "clip");
}

Valid of_content_visibility(std::string_view value) {
  return is_one_of(value, {"visible", "auto", "hidden"}) ? hides_if(value == "hidden") : std::nullopt;
}

Valid of_animation(std::string_view value) { return hides_if(value == "none" || value.starts_with("none ")); }

/// Of a share of the width, it makes the room for what stands placed in it.
Valid of_padding(std::string_view value) { return hides_if(!is_css_percentage(first_of(value))); }

/// Padding or a border that fills what a margin or an indent takes away.
Valid of_push(std::string_view value) {
  bool pushes = false;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = find_in_css(value, " ", at, true);
    pushes = pushes || css_length(value.substr(at, end - at)).value_or(0) >= -past_window;
    at = end + 1;
  }
  return says(pushes ? Effect::shows : Effect::unset);
}

Valid of_color(std::string_view value) {
  if (value == "currentcolor") return says(Effect::unset);
  return Said{is_css_transparent(value) ? Effect::hides : Effect::shows, css_colour(value)};
}

Valid of_none(std::string_view value) { return says(first_of(value) == "none" ? Effect::unset : Effect::shows); }
Valid of_stroke(std::string_view value) {
  return says(css_length(first_of(value)) == 0 ? Effect::unset : Effect::shows);
}
Valid of_background(std::string_view value) { return Said{Effect::unset, css_background(value)}; }

/// All but one colour: more of it shows through.
Valid of_picture(std::string_view value) {
  const bool none = css_background(value) || is_css_transparent(value) || value == "none";
  return says(none ? Effect::unset : Effect::shows);
}

/// What is behind the words shows in their shape.
Valid of_background_clip(std::string_view value) { return hides_if(value.find("text") == std::string_view::npos); }

Valid of_strike(std::string_view value) { return hides_if(value.find("line-through") != std::string_view::npos); }

Valid of_position(std::string_view value) {
  if (is_one_of(value, {"absolute", "fixed"})) return says(Effect::hides);
  if (is_one_of(value, {"relative", "sticky"})) return says(Effect::block);
  return value == "static" ? says(Effect::shows) : std::nullopt;
}

/// Those of one name stand together.
constexpr std::array known = std::to_array<KnownProperty>({
    {"display", Property::display, of_display},
    {"display", Property::lays_in_row, of_row},
    {"display", Property::inline_box, of_inline_box},
    {"float", Property::floating, of_float},
    {"visibility", Property::visibility, of_visibility},
    {"opacity", Property::opacity, of_opacity},
    {"filter", Property::filter, of_filter},
    {"-webkit-filter", Property::filter, of_filter},
    {"font-size", Property::font_size, of_font_size},
    {"font", Property::font_size, of_font},
    {"clip", Property::clip, of_clip},
    {"clip-path", Property::clip_path, of_clip_path},
    {"-webkit-clip-path", Property::clip_path, of_clip_path},
    {"position", Property::position, of_position},
    {"left", Property::left, of_offset},
    {"inset-inline-start", Property::left, of_offset},
    {"right", Property::right, of_offset},
    {"inset-inline-end", Property::right, of_offset},
    {"top", Property::top, of_offset},
    {"inset-block-start", Property::top, of_offset},
    {"bottom", Property::bottom, of_offset},
    {"inset", Property::top, of_margin},
    {"inset", Property::left, of_margin},
    {"margin", Property::margin, of_margin},
    {"margin-left", Property::margin, of_offset},
    {"margin-inline-start", Property::margin, of_offset},
    {"margin-top", Property::margin, of_offset},
    {"text-indent", Property::indent, of_indent},
    {"white-space", Property::wrapping, of_wrapping},
    {"white-space", Property::spaces, of_spaces},
    {"white-space-collapse", Property::spaces, of_spaces},
    {"width", Property::width, of_extent},
    {"width", Property::wide, of_wide},
    {"min-width", Property::wide, of_wide},
    {"inline-size", Property::width, of_extent},
    {"max-width", Property::max_width, of_extent},
    {"height", Property::height, of_extent},
    {"block-size", Property::height, of_extent},
    {"max-height", Property::max_height, of_extent},
    {"max-block-size", Property::max_height, of_extent},
    {"overflow", Property::overflow, of_overflow},
    {"overflow-y", Property::overflow, of_overflow},
    {"content-visibility", Property::content_visibility, of_content_visibility},
    {"transform", Property::transform, of_transform},
    {"-webkit-transform", Property::transform, of_transform},
    {"translate", Property::translate, of_translate},
    {"scale", Property::scale, of_scale},
    {"animation", Property::animation, of_animation},
    {"animation-name", Property::animation, of_animation},
    {"-webkit-animation", Property::animation, of_animation},
    {"-webkit-animation-name", Property::animation, of_animation},
    {"padding", Property::padding, of_padding},
    {"padding", Property::push, of_push},
    {"padding-top", Property::padding, of_padding},
    {"padding-top", Property::push, of_push},
    {"padding-bottom", Property::padding, of_padding},
    {"padding-left", Property::push, of_push},
    {"padding-inline", Property::push, of_push},
    {"padding-inline-start", Property::push, of_push},
    {"border", Property::push, of_push},
    {"border-left", Property::push, of_push},
    {"border-width", Property::push, of_push},
    {"border-left-width", Property::push, of_push},
    {"text-decoration", Property::strike, of_strike},
    {"text-decoration-line", Property::strike, of_strike},
    {"color", Property::color, of_color},
    {"-webkit-text-fill-color", Property::color, of_color},
    {"text-shadow", Property::shadow, of_none},
    {"mix-blend-mode", Property::shadow, of_none},
    {"-webkit-text-stroke", Property::stroke, of_stroke},
    {"-webkit-text-stroke-width", Property::stroke, of_stroke},
    {"background", Property::background, of_background},
    {"background", Property::picture, of_picture},
    {"background-color", Property::background, of_background},
    {"background-image", Property::picture, of_none},
    {"background-clip", Property::background_clip, of_background_clip},
    {"-webkit-background-clip", Property::background_clip, of_background_clip},
});

bool is_inherited(Property property) {
  return property == Property::visibility || property == Property::font_size || property == Property::color ||
         property == Property::indent || property == Property::spaces;
}

}  // namespace

std::span<const KnownProperty> known_properties() { return known; }

std::optional<Said> said_of(Property property, ReadValue read, std::string_view value) {
  if (is_one_of(value, {"inherit", "revert", "revert-layer"})) return says(Effect::unset);
  if (value == "initial" && is_inherited(property)) return says(Effect::shows);
  if (value == "initial" || value == "unset")
    return says(property == Property::display ? Effect::shows : Effect::unset);
  return read(value);
}

}  // namespace brief::archive
