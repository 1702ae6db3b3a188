#include "archive/main_part.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "archive/class_words.hpp"
#include "archive/headed_parts.hpp"
#include "archive/html_tags.hpp"
#include "archive/teasers.hpp"
#include "archive/zones.hpp"

namespace brief::archive {
namespace {

constexpr Tags list_tags = {GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL, GUMBO_TAG_TABLE};

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
      : tree_(tree), blocks_(blocks), mass_(tree.size()), text_(tree.size()), links_(tree.size()) {}

  void mark() {
    add_up(mass_, [](const HtmlBlock& block) { return prose_bytes(block); });
    const std::vector<std::uint32_t> whole = mass_;
    zones_ = zones_of(tree_, mass_);
    mark_teasers(tree_, blocks_, mass_, zones_);
    add_up(mass_, [this](const HtmlBlock& block) { return is_zoned(block) ? 0 : prose_bytes(block); });
    add_up(text_, [](const HtmlBlock& block) { return static_cast<std::uint32_t>(block.text.size()); });
    add_up(links_, [](const HtmlBlock& block) { return static_cast<std::uint32_t>(block.link_bytes); });
    const std::uint32_t body = find_body();
    for (std::uint32_t i = 1; i < body && heading_ == 0; ++i)
      if (tree_[i].is(GUMBO_TAG_H1)) heading_ = i;
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      const bool heads = i + 1 < blocks_.size() && blocks_[i + 1].block.part == Part::main;
      blocks_[i].block.part = part_of(blocks_[i], body, heads);
    }
    set_frames_aside(whole);
    for (HtmlBlock& block : blocks_)
      if (block.struck) block.block.part = Part::struck;
    if (std::none_of(blocks_.begin(), blocks_.end(), is_main)) take_what_is_left(body);
  }

 private:
  static bool is_main(const HtmlBlock& block) { return block.block.part == Part::main; }

  /// A frame holds another page: an advertisement, a post. Where it holds most of the prose, it is what the page about
  /// it was made for.
  void set_frames_aside(const std::vector<std::uint32_t>& prose) {
    for (HtmlBlock& block : blocks_)
      if (block.frame != 0 && is_main(block) && prose[block.frame] * 2 < prose[0]) block.block.part = Part::aside;
  }

