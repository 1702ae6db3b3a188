#include "archive/style_sheets.hpp"

#include <algorithm>

#include "archive/data_address.hpp"
#include "archive/media_query.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

constexpr std::size_t most_rules = 100'000, most_layers = 100;
constexpr std::size_t most_linked_bytes = 16u << 20;
constexpr std::size_t most_nested_bytes = 2u << 20;  // of selectors made for nested rules
constexpr std::size_t longest_nested = 2000;
constexpr int deepest = 8;  // of imports and of nested rules

/// What a reader's browser does with the rules inside an at-rule.
enum class Group : std::uint8_t { none, holds, skipped, layer };

struct AtRule {
  Group group = Group::none;
  std::string_view condition;
};

AtRule at_rule(std::string_view prelude) {
  if (!prelude.starts_with('@')) return {};
  const auto is = [&prelude](std::string_view name) {
    return lower_case(prelude.substr(0, name.size())) == name &&
           (prelude.size() == name.size() || !is_css_name(prelude[name.size()]));
  };
  const auto rest = [&prelude](std::string_view name) { return css_trimmed(prelude.substr(name.size())); };
  const auto group = [](bool holds) { return holds ? Group::holds : Group::skipped; };
  if (is("@media")) return {group(holds_at_desk(rest("@media"))), {}};
  if (is("@supports")) return {group(is_supported(rest("@supports"))), {}};
  if (is("@container")) return {group(holds_in_column(rest("@container"))), {}};
  if (is("@layer")) return {Group::layer, rest("@layer")};
  return {Group::skipped, {}};
}

std::optional<std::string> sheet_in(const std::string& address) {
  const auto data = data_address(address);
  if (!data || data->type.value != "text/css") return std::nullopt;
  return sheet_text(data->content(), data->type.parameter("charset"));
}

}  // namespace

/// Walks a style sheet: rules, and the at-rules that part them.
class SheetReader {
 public:
  SheetReader(StyleSheets& sheets, std::string_view css, std::string address, std::uint32_t scope, std::uint32_t layer)
      : sheets_(sheets), css_(css), address_(std::move(address)), scope_(scope), layers_{layer} {}

  void read() {
    while (at_ < css_.size()) {
      const std::size_t from = at_, stop = find_in_css(css_, "{};", at_);
      if (stop == css_.size()) return;
      at_ = stop + 1;
      const std::string_view prelude = plain_name(without_html_marks(css_trimmed(css_.substr(from, stop - from))));
      if (css_[stop] == '{') block(prelude);
      if (css_[stop] == ';') statement(prelude);
      if (css_[stop] == '}' && layers_.size() > 1) layers_.pop_back();
    }
  }

 private:
  static std::string_view without_html_marks(std::string_view prelude) {
    for (const std::string_view mark : {"<!--", "-->"})
      if (prelude.starts_with(mark)) prelude = css_trimmed(prelude.substr(mark.size()));
    return prelude;
  }

  /// With the name of an at-rule unescaped.
  std::string_view plain_name(std::string_view prelude) {
    const std::size_t escape = prelude.find('\\');
    if (!prelude.starts_with('@') || escape > prelude.find_first_of(css_space)) return prelude;
    std::size_t at = 1;
    const std::string name = "@" + std::string(read_css_name(prelude, at, sheets_.strings_));
    return sheets_.strings_.emplace_back(name + std::string(prelude.substr(at)));
  }

  /// Past the brace that closes the block begun before `at`.
  static std::size_t end_of_block(std::string_view css, std::size_t at) {
    for (int depth = 1; at < css.size(); ++at) {
      at = find_in_css(css, "{}", at);
      if (at == css.size()) break;
      depth += css[at] == '{' ? 1 : -1;
      if (depth == 0) return at;
    }
    return css.size();
  }

  void block(std::string_view prelude) {
    const AtRule at = at_rule(prelude);
    if (at.group == Group::holds) return layers_.push_back(layers_.back());
    if (at.group == Group::layer) return layers_.push_back(sheets_.layer_of(layers_.back(), at.condition));
    const std::size_t end = end_of_block(css_, at_);
    const std::string_view body = css_.substr(at_, end - at_);
    at_ = end + 1;
    if (at.group == Group::none && !prelude.empty()) add_rule(prelude, body, 0);
    if (lower_case(prelude.substr(0, 6)) == "@scope") add_scoped(css_trimmed(prelude.substr(6)), body);
    if (lower_case(prelude.substr(0, 9)) == "@property") register_property(css_trimmed(prelude.substr(9)), body);
  }

