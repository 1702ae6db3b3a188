#include "archive/media_query.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "archive/css_text.hpp"
#include "archive/supports.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

/// Three values, as "not" makes of an unknown condition no known one (Media Queries 4, 3.1).
enum class Truth : std::uint8_t { no, yes, unknown };

Truth truth_of(bool holds) { return holds ? Truth::yes : Truth::no; }
Truth negated(Truth truth) { return truth == Truth::unknown ? truth : truth_of(truth == Truth::no); }

Truth both(Truth a, Truth b) {
  if (a == Truth::no || b == Truth::no) return Truth::no;
  return a == Truth::yes && b == Truth::yes ? Truth::yes : Truth::unknown;
}

/// "(a) and (not (b))" with a reader of what stands in the innermost brackets, or of a function with its brackets.
class Condition {
 public:
  using Leaf = Truth (*)(std::string_view);
  Condition(std::string_view text, Leaf leaf, int depth = 0) : text_(text), leaf_(leaf), depth_(depth) {}

  Truth read() {
    if (take_word("not")) return negated(operand());
    Truth truth = operand();
    while (!rest().empty()) {
      if (take_word("and"))
        truth = both(truth, operand());
      else if (take_word("or"))
        truth = negated(both(negated(truth), negated(operand())));
      else
        return Truth::unknown;
    }
    return truth;
  }

 private:
  static constexpr int deepest = 16;

  std::string_view rest() { return text_ = css_trimmed(text_); }

  bool take_word(std::string_view word) {
    if (!rest().starts_with(word)) return false;
    if (text_.size() > word.size() && is_css_name(text_[word.size()])) return false;
    text_.remove_prefix(word.size());
    return true;
  }

  Truth operand() {
    const auto open = rest().find('(');
    if (open == std::string_view::npos || depth_ == deepest) return fail();
    const std::size_t close = find_in_css(text_, ")", open + 1, true);
    if (close == text_.size()) return fail();
    const std::string_view inside = css_trimmed(text_.substr(open + 1, close - open - 1));
    const std::string_view whole = text_.substr(0, close + 1);
    text_.remove_prefix(close + 1);
    if (open > 0) return leaf_(whole);
    const bool nested = inside.starts_with('(') || inside.starts_with("not ") || inside.starts_with("not(");
    return nested ? Condition(inside, leaf_, depth_ + 1).read() : leaf_(inside);
  }

  Truth fail() {
    text_ = {};
    return Truth::unknown;
  }

  std::string_view text_;
  Leaf leaf_;
  int depth_;
};

struct Measure {
  std::string_view name;
  double value;
};

/// The screen at a desk, in CSS pixels and dots for each.
constexpr std::array<Measure, 9> desk = {{{"width", 1280},
                                          {"height", 800},
                                          {"device-width", 1280},
                                          {"device-height", 800},
                                          {"aspect-ratio", 1.6},
                                          {"device-aspect-ratio", 1.6},
                                          {"resolution", 1},
                                          {"device-pixel-ratio", 1},
                                          {"color", 8}}};
constexpr std::array<Measure, 2> column = {{{"width", 700}, {"inline-size", 700}}};

struct Feature {
  std::string_view name, value;
};

constexpr std::array<Feature, 19> features = {{{"orientation", "landscape"},
                                               {"hover", "hover"},
                                               {"any-hover", "hover"},
                                               {"pointer", "fine"},
                                               {"any-pointer", "fine"},
                                               {"prefers-color-scheme", "light"},
                                               {"prefers-reduced-motion", "no-preference"},
                                               {"prefers-reduced-data", "no-preference"},
                                               {"prefers-reduced-transparency", "no-preference"},
                                               {"prefers-contrast", "no-preference"},
                                               {"forced-colors", "none"},
                                               {"inverted-colors", "none"},
                                               {"display-mode", "browser"},
                                               {"scripting", "enabled"},
                                               {"update", "fast"},
                                               {"overflow-block", "scroll"},
                                               {"color-gamut", "srgb"},
                                               {"dynamic-range", "standard"},
                                               {"grid", "0"}}};

struct Unit {
  std::string_view name;
  double size;
};

/// In CSS pixels, an em as 16; resolutions in dots for each pixel. What a media query calls em is the reader's own
/// size.
constexpr std::array<Unit, 15> units = {{{"px", 1},
                                         {"em", 16},
                                         {"rem", 16},
                                         {"ex", 8},
                                         {"ch", 8},
                                         {"pt", 96.0 / 72},
                                         {"pc", 16},
                                         {"in", 96},
                                         {"cm", 96 / 2.54},
                                         {"mm", 96 / 25.4},
                                         {"dppx", 1},
                                         {"x", 1},
                                         {"dpi", 1.0 / 96},
                                         {"dpcm", 2.54 / 96},
                                         {"", 1}}};

