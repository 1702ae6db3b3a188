#include <algorithm>
#include <functional>

#include "archive/selector.hpp"
#include "archive/shadow_trees.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

using Kind = HtmlNode::Kind;

bool compares(const AttributeTest& test, std::string_view has) {
  const std::string_view value = test.value;
  switch (test.sign) {
    case '=':
      return has == value;
    case '~':
      return any_word(has, [value](std::string_view word) { return word == value; });
    case '|':
      return has.starts_with(value) && (has.size() == value.size() || has[value.size()] == '-');
    case '^':
      return !value.empty() && has.starts_with(value);
    case '$':
      return !value.empty() && has.ends_with(value);
    case '*':
      return !value.empty() && has.find(value) != std::string_view::npos;
    default:
      return true;
  }
}

bool matches_attribute(const AttributeTest& test, const HtmlNode& node) {
  if (!node.has(test.name.c_str())) return false;
  const std::string_view has = node.attribute(test.name.c_str());
  if (!test.any_case) return compares(test, has);
  const std::string value = lower_case(test.value);
  return compares({test.name, value, test.sign, false}, lower_case(has));
}

bool is_at(int place, int step, int offset) {
  if (step == 0) return place == offset;
  return (place - offset) % step == 0 && (place - offset) / step >= 0;
}

/// One bit of 64; an id and a class of one name have the same.
std::uint64_t mark_of(std::string_view name) { return std::uint64_t{1} << (std::hash<std::string_view>()(name) % 64); }

std::uint64_t marks_of(const HtmlNode& node) {
  std::uint64_t marks = node.has("id") ? mark_of(node.attribute("id")) : 0;
  any_word(node.attribute("class"), [&marks](std::string_view word) {
    marks |= mark_of(word);
    return false;
  });
  return marks;
}

bool holds_host(const Compound& compound) {
  const auto& classes = compound.pseudo_classes;
  return std::any_of(classes.begin(), classes.end(),
                     [](const PseudoClass& one) { return one.kind == PseudoClass::Kind::host; });
}

}  // namespace

bool is_of_host(const Selector& selector) { return holds_host(selector.compounds.back()); }
bool has_host(const Selector& selector) {
  return std::any_of(selector.compounds.begin(), selector.compounds.end(), holds_host);
}

/// What stands before a sibling's combinator is no ancestor; what is about a sibling is.
std::uint64_t marks_above(const Selector& selector) {
  std::uint64_t marks = 0;
  for (std::size_t i = 1; i < selector.compounds.size(); ++i) {
    const char combinator = selector.compounds[i].combinator;
    if (combinator == '+' || combinator == '~') continue;
    const Compound& above = selector.compounds[i - 1];
    if (!above.id.empty()) marks |= mark_of(above.id);
    for (const std::string_view name : above.classes) marks |= mark_of(name);
  }
  return marks;
}

bool SelectorMatcher::may_stand_in(std::uint64_t marks, std::uint32_t node) {
  if (marks == 0) return true;
  if (marks_.empty()) find_marks();
  return (marks & ~marks_[node]) == 0;
}

void SelectorMatcher::find_marks() {
  marks_.resize(tree_.size());
  std::vector<std::uint64_t> own(tree_.size());
  for (std::uint32_t i = 1; i < tree_.size(); ++i) {
    const std::uint32_t parent = tree_[i].parent;
    marks_[i] = marks_[parent] | own[parent];
    if (tree_[i].kind == Kind::element) own[i] = marks_of(tree_[i]);
  }
}

std::string_view tag_name(const HtmlNode& node) {
  return node.tag == GUMBO_TAG_UNKNOWN ? node.text : std::string_view(gumbo_normalized_tagname(node.tag));
}

bool SelectorMatcher::matches(const Selector& selector, std::uint32_t node) {
  return matches_from(selector, selector.compounds.size() - 1, node, 0);
}

/// As deep as the selector is long. `anchor`: of :has(), what it is to be related to.
bool SelectorMatcher::matches_from(const Selector& selector, std::size_t compound, std::uint32_t node,
                                   std::uint32_t anchor) {
  if (!spend() || !matches_compound(selector.compounds[compound], node)) return false;
  if (compound > 0) return matches_before(selector, compound, node, anchor);
  if (anchor == 0) return true;
  return is_related(selector.compounds[0].combinator, node, anchor);
}

/// To the element that :has() is asked of.
bool SelectorMatcher::is_related(char combinator, std::uint32_t node, std::uint32_t anchor) {
  if (combinator == '>') return tree_[node].parent == anchor;
  if (combinator == ' ') return node > anchor && node < tree_[anchor].end;
  find_siblings();
  if (combinator == '+') return previous_[node] == anchor;
  return node > anchor && tree_[node].parent == tree_[anchor].parent;
}

bool SelectorMatcher::matches_before(const Selector& selector, std::size_t compound, std::uint32_t node,
                                     std::uint32_t anchor) {
  const char combinator = selector.compounds[compound].combinator;
  const bool sibling = combinator == '+' || combinator == '~';
  if (sibling) find_siblings();
  const auto before = [&](std::uint32_t of) { return sibling ? previous_[of] : tree_[of].parent; };
  for (std::uint32_t at = before(node); at > 0; at = before(at)) {
    if (matches_from(selector, compound - 1, at, anchor)) return true;
    if (combinator == '>' || combinator == '+' || steps_left_ == 0) return false;
  }
  return false;
}

