#include "archive/shadow_trees.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "archive/html_tags.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

/// That may have a shadow tree, beside those that a page names itself, with a hyphen (DOM, 4.9).
constexpr Tags host_tags = {GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,   GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY, GUMBO_TAG_DIV,
                            GUMBO_TAG_FOOTER,  GUMBO_TAG_H1,      GUMBO_TAG_H2,         GUMBO_TAG_H3,   GUMBO_TAG_H4,
                            GUMBO_TAG_H5,      GUMBO_TAG_H6,      GUMBO_TAG_HEADER,     GUMBO_TAG_MAIN, GUMBO_TAG_NAV,
                            GUMBO_TAG_P,       GUMBO_TAG_SECTION, GUMBO_TAG_SPAN};

bool may_be_host(const HtmlNode& node) {
  const bool named = node.tag == GUMBO_TAG_UNKNOWN && node.text.find('-') != std::string_view::npos;
  return node.kind == HtmlNode::Kind::element && !node.foreign && (named || host_tags.has(node));
}

bool is_slot(const HtmlNode& node) { return node.is(GUMBO_TAG_UNKNOWN) && !node.foreign && node.text == "slot"; }

using NodesBySlot = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;

/// Text has no name, and stands in the slot without one.
NodesBySlot named_children(const HtmlTree& tree, std::uint32_t host) {
  NodesBySlot nodes;
  for (std::uint32_t i = host + 1; i < tree[host].end; i = tree[i].end) {
    const HtmlNode& node = tree[i];
    if (node.kind == HtmlNode::Kind::comment || is_shadow_tree(node)) continue;
    nodes[node.kind == HtmlNode::Kind::element ? node.attribute("slot") : std::string_view()].push_back(i);
  }
  return nodes;
}

}  // namespace

bool is_shadow_tree(const HtmlNode& node) {
  return node.is(GUMBO_TAG_TEMPLATE) && (node.has("shadowrootmode") || node.has("shadowroot"));
}

ShadowTrees::ShadowTrees(const HtmlTree& tree) : tree_(tree) {
  for (std::uint32_t i = 1; i < tree.size(); ++i)
    if (is_shadow_tree(tree[i]) && may_be_host(tree[tree[i].parent])) trees_.try_emplace(tree[i].parent, i);
  for (const auto& [host, shadow_tree] : trees_) assign(host, shadow_tree);
}

std::uint32_t ShadowTrees::tree_of(std::uint32_t host) const {
  const auto found = trees_.find(host);
  return found == trees_.end() ? 0 : found->second;
}

const std::vector<std::uint32_t>* ShadowTrees::assigned_to(std::uint32_t slot) const {
  const auto found = assigned_.find(slot);
  return found == assigned_.end() ? nullptr : &found->second;
}

/// The first slot of a name has what is assigned to it; trees within this one have slots of their own.
void ShadowTrees::assign(std::uint32_t host, std::uint32_t shadow_tree) {
  NodesBySlot nodes = named_children(tree_, host);
  for (std::uint32_t i = shadow_tree + 1; i < tree_[shadow_tree].end && !nodes.empty();) {
    const bool other = tree_[i].is(GUMBO_TAG_TEMPLATE);
    if (is_slot(tree_[i])) {
      const auto found = nodes.find(tree_[i].attribute("name"));
      if (found != nodes.end()) {
        assigned_[i] = std::move(found->second);
        nodes.erase(found);
      }
    }
    i = other ? tree_[i].end : i + 1;
  }
}

}  // namespace brief::archive
