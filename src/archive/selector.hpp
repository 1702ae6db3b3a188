// Selectors (Selectors Level 4), as far as a page that nobody touches decides them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/css_text.hpp"
#include "archive/html_tree.hpp"

namespace brief::archive {

struct Selector;

/// `[name]`, `[name^="value"]`.
struct AttributeTest {
  std::string name;  ///< in lower case
  std::string_view value;
  char sign = 0;  ///< of the comparison: 0: none, =, ~, |, ^, $, *
  bool any_case = false;
};

struct PseudoClass {
  enum class Kind : std::uint8_t { is, negation, has, host, nth, root, empty, link, language, never };
  Kind kind = Kind::never;
  std::vector<Selector> list;                                // of is, negation, has, host
  std::vector<std::string_view> languages;                   // of language
  int step = 0, offset = 0;                                  // of nth: every `step`th from `offset` on
  bool only = false, from_end = false, of_its_type = false;  // of nth
};

/// Part of a selector between combinators: `div.menu#top[hidden]`. Empty: any element.
struct Compound {
  std::string_view tag, id;  ///< the tag in lower case
  std::vector<std::string_view> classes;
  std::vector<AttributeTest> attributes;
  std::vector<PseudoClass> pseudo_classes;
  char combinator = ' ';  ///< before it: a space, >, + or ~
};

struct Selector {
  std::vector<Compound> compounds;  ///< the last is of the element itself
  std::uint32_t specificity = 0;    ///< 6 bits of ids, 7 of classes and the like, 7 of tags
};

/// Whether a selector's last compound is the host of the shadow tree that its sheet stands in; whether any is.
bool is_of_host(const Selector& selector);
bool has_host(const Selector& selector);

/// Appends the selectors of a list. Left out is what selects no element (pseudo-elements, :hover), what depends on more
/// than the page (:dir, :valid), and what is longer than any in use. False: the list is invalid, and its rule is none.
/// Views into `text` and `strings`.
bool read_selectors(std::string_view text, CssStrings& strings, std::vector<Selector>& selectors);

/// Bits that the ids and classes of what an element must stand in set, by which most selectors are ruled out at once.
std::uint64_t marks_above(const Selector& selector);

/// Matches elements of a page with selectors. Each comparison is a step; where there are none left, nothing matches.
class SelectorMatcher {
 public:
  SelectorMatcher(const HtmlTree& tree, std::uint64_t steps) : tree_(tree), steps_left_(steps) {}
  bool matches(const Selector& selector, std::uint32_t node);
  /// Whether the elements about a node may have these marks. They set bits of one word, so that some only seem to.
  bool may_stand_in(std::uint64_t marks, std::uint32_t node);
  bool spend() { return steps_left_ > 0 && steps_left_-- > 0; }

 private:
  bool matches_from(const Selector& selector, std::size_t compound, std::uint32_t node, std::uint32_t anchor);
  bool matches_before(const Selector& selector, std::size_t compound, std::uint32_t node, std::uint32_t anchor);
  bool matches_compound(const Compound& compound, std::uint32_t node);
  bool matches_pseudo(const PseudoClass& pseudo, std::uint32_t node);
  bool has(const PseudoClass& pseudo, std::uint32_t node);
  bool is_nth(const PseudoClass& pseudo, std::uint32_t node);
  bool is_related(char combinator, std::uint32_t node, std::uint32_t anchor);
  bool is_host(const PseudoClass& pseudo, std::uint32_t node);
  bool is_in_language(const PseudoClass& pseudo, std::uint32_t node) const;
  bool is_empty(std::uint32_t node) const;
  void find_siblings();
  void find_marks();

  const HtmlTree& tree_;
  std::uint64_t steps_left_;
  std::vector<std::uint32_t> previous_, next_;  // sibling elements; 0: none. Filled when first asked for
  std::vector<std::uint32_t> place_, count_;    // among sibling elements, from 1; child elements
  std::vector<std::uint64_t> marks_;            // of the elements about each node. Filled when first asked for
};

/// The name of an element as selectors have it.
std::string_view tag_name(const HtmlNode& node);

/// Calls with each word of a class attribute, until `use` returns true.
template <class Use>
bool any_word(std::string_view words, Use use) {
  for (std::size_t at = words.find_first_not_of(css_space); at < words.size();) {
    const std::size_t end = std::min(words.find_first_of(css_space, at), words.size());
    if (use(words.substr(at, end - at))) return true;
    at = words.find_first_not_of(css_space, end);
  }
  return false;
}

}  // namespace brief::archive