  /// Rules for what is inside `(.card)` (CSS Cascading and Inheritance 6, 2.5). Those that end at a second selector are
  /// left out: better a hidden word that is shown than a shown one that is lost.
  void add_scoped(std::string_view roots, std::string_view body) {
    const std::size_t end = find_in_css(roots, ")", 1, true);
    if (!roots.starts_with('(') || end + 1 != roots.size()) return;
    constexpr std::string_view root = ":scope";
    std::string rules;
    for (std::size_t at = 0; at <= body.size();) {
      const std::size_t next = std::min(body.find(root, at), body.size());
      rules += body.substr(at, next - at);
      if (next < body.size()) rules += '&';
      at = next + (next < body.size() ? root.size() : 1);
    }
    add_rule(css_trimmed(roots.substr(1, end - 1)), sheets_.strings_.emplace_back(std::move(rules)), 0);
  }

  void register_property(std::string_view name, std::string_view body) {
    RegisteredProperty made;
    for (std::size_t at = 0; at < body.size();) {
      const std::size_t end = find_in_css(body, ";", at, true), colon = std::min(body.find(':', at), end);
      const std::string key = lower_case(css_trimmed(body.substr(at, colon - at)));
      const std::string_view value = css_trimmed(body.substr(std::min(colon + 1, end), end - std::min(colon + 1, end)));
      if (key == "inherits") made.inherits = lower_case(value) != "false";
      if (key == "initial-value") made.initial = value;
      at = end + 1;
    }
    if (name.starts_with("--") && sheets_.registered_.size() < most_rules) sheets_.registered_[name] = made;
  }

  void statement(std::string_view prelude) {
    const AtRule at = at_rule(prelude);
    if (at.group == Group::layer)
      for (const std::string_view name : css_list(at.condition)) sheets_.layer_of(layers_.back(), name);
    else if (lower_case(prelude.substr(0, 7)) == "@import" && layers_.size() == 1)
      import(css_trimmed(prelude.substr(7)));
  }

  /// `url(a.css) screen`, `"a.css" layer(base) print`.
  void import(std::string_view text) {
    if (sheets_.imports_ >= deepest) return;
    const bool function = lower_case(text.substr(0, 4)) == "url(";
    if (function) text = css_trimmed(text.substr(4));
    const bool quoted = text.starts_with('"') || text.starts_with('\'');
    const std::size_t end = std::min(quoted ? text.find(text.front(), 1) : text.find(')'), text.size());
    const std::string_view reference = text.substr(quoted ? 1 : 0, end - (quoted ? 1 : 0));
    std::string_view rest = text.substr(std::min(end + 1, text.size()));
    if (function && quoted) rest = rest.substr(std::min(rest.find(')') + 1, rest.size()));
    rest = css_trimmed(rest);
    std::uint32_t layer = layers_.back();
    if (const auto name = take_function(rest, "layer")) layer = sheets_.layer_of(layer, *name);
    const auto condition = take_function(rest, "supports");
    if ((condition && !is_supported("(" + std::string(*condition) + ")")) || !holds_at_desk(rest)) return;
    ++sheets_.imports_;
    sheets_.read_linked(resolved_address(address_, css_unescaped(reference)), scope_, layer);
    --sheets_.imports_;
  }

  /// What stands in the brackets of `name(…)` at the head of what comes behind an import; of `name` alone, nothing.
  static std::optional<std::string_view> take_function(std::string_view& rest, std::string_view name) {
    rest = css_trimmed(rest);
    if (lower_case(rest.substr(0, name.size())) != name) return std::nullopt;
    const std::string_view behind = rest.substr(name.size());
    if (!behind.empty() && is_css_name(behind.front())) return std::nullopt;
    const bool function = behind.starts_with('(');
    const std::size_t end = function ? find_in_css(behind, ")", 1, true) : 0;
    rest = css_trimmed(behind.substr(std::min(end + (function ? 1 : 0), behind.size())));
    return function ? css_trimmed(behind.substr(1, end - 1)) : std::string_view();
  }

  /// Of a declaration, or of the selectors of a nested rule. A custom property may hold braces (CSS Syntax 3, 5.5.6).
  static std::size_t end_of_item(std::string_view body, std::size_t at) {
    const std::size_t from = std::min(body.find_first_not_of(css_space, at), body.size());
    if (body.substr(from, 2) != "--") return find_in_css(body, "{;", at, true);
    std::size_t stop = find_in_css(body, "{;", at, true);
    while (stop < body.size() && body[stop] == '{') stop = find_in_css(body, "{;", end_of_block(body, stop + 1), true);
    return stop;
  }

  /// A rule, and those nested in it (CSS Nesting 1).
  void add_rule(std::string_view selectors, std::string_view body, int depth) {
    DeclarationBlock declarations;
    for (std::size_t at = 0; at < body.size();) {
      const std::size_t stop = end_of_item(body, at);
      const std::string_view text = css_trimmed(body.substr(at, stop - at));
      if (stop == body.size() || body[stop] == ';') {
        read_declaration(text, declarations, sheets_.strings_);
        at = stop + 1;
        continue;
      }
      const std::size_t end = end_of_block(body, stop + 1);
      add_declared(selectors, declarations);
      add_nested(selectors, text, body.substr(stop + 1, end - stop - 1), depth);
      at = end + 1;
    }
    add_declared(selectors, declarations);
  }

