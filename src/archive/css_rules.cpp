#include <algorithm>
#include <optional>

#include "archive/css.hpp"

namespace brief::archive {
namespace {

constexpr std::string_view space = " \t\r\n\f";
constexpr std::size_t most_compounds = 8;

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c < 0;
}

/// Reads one selector; `failed` where it holds what cannot be decided here.
class SelectorReader {
 public:
  explicit SelectorReader(std::string_view css) : css_(css) {}

  std::optional<Rule> read() {
    Rule rule;
    bool child = false;
    skip_space();
    while (at_ < css_.size()) {
      Compound compound;
      compound.child = child;
      if (!read_compound(compound, rule.specificity)) return std::nullopt;
      rule.compounds.push_back(std::move(compound));
      if (rule.compounds.size() > most_compounds || !read_combinator(child)) return std::nullopt;
    }
    if (rule.compounds.empty() || child) return std::nullopt;
    return rule;
  }

 private:
  void skip_space() { at_ = std::min(css_.find_first_not_of(space, at_), css_.size()); }

  std::string_view name() {
    const std::size_t from = at_;
    while (at_ < css_.size() && is_name(css_[at_])) ++at_;
    return css_.substr(from, at_ - from);
  }

  bool read_combinator(bool& child) {
    child = false;
    skip_space();
    if (at_ == css_.size()) return true;
    if (css_[at_] == '+' || css_[at_] == '~') return false;
    if (css_[at_] != '>') return true;
    child = true;
    ++at_;
    skip_space();
    return true;
  }

  bool read_attribute(Compound& compound) {
    const auto end = css_.find(']', at_);
    if (end == std::string_view::npos || !compound.attribute.empty()) return false;
    compound.attribute = name();
    std::string_view rest = css_.substr(at_, end - at_);
    at_ = end + 1;
    if (rest.empty()) return !compound.attribute.empty();
    if (rest.front() != '=') return false;
    rest.remove_prefix(1);
    if (rest.size() >= 2 && (rest.front() == '"' || rest.front() == '\'')) rest = rest.substr(1, rest.size() - 2);
    compound.value = rest;
    return !compound.attribute.empty();
  }

  bool read_part(Compound& compound, std::uint32_t& specificity) {
    const char c = css_[at_++];
    if (c == '*') return true;
    specificity += c == '#' ? 0x10000 : 0x100;
    if (c == '[') return read_attribute(compound);
    if (c != '.' && c != '#') return false;
    const std::string_view word = name();
    if (c == '.')
      compound.classes.push_back(word);
    else
      compound.id = word;
    return !word.empty();
  }

  bool read_compound(Compound& compound, std::uint32_t& specificity) {
    const std::size_t from = at_;
    if (is_name(css_[at_])) {
      compound.tag = name();
      specificity += 1;
    }
    while (at_ < css_.size() && space.find(css_[at_]) == std::string_view::npos && css_[at_] != '>' &&
           css_[at_] != '+' && css_[at_] != '~')
      if (!read_part(compound, specificity)) return false;
    return at_ > from;
  }

  std::string_view css_;
  std::size_t at_ = 0;
};

/// Walks a style sheet: rules, and the at-rules that part them.
class SheetReader {
 public:
  SheetReader(std::string_view css, std::vector<Rule>& rules) : css_(css), rules_(rules) {}

  void read() {
    while (at_ < css_.size()) {
      const std::size_t from = at_;
      const std::size_t stop = find_outside("{};", at_);
      if (stop == css_.size()) return;
      at_ = stop + 1;
      if (css_[stop] == '{') block(without_comments(css_.substr(from, stop - from)));
    }
  }

 private:
  /// The first of these characters that stands in no comment and no string.
  std::size_t find_outside(std::string_view wanted, std::size_t at) const {
    for (; at < css_.size(); ++at) {
      const char c = css_[at];
      if (wanted.find(c) != std::string_view::npos) return at;
      if (c == '\\') {
        ++at;
      } else if (c == '/' && css_.substr(at, 2) == "/*") {
        at = std::min(css_.find("*/", at + 2), css_.size() - 1) + 1;
      } else if (c == '"' || c == '\'') {
        at = end_of_string(at);
      }
    }
    return css_.size();
  }

  /// A string ends at its line's end where it is not closed (CSS Syntax 3, 4.3.5).
  std::size_t end_of_string(std::size_t at) const {
    const char quote = css_[at];
    for (++at; at < css_.size() && css_[at] != quote && css_[at] != '\n'; ++at)
      if (css_[at] == '\\') ++at;
    return at;
  }

  static std::string_view without_comments(std::string_view prelude) {
    const auto last = prelude.rfind("*/");
    if (last != std::string_view::npos) prelude.remove_prefix(last + 2);
    const auto from = prelude.find_first_not_of(space);
    return from == std::string_view::npos ? std::string_view() : prelude.substr(from);
  }

  /// Past the brace that closes the block begun before `at`.
  std::size_t end_of_block(std::size_t at) const {
    for (int depth = 1; at < css_.size(); ++at) {
      at = find_outside("{}", at);
      if (at == css_.size()) break;
      depth += css_[at] == '{' ? 1 : -1;
      if (depth == 0) return at;
    }
    return css_.size();
  }

  static bool holds_on_screens(std::string_view prelude) {
    if (prelude.starts_with("@layer") || prelude.starts_with("@supports")) return true;
    if (!prelude.starts_with("@media")) return false;
    std::string_view query = prelude.substr(6);
    while (!query.empty() && space.find(query.back()) != std::string_view::npos) query.remove_suffix(1);
    while (!query.empty() && space.find(query.front()) != std::string_view::npos) query.remove_prefix(1);
    return query == "screen" || query == "all" || query == "only screen";
  }

  void block(std::string_view prelude) {
    if (prelude.starts_with("@") && holds_on_screens(prelude)) return;  // its rules follow as any others
    const std::size_t end = end_of_block(at_);
    const std::string_view body = css_.substr(at_, end - at_);
    at_ = end + 1;
    if (!prelude.starts_with("@") && !prelude.empty()) add_rules(prelude, body);
  }

  void add_rules(std::string_view selectors, std::string_view body) {
    const std::vector<Declaration> declarations = parse_declarations(body);
    if (declarations.empty() || selectors.size() > 10'000) return;
    for (std::size_t at = 0; at <= selectors.size();) {
      const std::size_t end = std::min(selectors.find(',', at), selectors.size());
      if (auto rule = SelectorReader(selectors.substr(at, end - at)).read()) {
        rule->declarations = declarations;
        rules_.push_back(std::move(*rule));
      }
      at = end + 1;
    }
  }

  std::string_view css_;
  std::vector<Rule>& rules_;
  std::size_t at_ = 0;
};

}  // namespace

void parse_rules(std::string_view css, std::vector<Rule>& rules) { SheetReader(css, rules).read(); }

}  // namespace brief::archive
