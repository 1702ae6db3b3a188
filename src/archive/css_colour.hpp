// Colours of CSS, as far as it is told whether words can be seen in them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace brief::archive {

/// Red, green, blue; nothing where the colour lets through what is behind it, or is not written in a way known here.
/// `value` in lower case.
std::optional<std::uint32_t> css_colour(std::string_view value);

/// The colour of a `background` that is one colour and no picture.
std::optional<std::uint32_t> css_background(std::string_view value);

/// A colour whose alpha is nothing: "transparent", "#0000", "rgba(0, 0, 0, 0)", "rgb(0 0 0 / 0%)" (CSS Color 4, 4.2).
bool is_css_transparent(std::string_view value);

/// Whether no eye tells words of one colour on the other.
bool are_one_colour(std::uint32_t a, std::uint32_t b);

}  // namespace brief::archive