  void add_nested(std::string_view selectors, std::string_view prelude, std::string_view body, int depth) {
    if (depth == deepest || prelude.empty()) return;
    const AtRule at = at_rule(prelude);
    if (at.group == Group::holds) add_rule(selectors, body, depth + 1);
    if (at.group != Group::none) return;
    std::string made;
    for (const std::string_view one : css_list(prelude)) {
      if (!made.empty()) made += ',';
      made += nested(selectors, one);
      if (made.size() > longest_nested) return;
    }
    sheets_.nested_bytes_ += made.size();
    if (sheets_.nested_bytes_ <= most_nested_bytes)
      add_rule(sheets_.strings_.emplace_back(std::move(made)), body, depth + 1);
  }

  /// "&:hover", "em", "> em" and ".x &" inside the rule of `parent`.
  static std::string nested(std::string_view parent, std::string_view selector) {
    const bool one = parent.find_first_of(", >+~") == std::string_view::npos;
    const std::string outer = one ? std::string(parent) : ":is(" + std::string(parent) + ")";
    if (selector.find('&') == std::string_view::npos) return outer + " " + std::string(selector);
    std::string made;
    for (std::size_t i = 0; i < selector.size() && made.size() <= longest_nested; ++i) {
      if (selector[i] == '&')
        made += outer;
      else
        made += selector[i];
    }
    return made;
  }

  void add_declared(std::string_view selectors, DeclarationBlock& declarations) {
    if (declarations.empty() || sheets_.rules_.size() >= most_rules) return void(declarations = {});
    std::vector<Selector> list;
    if (read_selectors(selectors, sheets_.strings_, list) && !list.empty()) {
      const auto place = static_cast<std::uint32_t>(sheets_.blocks_.size());
      for (Selector& selector : list) {
        const std::uint64_t marks = marks_above(selector);
        const bool host = has_host(selector);
        sheets_.rules_.push_back({std::move(selector), marks, place, layers_.back(), scope_, host});
      }
      sort_custom(declarations);
      sheets_.blocks_.push_back(std::move(declarations));
    }
    declarations = {};
  }

  StyleSheets& sheets_;
  std::string_view css_;
  std::string address_;
  std::uint32_t scope_;
  std::vector<std::uint32_t> layers_;  // of the groups that stand open
  std::size_t at_ = 0;
};

void StyleSheets::read(std::string_view css, const std::string& address, std::uint32_t scope) {
  SheetReader(*this, without_css_comments(css, strings_), address, scope, 0).read();
}

void StyleSheets::read_linked(const std::string& address, std::uint32_t scope, std::uint32_t layer) {
  if (linked_bytes_ == most_linked_bytes) return;
  auto css = is_data_address(address) ? sheet_in(address) : linked_.find ? linked_.find(address) : std::nullopt;
  if (!css) return;
  // One too large is the last that is looked for: a page may link it a thousand times, and each time it is decoded.
  const bool fits = css->size() <= most_linked_bytes - linked_bytes_;
  linked_bytes_ = fits ? linked_bytes_ + css->size() : most_linked_bytes;
  if (!fits) return;
  const std::string_view sheet = strings_.emplace_back(std::move(*css));
  SheetReader(*this, without_css_comments(sheet, strings_), address, scope, layer).read();
}

/// "a.b" is b in a. One without a name is like no other.
std::uint32_t StyleSheets::layer_of(std::uint32_t parent, std::string_view name) {
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('.', at), name.size());
    const std::string_view part = css_trimmed(name.substr(at, end - at));
    const auto is_it = [&](const Layer& layer) {
      return layer.parent == parent && layer.name == part && !part.empty();
    };
    const auto found = std::find_if(layers_.begin() + 1, layers_.end(), is_it);
    auto place = static_cast<std::size_t>(found - layers_.begin());
    if (place == layers_.size() && layers_.size() < most_layers) layers_.push_back({parent, std::string(part)});
    place = std::min(place, layers_.size() - 1);
    parent = static_cast<std::uint32_t>(place);
    at = end + 1;
  }
  return parent;
}

std::vector<std::uint32_t> StyleSheets::layer_ranks() const {
  using Path = std::vector<std::uint32_t>;  // from the outermost; what stands in no inner layer comes last
  std::vector<std::pair<Path, std::uint32_t>> order;
  for (std::uint32_t i = 0; i < layers_.size(); ++i) {
    Path path{static_cast<std::uint32_t>(layers_.size())};
    for (std::uint32_t at = i; at != 0; at = layers_[at].parent) path.insert(path.begin(), at);
    order.emplace_back(std::move(path), i);
  }
  std::sort(order.begin(), order.end());
  std::vector<std::uint32_t> ranks(layers_.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) ranks[order[rank].second] = rank;
  return ranks;
}

}  // namespace brief::archive
