#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "archive/css.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

struct PropertyName {
  std::string_view name;
  Property property;
};

constexpr std::array<PropertyName, 16> property_names = {{{"display", Property::display},
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
                                                          {"overflow-y", Property::overflow}}};

Effect effect_of_display(std::string_view value) {
  if (value == "none") return Effect::hides;
  const bool in_line = value.starts_with("inline") || value == "contents" || value.starts_with("ruby");
  return in_line ? Effect::shows : Effect::block;
}

/// A number of pixels, or of ems taken as 16; `other` where it is no such length.
double length_of(std::string_view value, double other) {
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc()) return other;
  const std::string_view unit(end, static_cast<std::size_t>(value.data() + value.size() - end));
  if (unit == "em" || unit == "rem") return number * 16;
  if (unit == "px" || unit == "pt") return number;
  return unit.empty() && number == 0 ? 0 : other;
}

Effect hides_if(bool hides) { return hides ? Effect::hides : Effect::shows; }

bool is_empty_clip(std::string_view value) {
  if (!value.starts_with("rect(")) return false;
  return std::all_of(value.begin() + 5, value.end(), [](char c) {
    return c == '0' || c == '1' || c == 'p' || c == 'x' || c == ',' || c == ' ' || c == ')';
  });
}

Effect effect_of(Property property, std::string_view value) {
  switch (property) {
    case Property::display:
      return effect_of_display(value);
    case Property::visibility:
      return hides_if(value == "hidden" || value == "collapse");
    case Property::opacity:
      return hides_if(length_of(value, 1) == 0);
    case Property::font_size:
      return hides_if(length_of(value, 16) == 0);
    case Property::clip:
      return hides_if(is_empty_clip(value));
    case Property::clip_path:
      return hides_if(value.starts_with("inset(50%") || value.starts_with("inset(100%"));
    case Property::position:
      return hides_if(value == "absolute" || value == "fixed");
    case Property::offset:
    case Property::indent:
      return hides_if(length_of(value, 0) <= -900);
    case Property::width:
    case Property::height:
    case Property::max_height:
      return hides_if(length_of(value, 100) <= 1);
    case Property::overflow:
      return hides_if(value == "hidden" || value == "clip");
    case Property::count:
      break;
  }
  return Effect::unset;
}

void add(std::string_view name, std::string_view value, std::vector<Declaration>& out) {
  const std::string key = lower_case(trimmed(name));
  const auto found = std::find_if(property_names.begin(), property_names.end(),
                                  [&key](const PropertyName& known) { return known.name == key; });
  if (found == property_names.end() || value.size() > 200) return;
  std::string words = lower_case(trimmed(value));
  Declaration made{found->property, Effect::unset, false};
  if (const auto bang = words.find('!'); bang != std::string::npos) {
    made.important = words.find("important", bang) != std::string::npos;
    words.resize(bang);
  }
  made.effect = effect_of(made.property, trimmed(words));
  out.push_back(made);
}

/// The end of a declaration: a semicolon that stands in no string and no brackets.
std::size_t end_of_declaration(std::string_view css, std::size_t at) {
  char quote = 0;
  int depth = 0;
  for (; at < css.size(); ++at) {
    const char c = css[at];
    if (c == '\\') {
      ++at;
    } else if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')') {
      --depth;
    } else if (c == ';' && depth <= 0) {
      return at;
    }
  }
  return css.size();
}

}  // namespace

std::vector<Declaration> parse_declarations(std::string_view css) {
  std::vector<Declaration> declarations;
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t end = end_of_declaration(css, at);
    const std::string_view one = css.substr(at, end - at);
    const auto colon = one.find(':');
    if (colon != std::string_view::npos) add(one.substr(0, colon), one.substr(colon + 1), declarations);
    at = end + 1;
  }
  return declarations;
}

}  // namespace brief::archive
