#include "archive/custom_properties.hpp"

#include <algorithm>
#include <utility>

#include "archive/cascade_weight.hpp"
#include "archive/css_text.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

constexpr std::size_t most_steps = 20'000;  // blocks looked into for one value
constexpr std::size_t deepest = 32;         // references in what references stand for
constexpr std::size_t longest = 4096;       // bytes

/// Where "var(" stands as a function of its own.
std::size_t find_var(std::string_view value, std::size_t at) {
  for (at = value.find('(', at); at != std::string_view::npos; at = value.find('(', at + 1))
    if (at >= 3 && lower_case(value.substr(at - 3, 3)) == "var" && (at == 3 || !is_css_name(value[at - 4])))
      return at - 3;
  return value.size();
}

/// The bracket that closes the one before `at`; the end where none does (CSS Syntax 3, 5.4.8).
std::size_t end_of_bracket(std::string_view value, std::size_t at) {
  int depth = 1;
  for (at = find_in_css(value, "()", at); at < value.size(); at = find_in_css(value, "()", at + 1)) {
    depth += value[at] == '(' ? 1 : -1;
    if (depth == 0) return at;
  }
  return value.size();
}

bool is_word(std::string_view value, std::string_view word) { return lower_case(value) == word; }

}  // namespace

bool has_variables(std::string_view value) { return find_var(value, 0) < value.size(); }

void CustomProperties::enter(std::uint32_t node, std::size_t depth, std::vector<Source> sources,
                             std::vector<CustomProperty> own) {
  while (!elements_.empty() && elements_.back().depth >= depth) elements_.pop_back();
  node_ = node;
  if (!sources.empty() || !own.empty()) elements_.push_back({node, depth, std::move(sources), std::move(own)});
}

std::optional<std::string> CustomProperties::substituted(std::string_view value) {
  const std::size_t steps = steps_left_ = std::min(most_steps, all_steps_left_);
  open_.clear();
  auto made = value_in(value, {elements_.size(), node_});
  all_steps_left_ -= steps - steps_left_;
  return made;
}

/// What replaces a reference joins no word beside it (CSS Custom Properties 1, 3).
std::optional<std::string> CustomProperties::value_in(std::string_view value, const Scope& scope) {
  std::string made;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t found = find_var(value, at);
    made += value.substr(at, found - at);
    if (found == value.size()) break;
    const std::size_t end = end_of_bracket(value, found + 4);
    const auto replacement = reference(value.substr(found + 4, end - found - 4), scope);
    if (!replacement) return std::nullopt;
    ((made += ' ') += *replacement) += ' ';
    if (made.size() > longest) return std::nullopt;
    at = end + 1;
  }
  return made;
}

std::optional<std::string> CustomProperties::reference(std::string_view arguments, const Scope& scope) {
  const std::size_t comma = find_in_css(arguments, ",", 0, true);
  CssStrings strings;
  const std::string_view written = css_trimmed(arguments.substr(0, comma));
  std::size_t at = 0;
  const std::string_view name = read_css_name(written, at, strings);
  if (!name.starts_with("--") || at != written.size()) return std::nullopt;
  auto value = property(name, scope);
  if (!value && comma < arguments.size()) return value_in(arguments.substr(comma + 1), scope);
  return value;
}

/// The value that an element has or inherits.
std::optional<std::string> CustomProperties::property(std::string_view name, const Scope& scope) {
  const auto registered = registered_.find(name);
  const bool inherits = registered == registered_.end() || registered->second.inherits;
  for (std::size_t i = scope.elements; i-- > 0;) {
    if (!inherits && elements_[i].node != scope.node) break;
    const CustomProperty* found = winner(elements_[i], name);
    if (steps_left_ == 0) return std::nullopt;
    if (found == nullptr || is_word(found->value, "inherit")) continue;
    if (is_word(found->value, "unset") || is_word(found->value, "revert") || is_word(found->value, "revert-layer"))
      continue;
    if (is_word(found->value, "initial")) break;
    return declared(found->name, found->value, i);
  }
  if (registered == registered_.end() || !registered->second.initial) return std::nullopt;
  return std::string(*registered->second.initial);
}

/// All that stand on a cycle are invalid, whatever their fallbacks (2.3).
std::optional<std::string> CustomProperties::declared(std::string_view name, std::string_view value,
                                                      std::size_t element) {
  if (!has_variables(value)) return std::string(value);
  if (open_.size() == deepest || closes_cycle(name, element)) return std::nullopt;
  open_.push_back({name, element, false});
  auto made = value_in(value, {element + 1, elements_[element].node});
  if (open_.back().in_cycle) made.reset();
  open_.pop_back();
  return made;
}

bool CustomProperties::closes_cycle(std::string_view name, std::size_t element) {
  const auto is_it = [&](const Reference& open) { return open.name == name && open.element == element; };
  const auto found = std::find_if(open_.begin(), open_.end(), is_it);
  for (auto open = found; open != open_.end(); ++open) open->in_cycle = true;
  return found != open_.end();
}

const CustomProperty* CustomProperties::winner(const Element& element, std::string_view name) {
  const CustomProperty* best = nullptr;
  std::uint64_t most = 0;
  const auto look = [&](const std::vector<CustomProperty>& properties, std::uint64_t weight, std::uint64_t layer) {
    if (steps_left_ == 0) return;
    --steps_left_;
    const auto before = [](const CustomProperty& property, std::string_view wanted) { return property.name < wanted; };
    auto found = std::lower_bound(properties.begin(), properties.end(), name, before);
    for (; found != properties.end() && found->name == name; ++found) {
      const std::uint64_t own = cascade_weight(weight, layer, found->important);
      if (own < most) continue;
      most = own;
      best = &*found;
    }
  };
  for (const Source& source : element.sources) look(*source.properties, source.weight, source.layer_rank);
  look(element.own, weight_of_attribute, 0);
  return best;
}

}  // namespace brief::archive
