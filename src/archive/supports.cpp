#include "archive/supports.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "archive/css_effects.hpp"
#include "archive/css_text.hpp"
#include "archive/selector.hpp"

namespace brief::archive {
namespace {

#include "archive/chromium_properties.inc"

constexpr std::array<std::string_view, 6> any_property = {"inherit", "initial",      "unset",
                                                          "revert",  "revert-layer", "revert-rule"};

/// Of values.
constexpr std::array<std::string_view, 108> functions = {"abs",
                                                         "acos",
                                                         "anchor",
                                                         "anchor-size",
                                                         "asin",
                                                         "atan",
                                                         "atan2",
                                                         "attr",
                                                         "blur",
                                                         "brightness",
                                                         "calc",
                                                         "calc-size",
                                                         "circle",
                                                         "clamp",
                                                         "color",
                                                         "color-mix",
                                                         "conic-gradient",
                                                         "contrast",
                                                         "contrast-color",
                                                         "cos",
                                                         "counter",
                                                         "counters",
                                                         "cross-fade",
                                                         "cubic-bezier",
                                                         "drop-shadow",
                                                         "ellipse",
                                                         "env",
                                                         "exp",
                                                         "fit-content",
                                                         "format",
                                                         "grayscale",
                                                         "hsl",
                                                         "hsla",
                                                         "hue-rotate",
                                                         "hwb",
                                                         "hypot",
                                                         "if",
                                                         "image-set",
                                                         "inset",
                                                         "invert",
                                                         "lab",
                                                         "layer",
                                                         "lch",
                                                         "light-dark",
                                                         "linear",
                                                         "linear-gradient",
                                                         "log",
                                                         "matrix",
                                                         "matrix3d",
                                                         "max",
                                                         "min",
                                                         "minmax",
                                                         "mod",
                                                         "oklab",
                                                         "oklch",
                                                         "opacity",
                                                         "paint",
                                                         "path",
                                                         "perspective",
                                                         "polygon",
                                                         "pow",
                                                         "progress",
                                                         "radial-gradient",
                                                         "ray",
                                                         "rect",
                                                         "rem",
                                                         "repeat",
                                                         "repeating-conic-gradient",
                                                         "repeating-linear-gradient",
                                                         "repeating-radial-gradient",
                                                         "rgb",
                                                         "rgba",
                                                         "rotate",
                                                         "rotate3d",
                                                         "rotatex",
                                                         "rotatey",
                                                         "rotatez",
                                                         "round",
                                                         "saturate",
                                                         "scale",
                                                         "scale3d",
                                                         "scalex",
                                                         "scaley",
                                                         "scalez",
                                                         "scroll",
                                                         "sepia",
                                                         "shape",
                                                         "sibling-index",
                                                         "sign",
                                                         "sin",
                                                         "skew",
                                                         "skewx",
                                                         "skewy",
                                                         "sqrt",
                                                         "steps",
                                                         "superellipse",
                                                         "symbols",
                                                         "tan",
                                                         "translate",
                                                         "translate3d",
                                                         "translatex",
                                                         "translatey",
                                                         "translatez",
                                                         "type",
                                                         "url",
                                                         "var",
                                                         "view",
                                                         "xywh"};

constexpr std::array<std::string_view, 45> units = {
    "%",   "px",  "em",  "rem",  "ex",   "rex", "ch",  "rch", "cap", "rcap", "ic",  "ric",   "lh",    "rlh",   "vw",
    "vh",  "vi",  "vb",  "vmin", "vmax", "svw", "svh", "lvw", "lvh", "dvw",  "dvh", "dvmin", "svmin", "lvmin", "cqw",
    "cqh", "cqi", "cqb", "cm",   "mm",   "q",   "in",  "pt",  "pc",  "deg",  "rad", "s",     "ms",    "fr",    "dppx"};
constexpr std::array<std::string_view, 14> more_units = {"grad",  "turn",  "hz",    "khz",   "dpi",   "dpcm", "x",
                                                         "cqmin", "cqmax", "dvmax", "svmax", "lvmax", "dvi",  "dvb"};

struct Foreign {
  std::string_view property, word;
};

/// Words that other browsers take where Chromium does not (MDN's browser compatibility data).
constexpr std::array<Foreign, 36> foreign_words = {{{"grid-template-rows", "masonry"},
                                                    {"grid-template-columns", "masonry"},
                                                    {"background-blend-mode", "plus-lighter"},
                                                    {"mix-blend-mode", "plus-darker"},
                                                    {"break-after", "always"},
                                                    {"break-before", "always"},
                                                    {"caption-side", "top-outside"},
                                                    {"caption-side", "bottom-outside"},
                                                    {"counter-reset", "reversed"},
                                                    {"font-family", "ui-serif"},
                                                    {"font-family", "ui-sans-serif"},
                                                    {"font-family", "ui-monospace"},
                                                    {"font-family", "ui-rounded"},
                                                    {"font-synthesis", "position"},
                                                    {"image-rendering", "smooth"},
                                                    {"image-rendering", "optimizequality"},
                                                    {"image-rendering", "optimizespeed"},
                                                    {"offset-path", "margin-box"},
                                                    {"outline-offset", "inset"},
                                                    {"ruby-position", "alternate"},
                                                    {"ruby-position", "inter-character"},
                                                    {"text-align-last", "match-parent"},
                                                    {"text-decoration-skip", "auto"},
                                                    {"text-transform", "full-width"},
                                                    {"text-transform", "full-size-kana"},
                                                    {"white-space", "discard-before"},
                                                    {"white-space", "preserve-spaces"},
                                                    {"white-space-collapse", "preserve-spaces"},
                                                    {"zoom", "reset"},
                                                    {"user-select", "-moz-none"},
                                                    {"position", "-webkit-sticky"},
                                                    {"width", "-moz-available"},
                                                    {"overflow", "-moz-scrollbars-none"},
                                                    {"display", "ruby-base"},
                                                    {"display", "grid-lanes"},
                                                    {"display", "inline-grid-lanes"}}};

template <class List>
bool is_in(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool is_foreign(std::string_view property, std::string_view word) {
  for (const std::string_view maker : {"-moz-", "-ms-", "-o-", "-apple-", "-khtml-", "-epub-"})
    if (word.starts_with(maker)) return true;
  return std::any_of(foreign_words.begin(), foreign_words.end(),
                     [&](const Foreign& one) { return one.property == property && one.word == word; });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "12", "1e3", "1.5em": a number with a unit that is one.
bool is_number(std::string_view word) {
  double number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  const std::string_view unit = word.substr(static_cast<std::size_t>(end - word.data()));
  return error == std::errc() && (unit.empty() || is_in(units, unit) || is_in(more_units, unit));
}

bool is_known_function(std::string_view name) {
  if (name.starts_with("-webkit-")) return name.ends_with("gradient") || name == "-webkit-image-set";
  return name.empty() || is_in(functions, name);
}

/// Word for word: names, numbers with their units, functions. Strings and addresses may hold anything.
bool is_written_of_known(std::string_view property, std::string_view value) {
  for (std::size_t at = 0; at < value.size();) {
    std::size_t end = at;
    while (end < value.size() && (is_css_name(value[end]) || value[end] == '.' || value[end] == '%')) ++end;
    const std::string_view word = value.substr(at, end - at);
    const bool color = at > 0 && value[at - 1] == '#';
    const bool call = end < value.size() && value[end] == '(';
    if (call ? !is_known_function(word) : is_foreign(property, word)) return false;
    const std::size_t sign = word.starts_with('-') ? 1 : 0;
    if (word.size() > sign && is_digit(word[sign]) && !color && !is_number(word.substr(sign))) return false;
    const bool string = end < value.size() && (value[end] == '"' || value[end] == '\'');
    const bool address = call && word == "url";
    if (string || address) end = find_in_css(value, " ,/", end);
    at = end + 1;
  }
  return true;
}

/// Of a property whose values are read here.
bool is_read_as_invalid(std::string_view property, std::string_view value) {
  for (const KnownProperty& known : known_properties())
    if (known.name == property && !said_of(known.property, known.read, value)) return true;
  return false;
}

bool is_declaration_supported(std::string_view property, std::string_view value) {
  if (property.starts_with("--")) return property.size() > 2;
  if (!std::binary_search(std::begin(chromium_properties), std::end(chromium_properties), property)) return false;
  if (value.ends_with("!important")) value = css_trimmed(value.substr(0, value.size() - 10));
  if (value.empty()) return false;
  if (is_in(any_property, value) || value.find("var(") != std::string_view::npos) return true;
  return is_written_of_known(property, value) && !is_read_as_invalid(property, value);
}

bool is_selector_supported(std::string_view selector) {
  CssStrings strings;
  std::vector<Selector> read;
  return css_list(selector).size() == 1 && read_selectors(selector, strings, read);
}

std::optional<bool> is_function_supported(std::string_view name, std::string_view inside) {
  static constexpr std::array<std::string_view, 5> formats = {"woff2", "woff", "opentype", "truetype", "collection"};
  static constexpr std::array<std::string_view, 7> techniques = {
      "variations", "palettes", "color-colrv0", "color-colrv1", "color-sbix", "features-opentype", "color-cbdt"};
  if (name == "selector") return is_selector_supported(inside);
  if (name == "font-format") return is_in(formats, inside);
  if (name == "font-tech") return is_in(techniques, inside);
  return std::nullopt;
}

}  // namespace

std::optional<bool> is_feature_supported(std::string_view feature) {
  feature = css_trimmed(feature);
  const std::size_t mark = std::min(feature.find_first_of(":("), feature.size());
  if (mark == feature.size()) return std::nullopt;
  const std::string_view name = css_trimmed(feature.substr(0, mark));
  std::string_view rest = feature.substr(mark + 1);
  if (feature[mark] == ':') return is_declaration_supported(name, css_trimmed(rest));
  if (rest.ends_with(')')) rest.remove_suffix(1);
  return is_function_supported(name, css_trimmed(rest));
}

}  // namespace brief::archive
