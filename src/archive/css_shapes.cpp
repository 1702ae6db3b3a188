#include "archive/css_shapes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "archive/css_length.hpp"
#include "archive/css_text.hpp"

namespace brief::archive {
namespace {

constexpr double seen_least = 0.02;      // of the size or the opacity of what is seen
constexpr double past_window = -900;     // pixels
constexpr double past_any_page = -9000;  // pixels: further than the pictures of a gallery are moved

struct Function {
  std::string_view name, arguments;
};

/// "a(b) c(d)".
std::vector<Function> functions_of(std::string_view value) {
  std::vector<Function> made;
  while (!(value = css_trimmed(value)).empty()) {
    const std::size_t open = value.find('('), close = find_in_css(value, ")", open + 1, true);
    if (open == std::string_view::npos || close >= value.size()) return {};
    made.push_back({value.substr(0, open), value.substr(open + 1, close - open - 1)});
    value.remove_prefix(close + 1);
  }
  return made;
}

/// Between spaces and commas outside brackets.
std::vector<std::string_view> terms_of(std::string_view arguments) {
  std::vector<std::string_view> terms;
  for (std::size_t at = 0; at < arguments.size();) {
    const std::size_t end = find_in_css(arguments, " ,", at, true);
    if (end > at) terms.push_back(arguments.substr(at, end - at));
    at = end + 1;
  }
  return terms;
}

bool is_nothing(std::string_view length) {
  const auto fraction = css_fraction(length);
  return css_length(length) == 0 || (fraction && *fraction == 0);
}

/// What the edges of a box keep of its height or width, in parts of it: "50%" at both sides nothing. A length is not
/// known to be as long as the box unless it is longer than any.
bool meet(std::string_view a, std::string_view b) {
  double sum = 0;
  for (const std::string_view edge : {a, b}) {
    const auto part = css_fraction(edge);
    const auto length = css_length(edge);
    if (is_css_percentage(edge) && part) sum += *part;
    if (length && *length > 9000) sum += 1;
  }
  return sum >= 1;
}

/// inset(): one to four edges, from the top clockwise; what comes behind "round" is of the corners.
bool inset_clips_all(std::string_view arguments) {
  std::vector<std::string_view> edges = terms_of(arguments.substr(0, arguments.find("round")));
  if (edges.empty() || edges.size() > 4) return false;
  if (edges.size() == 1) edges.push_back(edges[0]);
  if (edges.size() == 2) edges.push_back(edges[0]);
  if (edges.size() == 3) edges.push_back(edges[1]);
  return meet(edges[0], edges[2]) || meet(edges[1], edges[3]);
}

/// Whether all points stand on one line along an edge, or are one, or two.
bool polygon_clips_all(std::string_view arguments) {
  std::vector<std::string_view> x, y;
  for (const std::string_view point : css_list(arguments)) {
    const auto terms = terms_of(point);
    if (terms.size() == 1 && (terms[0] == "evenodd" || terms[0] == "nonzero")) continue;
    if (terms.size() != 2) return false;
    x.push_back(is_nothing(terms[0]) ? "0" : terms[0]);
    y.push_back(is_nothing(terms[1]) ? "0" : terms[1]);
  }
  const auto all_alike = [](const std::vector<std::string_view>& values) {
    return std::all_of(values.begin(), values.end(), [&](std::string_view value) { return value == values.front(); });
  };
  return !x.empty() && (x.size() < 3 || all_alike(x) || all_alike(y));
}

bool shape_clips_all(const Function& shape) {
  const auto terms = terms_of(shape.arguments);
  if (shape.name == "circle") return !terms.empty() && is_nothing(terms[0]);
  if (shape.name == "ellipse") return terms.size() > 1 && (is_nothing(terms[0]) || is_nothing(terms[1]));
  if (shape.name == "inset") return inset_clips_all(shape.arguments);
  if (shape.name == "polygon") return polygon_clips_all(shape.arguments);
  if (shape.name == "xywh") return terms.size() > 3 && (is_nothing(terms[2]) || is_nothing(terms[3]));
  if (shape.name != "rect" || terms.size() != 4) return false;
  return (terms[0] != "auto" && terms[0] == terms[2]) || (terms[1] != "auto" && terms[1] == terms[3]);
}

void move(Transformed& made, double x, double y) {
  made.left = made.left || x <= past_window;
  made.away = made.away || x <= past_any_page || y <= past_any_page;
}

void move(Transformed& made, const std::vector<std::string_view>& terms) {
  const auto length = [&terms](std::size_t i) { return i < terms.size() ? css_length(terms[i]).value_or(0) : 0; };
  move(made, length(0), length(1));
}

bool is_least(std::string_view scale) {
  const auto number = css_fraction(scale);
  return number && std::abs(*number) < seen_least;
}

/// "rotateX(90deg)": seen from its edge.
bool is_on_edge(std::string_view angle) {
  return angle == "90deg" || angle == "-90deg" || angle == "270deg" || angle == "-270deg" || angle == ".25turn" ||
         angle == "0.25turn" || angle == "100grad";
}

/// "matrix(a, b, c, d, x, y)" (CSS Transforms 1, 13).
void apply_matrix(Transformed& made, const std::vector<std::string_view>& terms) {
  if (terms.size() != 6) return;
  std::array<double, 6> m{};
  for (std::size_t i = 0; i < 6; ++i) {
    const auto number = css_fraction(terms[i]);
    if (!number) return;  // the browser leaves out what it can't read
    m[i] = *number;
  }
  made.gone = made.gone || std::abs(m[0] * m[3] - m[1] * m[2]) < seen_least * seen_least;
  move(made, m[4], m[5]);
}

void apply(Transformed& made, const Function& function) {
  const auto terms = terms_of(function.arguments);
  const std::string_view name = function.name;
  const auto flat = terms.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(terms.size(), 2));  // not the z
  if (terms.empty()) return;
  if (name == "translate" || name == "translate3d" || name == "translatex") move(made, terms);
  if (name == "translatey") move(made, 0, css_length(terms[0]).value_or(0));
  if (name == "scale" || name == "scale3d" || name == "scalex" || name == "scaley")
    made.gone = made.gone || std::any_of(terms.begin(), flat, is_least);
  if (name == "rotatex" || name == "rotatey") made.gone = made.gone || is_on_edge(terms[0]);
  if (name == "matrix") apply_matrix(made, terms);
}

}  // namespace

