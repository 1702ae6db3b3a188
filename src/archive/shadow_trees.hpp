// Shadow trees as a page declares them, and what of the page stands in their slots (HTML, 4.12.3; DOM, 4.2.2).
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "archive/html_tree.hpp"

namespace brief::archive {

/// Whether a template declares a shadow tree.
bool is_shadow_tree(const HtmlNode& node);

/// What a reader sees of an element with a shadow tree is the tree; its own children are seen in the slots that they
/// are assigned to, and nowhere else.
class ShadowTrees {
 public:
  explicit ShadowTrees(const HtmlTree& tree);

  /// The template of the shadow tree that an element has; 0: none.
  std::uint32_t tree_of(std::uint32_t host) const;
  /// Whether a template's tree is shown: an element has one, and few elements may.
  bool is_shown(std::uint32_t shadow_tree) const { return tree_of(tree_[shadow_tree].parent) == shadow_tree; }
  /// The nodes that stand in a slot; null: its own content does.
  const std::vector<std::uint32_t>* assigned_to(std::uint32_t slot) const;

 private:
  void assign(std::uint32_t host, std::uint32_t shadow_tree);

  const HtmlTree& tree_;
  std::unordered_map<std::uint32_t, std::uint32_t> trees_;  // by their hosts
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> assigned_;
};

}  // namespace brief::archive
