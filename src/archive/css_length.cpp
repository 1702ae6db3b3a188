#include "archive/css_length.hpp"

#include <array>
#include <charconv>

#include "archive/css_text.hpp"

namespace brief::archive {
namespace {

struct Unit {
  std::string_view name;
  double pixels;
};

constexpr std::array<Unit, 32> units = {
    {{"px", 1},      {"em", 16},   {"rem", 16},   {"pt", 96.0 / 72}, {"ex", 8},    {"ch", 8},     {"ic", 16},
     {"lh", 19},     {"rlh", 19},  {"cap", 11},   {"vw", 12.8},      {"vh", 8},    {"svw", 12.8}, {"svh", 8},
     {"lvw", 12.8},  {"lvh", 8},   {"dvw", 12.8}, {"dvh", 8},        {"vi", 12.8}, {"vb", 8},     {"cqw", 7},
     {"cqi", 7},     {"cm", 37.8}, {"mm", 3.78},  {"q", 0.945},      {"in", 96},   {"pc", 16},    {"vmin", 8},
     {"vmax", 12.8}, {"dvmin", 8}, {"svmin", 8},  {"lvmin", 8}}};

constexpr int deepest = 8;

/// A number with its unit at the head of `text`, which moves behind it.
std::optional<double> take_number(std::string_view& text, std::string_view& unit) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  std::size_t size = 0;
  while (size < text.size() && (text[size] == '%' || is_css_name(text[size]))) ++size;
  unit = text.substr(0, size);
  text.remove_prefix(size);
  return number;
}

std::optional<double> pixels(double number, std::string_view unit) {
  for (const Unit& known : units)
    if (known.name == unit) return number * known.pixels;
  if (unit == "%" && number == 0) return 0;
  return std::nullopt;
}

/// "(1em + 2px) * -3".
class Sum {
 public:
  explicit Sum(std::string_view text) : text_(text) {}

  std::optional<double> value() {
    const auto made = sum(0);
    return made && css_trimmed(text_).empty() ? made : std::nullopt;
  }

 private:
  std::optional<double> sum(int depth) {
    auto made = product(depth);
    for (char sign = next(); made && (sign == '+' || sign == '-'); sign = next()) {
      text_.remove_prefix(1);
      const auto term = product(depth);
      made = term ? std::optional(sign == '+' ? *made + *term : *made - *term) : std::nullopt;
    }
    return made;
  }
  std::optional<double> product(int depth) {
    auto made = term(depth);
    for (char sign = next(); made && (sign == '*' || sign == '/'); sign = next()) {
      text_.remove_prefix(1);
      const auto factor = term(depth);
      if (!factor || (sign == '/' && *factor == 0)) return std::nullopt;
      made = sign == '*' ? *made * *factor : *made / *factor;
    }
    return made;
  }
  std::optional<double> term(int depth) {
    text_ = css_trimmed(text_);
    if (text_.starts_with("calc(")) text_.remove_prefix(4);
    if (text_.starts_with('(')) {
      if (depth == deepest) return std::nullopt;
      text_.remove_prefix(1);
      const auto made = sum(depth + 1);
      if (next() != ')') return std::nullopt;
      text_.remove_prefix(1);
      return made;
    }
    std::string_view unit;
    const auto number = take_number(text_, unit);
    if (!number || unit.empty()) return number;
    return pixels(*number, unit);
  }
  char next() {
    text_ = css_trimmed(text_);
    return text_.empty() ? '\0' : text_.front();
  }

  std::string_view text_;
};

}  // namespace

std::optional<double> css_length(std::string_view value) {
  if (value.starts_with("calc(")) return Sum(value).value();
  std::string_view unit;
  const auto number = take_number(value, unit);
  if (!number || !value.empty()) return std::nullopt;
  if (*number == 0 && unit.empty()) return 0;
  return pixels(*number, unit);
}

std::optional<double> css_fraction(std::string_view value) {
  std::string_view unit;
  const auto number = take_number(value, unit);
  if (!number || !value.empty() || (!unit.empty() && unit != "%")) return std::nullopt;
  return unit.empty() ? *number : *number / 100;
}

bool is_css_percentage(std::string_view value) { return value.ends_with('%') && value.size() > 1; }
bool is_css_function(std::string_view value) {
  return value.ends_with(')') && value.find('(') != std::string_view::npos;
}

}  // namespace brief::archive
