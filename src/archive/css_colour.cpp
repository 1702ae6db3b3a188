#include "archive/css_colour.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "archive/css_length.hpp"
#include "archive/css_text.hpp"

namespace brief::archive {
namespace {

struct Name {
  std::string_view name;
  std::uint32_t colour;
};

/// Those in which pages write (CSS Color 4, 6.1, has more).
constexpr std::array<Name, 28> names = {
    {{"white", 0xFFFFFF},     {"black", 0x000000},     {"silver", 0xC0C0C0},     {"gray", 0x808080},
     {"grey", 0x808080},      {"red", 0xFF0000},       {"maroon", 0x800000},     {"yellow", 0xFFFF00},
     {"olive", 0x808000},     {"lime", 0x00FF00},      {"green", 0x008000},      {"aqua", 0x00FFFF},
     {"cyan", 0x00FFFF},      {"teal", 0x008080},      {"blue", 0x0000FF},       {"navy", 0x000080},
     {"fuchsia", 0xFF00FF},   {"magenta", 0xFF00FF},   {"purple", 0x800080},     {"orange", 0xFFA500},
     {"snow", 0xFFFAFA},      {"ivory", 0xFFFFF0},     {"whitesmoke", 0xF5F5F5}, {"ghostwhite", 0xF8F8FF},
     {"gainsboro", 0xDCDCDC}, {"lightgray", 0xD3D3D3}, {"lightgrey", 0xD3D3D3},  {"darkgray", 0xA9A9A9}}};

std::optional<std::uint32_t> of_digits(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  const bool opaque = digits.size() == 4 ? (value & 0xF) == 0xF : digits.size() != 8 || (value & 0xFF) == 0xFF;
  if (!opaque) return std::nullopt;
  if (digits.size() == 4) value >>= 4;
  if (digits.size() == 8) value >>= 8;
  if (digits.size() == 6 || digits.size() == 8) return value;
  if (digits.size() != 3 && digits.size() != 4) return std::nullopt;
  return ((value & 0xF00) << 8 | (value & 0xF0) << 4 | (value & 0xF)) * 0x11;
}

/// "rgb(1, 2, 3)", "rgb(10% 20% 30%)", "rgba(1, 2, 3, 1)".
std::optional<std::uint32_t> of_function(std::string_view value) {
  const bool alpha = value.starts_with("rgba(");
  if (!alpha && !value.starts_with("rgb(")) return std::nullopt;
  value = value.substr(value.find('(') + 1);
  std::array<double, 4> numbers{0, 0, 0, 1};
  std::size_t count = 0;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = std::min(value.find_first_of(", /)", at), value.size());
    const std::string_view term = value.substr(at, end - at);
    at = end + 1;
    if (term.empty()) continue;
    const auto number = css_fraction(term);
    if (!number || count == 4) return std::nullopt;
    numbers[count] = *number * (count < 3 && is_css_percentage(term) ? 255 : 1);
    ++count;
  }
  if (count < 3 || numbers[3] < 1) return std::nullopt;
  std::uint32_t made = 0;
  for (std::size_t i = 0; i < 3; ++i) made = made << 8 | static_cast<std::uint32_t>(std::clamp(numbers[i], 0.0, 255.0));
  return made;
}

}  // namespace

std::optional<std::uint32_t> css_colour(std::string_view value) {
  if (value.starts_with('#')) return of_digits(value.substr(1));
  for (const Name& known : names)
    if (known.name == value) return known.colour;
  return of_function(value);
}

std::optional<std::uint32_t> css_background(std::string_view value) {
  static constexpr std::array<std::string_view, 7> pictures = {"url(",     "gradient(", "image(",     "-set(",
                                                               "element(", "paint(",    "cross-fade("};
  const auto has = [value](std::string_view picture) { return value.find(picture) != std::string_view::npos; };
  if (std::any_of(pictures.begin(), pictures.end(), has)) return std::nullopt;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = find_in_css(value, " ", at, true);
    if (const auto colour = css_colour(value.substr(at, end - at))) return colour;
    at = end + 1;
  }
  return std::nullopt;
}

bool is_css_transparent(std::string_view value) {
  if (value == "transparent") return true;
  if (value.starts_with('#'))
    return (value.size() == 5 && value.back() == '0') || (value.size() == 9 && value.ends_with("00"));
  static constexpr std::array<std::string_view, 8> functions = {"rgb", "hsl",   "hwb",   "lab",
                                                                "lch", "oklab", "oklch", "color("};
  const auto is_colour = [value](std::string_view function) { return value.starts_with(function); };
  if (!is_css_function(value) || std::none_of(functions.begin(), functions.end(), is_colour)) return false;
  const bool slash = value.find('/') != std::string_view::npos;
  if (!slash && std::count(value.begin(), value.end(), ',') != 3) return false;
  std::string_view alpha = value.substr(value.find_last_of(slash ? "/" : ",") + 1);
  alpha.remove_suffix(1);
  const auto number = css_fraction(css_trimmed(alpha));
  return number && *number <= 0;
}

bool are_one_colour(std::uint32_t a, std::uint32_t b) {
  constexpr int least_told = 4;  // of 255, in any of the three
  for (const int shift : {0, 8, 16})
    if (std::abs(static_cast<int>(a >> shift & 0xFF) - static_cast<int>(b >> shift & 0xFF)) >= least_told) return false;
  return true;
}

}  // namespace brief::archive
