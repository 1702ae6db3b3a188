#include "archive/teasers.hpp"

#include <algorithm>

namespace brief::archive {
namespace {

constexpr std::uint32_t longest_teaser = 600, least_article = 400;  // bytes of prose
constexpr std::uint32_t least_teasers = 3;

bool is_item(const HtmlNode& node) { return node.is(GUMBO_TAG_LI) || node.is(GUMBO_TAG_ARTICLE); }

bool links(const HtmlBlock& block) {
  return block.block.kind == Block::Kind::heading && block.link_bytes * 10 > block.text.size() * 7;
}

/// The list item or article that a block stands in, where it is short; else 0.
std::uint32_t item_of(const HtmlTree& tree, const std::vector<std::uint32_t>& mass, std::uint32_t node) {
  while (node > 0 && !is_item(tree[node])) node = tree[node].parent;
  return mass[node] <= longest_teaser ? node : 0;
}

}  // namespace

void mark_teasers(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks, const std::vector<std::uint32_t>& mass,
                  std::vector<Part>& zones) {
  std::vector<std::uint32_t> items, count(tree.size());
  for (const HtmlBlock& block : blocks) {
    if (zones[block.node] != Part::main || !links(block)) continue;
    const std::uint32_t item = item_of(tree, mass, block.node);
    if (item == 0 || (!items.empty() && items.back() == item)) continue;
    items.push_back(item);
    ++count[tree[item].parent];
  }
  std::erase_if(items, [&](std::uint32_t item) { return count[tree[item].parent] < least_teasers; });
  std::uint64_t teasers = 0;
  for (const std::uint32_t item : items) teasers += mass[item];
  if (mass[0] < teasers + least_article) return;
  for (const std::uint32_t item : items)
    for (std::uint32_t i = item; i < tree[item].end; ++i)
      if (zones[i] == Part::main) zones[i] = Part::related;
}

}  // namespace brief::archive