std::optional<double> number_of(std::string_view text) {
  text = css_trimmed(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return std::nullopt;
  std::string_view unit = css_trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
  if (unit.starts_with('/')) {  // a ratio
    const auto under = number_of(unit.substr(1));
    return under && *under > 0 ? std::optional(number / *under) : std::nullopt;
  }
  for (const Unit& known : units)
    if (known.name == unit) return number * known.size;
  return std::nullopt;
}

template <class Measures>
std::optional<double> measure_of(const Measures& measures, std::string_view name) {
  for (const Measure& known : measures)
    if (known.name == css_trimmed(name)) return known.value;
  return std::nullopt;
}

/// "width >= 600px", "400px < width <= 70em".
template <class Measures>
Truth compare(const Measures& measures, std::string_view text) {
  std::optional<double> before;
  std::string_view sign;
  for (bool more = true; more;) {
    const std::size_t at = std::min(text.find_first_of("<>="), text.size());
    const std::string_view term = text.substr(0, at);
    auto value = number_of(term);
    if (!value) value = measure_of(measures, term);
    if (!value) return Truth::unknown;
    const bool equal = sign.ends_with('=') && *before == *value;
    const bool holds =
        sign.empty() || equal || (sign[0] == '<' && *before < *value) || (sign[0] == '>' && *before > *value);
    if (!holds) return Truth::no;
    before = value;
    more = at < text.size();
    sign = text.substr(at, at + 1 < text.size() && text[at + 1] == '=' ? 2 : 1);
    text.remove_prefix(at + sign.size());
  }
  return Truth::yes;
}

template <class Measures>
Truth measured(const Measures& measures, std::string_view feature) {
  const auto colon = feature.find(':');
  if (colon == std::string_view::npos) {
    if (feature.find_first_of("<>=") != std::string_view::npos) return compare(measures, feature);
    const auto value = measure_of(measures, feature);
    return value ? truth_of(*value > 0) : Truth::unknown;
  }
  std::string_view name = css_trimmed(feature.substr(0, colon));
  if (name.starts_with("-webkit-")) name.remove_prefix(8);
  const bool least = name.starts_with("min-"), most = name.starts_with("max-");
  const auto has = measure_of(measures, name.substr(least || most ? 4 : 0));
  const auto wanted = number_of(feature.substr(colon + 1));
  if (!has || !wanted) return Truth::unknown;
  return truth_of(least ? *has >= *wanted : most ? *has <= *wanted : *has == *wanted);
}

Truth media_feature(std::string_view text) {
  const Truth truth = measured(desk, text);
  if (truth != Truth::unknown) return truth;
  const std::size_t colon = std::min(text.find(':'), text.size());
  for (const Feature& known : features) {
    if (known.name != css_trimmed(text.substr(0, colon))) continue;
    if (colon < text.size()) return truth_of(known.value == css_trimmed(text.substr(colon + 1)));
    return truth_of(known.value != "none" && known.value != "no-preference" && known.value != "0");
  }
  return Truth::unknown;
}

Truth supported_feature(std::string_view text) {
  const auto supported = is_feature_supported(text);
  return supported ? truth_of(*supported) : Truth::unknown;
}

Truth container_feature(std::string_view text) { return measured(column, text); }

Truth media_query(std::string_view query) {
  const auto taken = [&query](std::string_view word) {
    if (!query.starts_with(word) || (query.size() > word.size() && is_css_name(query[word.size()]))) return false;
    query = css_trimmed(query.substr(word.size()));
    return true;
  };
  if (query.empty()) return Truth::unknown;
  const std::string_view whole = query;
  const bool no = taken("not");
  if (query.starts_with('(')) return Condition(whole, media_feature).read();
  taken("only");
  const std::size_t end = std::min(query.find_first_of(css_space), query.size());
  const std::string_view type = query.substr(0, end);
  Truth truth = truth_of(type == "all" || type == "screen");
  query = css_trimmed(query.substr(end));
  if (!query.empty()) truth = both(truth, taken("and") ? Condition(query, media_feature).read() : Truth::unknown);
  return no ? negated(truth) : truth;
}

}  // namespace

bool holds_at_desk(std::string_view queries) {
  const std::string lower = lower_case(css_trimmed(queries));
  if (lower.empty()) return true;
  const auto list = css_list(lower);
  return std::any_of(list.begin(), list.end(), [](std::string_view query) { return media_query(query) == Truth::yes; });
}

bool is_supported(std::string_view condition) {
  const bool escaped = condition.find('\\') != std::string_view::npos;
  const std::string lower = lower_case(escaped ? css_unescaped(condition) : condition);
  return Condition(lower, supported_feature).read() == Truth::yes;
}

bool holds_in_column(std::string_view condition) {
  const std::string lower = lower_case(condition);
  std::string_view text = css_trimmed(lower);
  if (!text.starts_with('(') && !text.starts_with("not")) text.remove_prefix(std::min(text.find(' '), text.size()));
  return Condition(text, container_feature).read() == Truth::yes;
}

}  // namespace brief::archive