std::optional<bool> clips_all(std::string_view clip) {
  if (clip == "auto") return false;
  if (!clip.starts_with("rect(") || !clip.ends_with(')')) return std::nullopt;
  const auto edges = terms_of(clip.substr(5, clip.size() - 6));
  if (edges.size() != 4) return std::nullopt;
  std::array<double, 4> at{0, 1e9, 1e9, 0};  // "auto": the edges of the box
  for (std::size_t i = 0; i < 4; ++i) at[i] = css_length(edges[i]).value_or(at[i]);
  return at[2] - at[0] <= 1 || at[1] - at[3] <= 1;
}

std::optional<bool> clip_path_clips_all(std::string_view clip_path) {
  if (clip_path == "none" || clip_path.ends_with("-box")) return false;
  const auto shapes = functions_of(clip_path.substr(0, clip_path.rfind(')') + 1));
  if (shapes.empty()) return std::nullopt;
  return shape_clips_all(shapes.front());
}

std::optional<bool> filters_all(std::string_view filter) {
  if (filter == "none") return false;
  const auto filters = functions_of(filter);
  if (filters.empty()) return std::nullopt;
  return std::any_of(filters.begin(), filters.end(), [](const Function& one) {
    const auto left = css_fraction(one.arguments);
    return one.name == "opacity" && left && *left < seen_least;
  });
}

std::optional<Transformed> transformed(std::string_view transform) {
  Transformed made;
  if (transform == "none") return made;
  const auto functions = functions_of(transform);
  if (functions.empty()) return std::nullopt;
  for (const Function& function : functions) apply(made, function);
  return made;
}

std::optional<Transformed> translated(std::string_view translate) {
  Transformed made;
  if (translate == "none") return made;
  const auto terms = terms_of(translate);
  if (terms.empty() || (!css_length(terms[0]) && !is_css_percentage(terms[0]) && !is_css_function(terms[0])))
    return std::nullopt;
  move(made, terms);
  return made;
}

std::optional<Transformed> scaled(std::string_view scale) {
  Transformed made;
  if (scale == "none") return made;
  const auto terms = terms_of(scale);
  const auto flat = terms.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(terms.size(), 2));
  if (terms.empty() || !css_fraction(terms[0])) return is_css_function(scale) ? std::optional(made) : std::nullopt;
  made.gone = std::any_of(terms.begin(), flat, is_least);
  return made;
}

}  // namespace brief::archive
