#include "archive/main_part.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "archive/class_words.hpp"
#include "archive/html_tags.hpp"
#include "archive/zones.hpp"

namespace brief::archive {
namespace {

/// Prose: long enough, few links, or a short sentence that ends as one.
std::uint32_t prose_bytes(const HtmlBlock& block) {
  const std::size_t size = block.text.size();
  if (block.link_bytes * 10 > size * 4) return 0;
  const char last = block.text.back();
  const bool ends = last == '.' || last == '!' || last == '?' || last == '"' || last == ':' || last < 0;
  if (size < 25 || (size < 80 && !ends)) return 0;
  return static_cast<std::uint32_t>(size - block.link_bytes);
}

class Marking {
 public:
  Marking(const HtmlTree& tree, std::vector<HtmlBlock>& blocks)
      : tree_(tree), blocks_(blocks), mass_(tree.size()), score_(tree.size()) {}

  void mark() {
    add_up(mass_, [](const HtmlBlock& block) { return prose_bytes(block); });
    zones_ = zones_of(tree_, mass_);
    add_up(mass_, [this](const HtmlBlock& block) { return is_zoned(block) ? 0 : prose_bytes(block); });
    const std::uint32_t body = find_body();
    for (HtmlBlock& block : blocks_) block.block.part = part_of(block, body);
  }

 private:
  bool is_zoned(const HtmlBlock& block) const { return zones_[block.node] != Part::main; }

  template <class Measure>
  void add_up(std::vector<std::uint32_t>& sums, Measure measure) {
    std::fill(sums.begin(), sums.end(), 0);
    for (const HtmlBlock& block : blocks_) sums[block.node] += measure(block);
    for (std::size_t i = tree_.size(); i-- > 1;) sums[tree_[i].parent] += sums[i];
  }

  /// Names that makers of pages give to the body of an article.
  bool is_named_body(const HtmlNode& node) const {
    if (node.attribute("itemprop") == "articleBody") return true;
    return is_body_name(node.attribute("class")) || is_body_name(node.attribute("id"));
  }

  static bool is_body_name(std::string_view names) {
    std::string before;
    return any_class_word(names, [&before](std::string_view word) {
      const bool about = before == "article" || before == "story" || before == "entry" || before == "post" ||
                         before == "content" || before == "news" || before == "page";
      const bool body = word == "body" || word == "content" || word == "text";
      const bool whole = word == "articlebody" || word == "storybody" || word == "storytext" || word == "articletext" ||
                         word == "postbody" || word == "postcontent" || word == "entrycontent";
      before = word;
      return whole || (about && body);
    });
  }

  std::uint32_t find_body() {
    const std::uint32_t named = most([this](std::uint32_t i) { return is_named_body(tree_[i]); });
    if (named != 0 && mass_[named] * 3 > mass_[0]) return innermost(named);
    const std::uint32_t article = most([this](std::uint32_t i) { return tree_[i].is(GUMBO_TAG_ARTICLE); });
    if (article != 0 && mass_[article] * 3 > mass_[0]) return innermost(article);
    return innermost(0);
  }

  template <class Wanted>
  std::uint32_t most(Wanted wanted) const {
    std::uint32_t best = 0;
    for (std::uint32_t i = 1; i < tree_.size(); ++i)
      if (tree_[i].kind == HtmlNode::Kind::element && mass_[i] > (best == 0 ? 0 : mass_[best]) && wanted(i)) best = i;
    return best;
  }

  /// Down from a node as long as one child holds nearly all of its prose.
  std::uint32_t innermost(std::uint32_t node) const {
    for (;;) {
      std::uint32_t best = 0;
      for (std::uint32_t i = node + 1; i < tree_[node].end; i = tree_[i].end)
        if (best == 0 || mass_[i] > mass_[best]) best = i;
      if (best == 0 || std::uint64_t{mass_[best]} * 100 < std::uint64_t{mass_[node]} * 85 || mass_[best] == 0)
        return node;
      if (tree_[best].is(GUMBO_TAG_P)) return node;
      node = best;
    }
  }

  bool is_inside(std::uint32_t node, std::uint32_t holder) const { return node >= holder && node < tree_[holder].end; }

  Part part_of(const HtmlBlock& block, std::uint32_t body) const {
    const Part zone = zones_[block.node];
    if (zone != Part::main) return zone;
    if (!is_inside(block.node, body)) return Part::aside;
    if (block.link_bytes * 10 > block.text.size() * 7 && block.text.size() < 200) return Part::related;
    return Part::main;
  }

  const HtmlTree& tree_;
  std::vector<HtmlBlock>& blocks_;
  std::vector<Part> zones_;
  std::vector<std::uint32_t> mass_, score_;
};

}  // namespace

void mark_parts(const HtmlTree& tree, std::vector<HtmlBlock>& blocks) { Marking(tree, blocks).mark(); }

}  // namespace brief::archive