bool SelectorMatcher::matches_compound(const Compound& compound, std::uint32_t at) {
  const HtmlNode& node = tree_[at];
  if (node.kind != Kind::element) return false;
  if (!compound.tag.empty() && compound.tag != tag_name(node)) return false;
  if (!compound.id.empty() && compound.id != node.attribute("id")) return false;
  if (!compound.classes.empty()) {
    const std::string_view has = node.attribute("class");
    const auto is_there = [has](std::string_view wanted) {
      return any_word(has, [wanted](std::string_view word) { return word == wanted; });
    };
    if (has.empty() || !std::all_of(compound.classes.begin(), compound.classes.end(), is_there)) return false;
  }
  const auto& attributes = compound.attributes;
  const auto holds = [&node](const AttributeTest& test) { return matches_attribute(test, node); };
  if (!std::all_of(attributes.begin(), attributes.end(), holds)) return false;
  const auto& classes = compound.pseudo_classes;
  return std::all_of(classes.begin(), classes.end(), [&](const PseudoClass& one) { return matches_pseudo(one, at); });
}

bool SelectorMatcher::matches_pseudo(const PseudoClass& pseudo, std::uint32_t node) {
  const auto is_one = [&](const Selector& selector) { return matches(selector, node); };
  switch (pseudo.kind) {
    case PseudoClass::Kind::is:
      return std::any_of(pseudo.list.begin(), pseudo.list.end(), is_one);
    case PseudoClass::Kind::negation:
      return std::none_of(pseudo.list.begin(), pseudo.list.end(), is_one) && steps_left_ > 0;
    case PseudoClass::Kind::has:
      return has(pseudo, node);
    case PseudoClass::Kind::host:
      return is_host(pseudo, node);
    case PseudoClass::Kind::language:
      return is_in_language(pseudo, node);
    case PseudoClass::Kind::nth:
      return is_nth(pseudo, node);
    case PseudoClass::Kind::root:
      return tree_[node].is(GUMBO_TAG_HTML);
    case PseudoClass::Kind::empty:
      return is_empty(node);
    case PseudoClass::Kind::link:
      return tree_[node].is(GUMBO_TAG_A) && tree_[node].has("href");
    case PseudoClass::Kind::never:
      break;
  }
  return false;
}

bool SelectorMatcher::has(const PseudoClass& pseudo, std::uint32_t node) {
  for (const Selector& selector : pseudo.list) {
    const char combinator = selector.compounds.front().combinator;
    const bool beside = combinator == '+' || combinator == '~';
    const std::uint32_t from = beside ? tree_[node].end : node + 1;
    const std::uint32_t end = tree_[beside ? tree_[node].parent : node].end;
    for (std::uint32_t at = from; at < end && steps_left_ > 0; ++at)
      if (matches_from(selector, selector.compounds.size() - 1, at, node)) return true;
  }
  return false;
}

bool SelectorMatcher::is_host(const PseudoClass& pseudo, std::uint32_t node) {
  bool host = false;
  for (std::uint32_t at = node + 1; at < tree_[node].end && !host && spend(); at = tree_[at].end)
    host = is_shadow_tree(tree_[at]);
  const auto is_one = [&](const Selector& selector) { return matches(selector, node); };
  return host && (pseudo.list.empty() || std::any_of(pseudo.list.begin(), pseudo.list.end(), is_one));
}

bool SelectorMatcher::is_in_language(const PseudoClass& pseudo, std::uint32_t node) const {
  while (node > 0 && !tree_[node].has("lang")) node = tree_[node].parent;
  const std::string language = lower_case(tree_[node].attribute("lang"));
  return std::any_of(pseudo.languages.begin(), pseudo.languages.end(), [&language](std::string_view range) {
    const std::string wanted = lower_case(range);
    return !wanted.empty() && language.starts_with(wanted) &&
           (language.size() == wanted.size() || language[wanted.size()] == '-');
  });
}

bool SelectorMatcher::is_empty(std::uint32_t node) const {
  for (std::uint32_t at = node + 1; at < tree_[node].end; ++at)
    if (tree_[at].kind != Kind::comment) return false;
  return true;
}

bool SelectorMatcher::is_nth(const PseudoClass& pseudo, std::uint32_t node) {
  find_siblings();
  if (tree_[node].parent == node) return false;
  std::uint32_t place = place_[node], count = count_[tree_[node].parent];
  if (pseudo.of_its_type) {
    const std::string_view name = tag_name(tree_[node]);
    place = count = 1;
    for (std::uint32_t at = previous_[node]; at > 0 && spend(); at = previous_[at])
      if (tag_name(tree_[at]) == name) ++place, ++count;
    for (std::uint32_t at = next_[node]; at > 0 && spend(); at = next_[at])
      if (tag_name(tree_[at]) == name) ++count;
  }
  if (pseudo.only) return count == 1;
  const std::uint32_t from_edge = pseudo.from_end ? count - place + 1 : place;
  return steps_left_ > 0 && is_at(static_cast<int>(from_edge), pseudo.step, pseudo.offset);
}

void SelectorMatcher::find_siblings() {
  if (!place_.empty()) return;
  for (auto* list : {&previous_, &next_, &place_, &count_}) list->resize(tree_.size());
  std::vector<std::uint32_t> last(tree_.size());
  for (std::uint32_t i = 1; i < tree_.size(); ++i) {
    if (tree_[i].kind != Kind::element) continue;
    const std::uint32_t parent = tree_[i].parent;
    place_[i] = ++count_[parent];
    previous_[i] = last[parent];
    next_[last[parent]] = last[parent] > 0 ? i : 0;
    last[parent] = i;
  }
}

}  // namespace brief::archive