  /// Nothing but links.
  void take_what_is_left(std::uint32_t body) {
    for (HtmlBlock& block : blocks_)
      if (!is_zoned(block) && is_inside(block.node, body)) block.block.part = Part::main;
  }

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
    if (named != 0) {
      const std::uint32_t whole = with_its_like(named);
      if (mass_[whole] * 3 > mass_[0]) return whole == named ? innermost(named) : whole;
    }
    const std::uint32_t article = most([this](std::uint32_t i) { return tree_[i].is(GUMBO_TAG_ARTICLE); });
    if (article != 0 && mass_[article] * 3 > mass_[0]) return innermost(article);
    return innermost(0);
  }

  bool are_alike(std::uint32_t a, std::uint32_t b) const {
    const std::string_view names = tree_[a].attribute("class");
    return !names.empty() && tree_[a].tag == tree_[b].tag && names == tree_[b].attribute("class");
  }

  std::uint32_t article_about(std::uint32_t node) const {
    while (node > 0 && !tree_[node].is(GUMBO_TAG_ARTICLE)) node = tree_[node].parent;
    return node;
  }

  /// A body may be parted by pictures and advertisements into several elements of one class: what holds them all, where
  /// that is hardly more than they.
  std::uint32_t with_its_like(std::uint32_t named) const {
    const std::uint32_t article = article_about(named);
    std::uint32_t first = named, last = named;
    std::uint64_t together = 0;
    for (std::uint32_t i = article; i < tree_[article].end; ++i) {
      if (tree_[i].kind != HtmlNode::Kind::element || mass_[i] == 0 || !are_alike(i, named)) continue;
      if (article_about(i) != article) continue;
      first = std::min(first, i);
      last = i;
      together += mass_[i];
      i = tree_[i].end - 1;
    }
    std::uint32_t whole = first;
    while (tree_[whole].end <= last) whole = tree_[whole].parent;
    return std::uint64_t{mass_[whole]} * 2 <= together * 3 ? whole : named;
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
      if (tree_[best].is(GUMBO_TAG_P) || goes_on_beside(node, best)) return node;
      node = best;
    }
  }

  /// Whether another child with prose is of the same class.
  bool goes_on_beside(std::uint32_t node, std::uint32_t child) const {
    for (std::uint32_t i = node + 1; i < tree_[node].end; i = tree_[i].end)
      if (i != child && mass_[i] > 0 && are_alike(i, child)) return true;
    return false;
  }

  bool is_inside(std::uint32_t node, std::uint32_t holder) const { return node >= holder && node < tree_[holder].end; }

  /// `heads`: whether the next block is of the main part.
  Part part_of(const HtmlBlock& block, std::uint32_t body, bool heads) const {
    const Part zone = zones_[block.node];
    if (zone != Part::main) return zone == Part::header && is_standfirst(block, body) ? Part::main : zone;
    if (!is_inside(block.node, body)) return is_lead(block, body) ? Part::main : Part::aside;
    return leads_elsewhere(block) && !(heads && block.block.kind == Block::Kind::heading) ? Part::related : Part::main;
  }

  /// Prose at the head of the article itself.
  bool is_standfirst(const HtmlBlock& block, std::uint32_t body) const {
    const std::uint32_t article = article_about(body);
    const std::uint32_t least = is_named_lead(block) ? shortest_lead : 80;
    return block.block.kind == Block::Kind::paragraph && prose_bytes(block) >= least && article != 0 &&
           is_inside(block.node, article);
  }

  /// A paragraph between the page's heading and the body that is named as the lead: a reader takes it for the first of
  /// the article.
  bool is_lead(const HtmlBlock& block, std::uint32_t body) const {
    if (body == 0 || block.node > body || heading_ == 0 || block.node < heading_ || block.text.size() < shortest_lead)
      return false;
    if (block.block.kind != Block::Kind::paragraph && block.block.kind != Block::Kind::heading) return false;
    return is_named_lead(block) && block.link_bytes * 10 <= block.text.size() * 4;
  }

  static constexpr std::uint32_t shortest_lead = 25;  // bytes

  /// By the class of the block, or of one of the two elements about it.
  bool is_named_lead(const HtmlBlock& block) const {
    std::uint32_t node = block.node;
    for (int up = 0; up < 3 && node > 0; ++up, node = tree_[node].parent)
      if (tree_[node].kind == HtmlNode::Kind::element && is_lead_name(tree_[node].attribute("class"))) return true;
    return false;
  }

  /// Names of the paragraph that opens an article. Source: the class names of the pages of GOV.UK and of the news sites
  /// of the scrapinghub benchmark.
  static bool is_lead_name(std::string_view names) {
    return any_class_word(names, [](std::string_view word) {
      static constexpr std::array<std::string_view, 11> known = {"lead",     "lede",      "leadin",      "standfirst",
                                                                 "intro",    "introtext", "chapo",       "chapeau",
                                                                 "vorspann", "perex",     "introduction"};
      return std::find(known.begin(), known.end(), word) != known.end();
    });
  }

  /// Whether a block is hardly more than a link; in a list or table, whether all of it is hardly more than links.
  bool leads_elsewhere(const HtmlBlock& block) const {
    if (block.link_bytes * 10 <= block.text.size() * 7 || block.text.size() >= 200) return false;
    if (block.block.kind != Block::Kind::list_item && block.block.kind != Block::Kind::table_row) return true;
    std::uint32_t list = block.node;
    while (list > 0 && !list_tags.has(tree_[list])) list = tree_[list].parent;
    return std::uint64_t{links_[list]} * 10 > std::uint64_t{text_[list]} * 6;
  }

  const HtmlTree& tree_;
  std::vector<HtmlBlock>& blocks_;
  std::vector<Part> zones_;
  std::uint32_t heading_ = 0;                // the first of the page; 0: none before the body
  std::vector<std::uint32_t> mass_;          // prose below each node that is not zoned, in bytes
  std::vector<std::uint32_t> text_, links_;  // all text below each node, and what of it stands in links
};

}  // namespace

void mark_parts(const HtmlTree& tree, std::vector<HtmlBlock>& blocks) {
  Marking(tree, blocks).mark();
  mark_headed_parts(tree, blocks);
}

}  // namespace brief::archive
