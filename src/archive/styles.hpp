// What a page's style makes of its elements.
#pragma once

#include <cstdint>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "archive/custom_properties.hpp"
#include "archive/html_tree.hpp"
#include "archive/linked_sheets.hpp"
#include "archive/selector.hpp"
#include "archive/shadow_trees.hpp"
#include "archive/style_sheets.hpp"

namespace brief::archive {

struct Look {
  bool hidden = false;      ///< it and all in it
  bool invisible = false;   ///< its text, and what is in it where that is not made visible again
  bool visible = false;     ///< made visible again
  bool sizeless = false;    ///< its text is of no size, and what is in it where that has no size of its own
  bool sized = false;       ///< its text has a size of its own
  bool clear = false;       ///< its text is transparent, and what is in it where that has no colour of its own
  bool coloured = false;    ///< its text has a colour of its own
  bool drowned = false;     ///< its text has the colour of its background, and what is in it where that has no other
  bool stands_out = false;  ///< it has a colour or a background of its own
  bool indented = false;    ///< its lines begin out of sight, and those in it where they have no other indent
  bool unindented = false;  ///< it has an indent of its own
  bool struck = false;      ///< a line strikes it out, with what is in it
  bool block = false;       ///< parted from its neighbours
  bool boxless = false;     ///< hidden, and without a box that a browser's search would look into
  bool spaced = false;      ///< each space of its text keeps its place
  bool collapsed = false;   ///< of some spaces one is left
  bool lays_out = false;    ///< each element in it is a box of its own
  bool boxed = false;       ///< in its line, but a box of its own: a browser's search crosses no edge of it
};

/// The style sheets of a page and its style attributes, as CSS cascades them on a desk's screen.
class Styles {
 public:
  explicit Styles(const HtmlTree& tree, const LinkedSheets& linked = {});  ///< the tree must outlive this
  /// To be asked for elements in the order in which they are seen, and for those about them before: `depth` is how
  /// many.
  Look look_of(std::uint32_t node, std::size_t depth = 0);
  const ShadowTrees& shadow_trees() const { return shadow_trees_; }

 private:
  using Places = std::vector<std::uint32_t>;  // of rules
  using Index = std::unordered_map<std::string_view, Places>;
  struct Cascade;

  void read_sheets(const LinkedSheets& linked);
  void read_sheet(std::uint32_t node, const std::string& base, std::uint32_t scope, StyleSheets& sheets);
  void index(std::uint32_t rule);
  void add_defaults(std::uint32_t node, Cascade& cascade) const;
  void apply(const Places& places, std::uint32_t node, Cascade& cascade);
  void apply(const Index& index, std::string_view key, std::uint32_t node, Cascade& cascade);
  void apply_rules(std::uint32_t node, Cascade& cascade);
  std::uint32_t scope_of(std::uint32_t node) const;
  bool is_in_scope(const Rule& rule, std::uint32_t node) const;
  bool is_shown_tree(std::uint32_t node) const { return is_shadow_tree(tree_[node]) && shadow_trees_.is_shown(node); }

  const HtmlTree& tree_;
  ShadowTrees shadow_trees_;
  LinkedSheets linked_;
  StyleSheets sheets_;
  SelectorMatcher matcher_;
  CustomProperties custom_;
  CssStrings attribute_strings_;
  Index by_id_, by_class_, by_attribute_, by_tag_;
  Places by_nothing_;
  std::vector<std::uint32_t> layer_ranks_;
  std::set<std::string_view> styled_for_readers_;  // classes for screen readers that a rule knows
  bool has_scopes_ = false;
};

}  // namespace brief::archive
