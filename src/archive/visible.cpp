#include "archive/visible.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "archive/frames.hpp"
#include "archive/html_tags.hpp"
#include "archive/inline_text.hpp"
#include "archive/note_mark.hpp"
#include "archive/styles.hpp"
#include "archive/text_tools.hpp"
#include "base/utf8.hpp"

namespace brief::archive {
namespace {

constexpr std::size_t longest_cell = 1500;  // bytes; in a longer one stands prose, and its table is one of layout

/// What holds inside an element.
struct Context {
  std::uint32_t node = 0, end = 0;
  Block::Kind kind = Block::Kind::paragraph;
  std::uint8_t level = 0;
  bool preformatted = false, invisible = false, sizeless = false, clear = false, drowned = false, indented = false,
       struck = false, link = false, row = false, ends_block = false, boxed = false, ruby = false, spaced = false,
       lays_out = false;
  std::uint8_t quotations = 0;
  bool ends_quotation = false, ends_row = false;
  std::string_view language;
  bool is_unseen() const { return invisible || sizeless || clear || drowned || indented; }
};

class Walk {
 public:
  Walk(const HtmlTree& tree, const LinkedSheets& sheets, FrameAllowance& allowance)
      : tree_(tree), sheets_(sheets), allowance_(allowance), styles_(tree, sheets), is_row_(tree.size()) {
    find_rows();
    open_.push_back({});
    open_.back().end = static_cast<std::uint32_t>(tree.size());
  }

  std::vector<HtmlBlock> blocks() {
    walk(1, static_cast<std::uint32_t>(tree_.size()));
    flush();
    take_struck();
    blocks_.insert(blocks_.end(), std::make_move_iterator(struck_blocks_.begin()),
                   std::make_move_iterator(struck_blocks_.end()));
    return std::move(blocks_);
  }

 private:
  /// As part of what stands open. As deep as the page's elements are nested.
  void walk(std::uint32_t begin, std::uint32_t end) {
    const std::size_t about = open_.size();
    for (std::uint32_t i = begin; i < end;) {
      while (open_.size() > about && open_.back().end <= i) close();
      i = visit(i);
    }
    while (open_.size() > about) close();
  }

  /// The place of the next node to visit.
  std::uint32_t visit(std::uint32_t i) {
    const HtmlNode& node = tree_[i];
    if (node.kind == HtmlNode::Kind::text) add_text(node.text);
    if (node.kind != HtmlNode::Kind::element) return i + 1;
    if (node.is(GUMBO_TAG_BR)) add_break();
    if (boxed_tags.has(node) || (node.foreign && node.tag == GUMBO_TAG_SVG)) inline_.add_edge();
    const bool page = is_whole_page(node);
    if (!page && is_unseen(i)) return pass_field(i);
    Look look = styles_.look_of(i, open_.size());
    if (page) look = {};
    if (look.hidden) return pass_hidden(i, look);
    if (node.is(GUMBO_TAG_A) && is_note_link(tree_, i, inline_.text())) return pass_over(i);
    if (node.is(GUMBO_TAG_SUP) && !raise(i)) return node.end;
    open(i, look);
    if (visit_shadow_tree(i)) return node.end;
    if (node.foreign || (!node.is(GUMBO_TAG_IFRAME) && !node.is(GUMBO_TAG_FRAME))) return i + 1;
    add_frame(i);
    return node.end;
  }

  /// The place behind what is no part of its sentence.
  std::uint32_t pass_over(std::uint32_t i) {
    inline_.pass_over();
    return tree_[i].end;
  }

  /// The same behind a field of a form, in which a browser's search finds words.
  std::uint32_t pass_field(std::uint32_t i) {
    const HtmlNode& node = tree_[i];
    const bool input = node.is(GUMBO_TAG_INPUT) && lower_case(node.attribute("type")) != "hidden";
    if ((!input && !node.is(GUMBO_TAG_TEXTAREA)) || open_.back().invisible) return node.end;
    const Look look = styles_.look_of(i, open_.size());
    if (look.boxless || look.invisible) return node.end;
    inline_.add_unseen(node.attribute("value"));
    for (std::uint32_t k = i + 1; k < node.end; ++k) inline_.add_unseen(tree_[k].text);
    return node.end;
  }

  /// The same behind what is out of sight or transparent, and there for a browser's search.
  std::uint32_t pass_hidden(std::uint32_t i, const Look& look) {
    const std::uint32_t end = tree_[i].end;
    if (look.boxless || look.invisible || open_.back().invisible) return end;
    inline_.add_edge();
    for (std::uint32_t k = i + 1; k < end;) {
      const HtmlNode& node = tree_[k];
      if (node.kind == HtmlNode::Kind::text) inline_.add_unseen(node.text);
      if (block_tags.has(node)) inline_.add_unseen(" ");
      k = node.kind == HtmlNode::Kind::element && is_unseen(k) ? node.end : k + 1;
    }
    return end;
  }

  /// Of an element with a shadow tree, that tree; of a slot, what is assigned to it. False: it is neither.
  bool visit_shadow_tree(std::uint32_t i) {
    const ShadowTrees& trees = styles_.shadow_trees();
    if (const std::uint32_t shadow_tree = trees.tree_of(i)) {
      walk(shadow_tree, tree_[shadow_tree].end);
      return true;
    }
    const auto* assigned = trees.assigned_to(i);
    if (assigned == nullptr) return false;
    for (const std::uint32_t node : *assigned) walk(node, tree_[node].end);
    return true;
  }

  /// A frame that is not seen hides its page whole; what else its text would inherit ends at its edge.
  void add_frame(std::uint32_t i) {
    if (open_.back().invisible) return;
    std::vector<HtmlBlock> framed = frame_blocks(tree_[i], sheets_, allowance_);
    if (framed.empty() && !tree_[i].has("srcdoc")) return;
    begin_block();
    for (HtmlBlock& block : framed) {
      block.node = block.frame = i;
      blocks_.push_back(std::move(block));
    }
  }

  /// Whether a raised element is to be read as it is.
  bool raise(std::uint32_t i) {
    const Raised raised = raised_as(tree_, i, inline_.text());
    if (raised == Raised::power) add_text(raised_figures(tree_, i));
    if (raised == Raised::numerator) add_text(" ");
    if (raised == Raised::note) inline_.pass_over();
    return raised == Raised::text || raised == Raised::numerator;
  }

  /// Many pages are hidden whole by their styles until a script has run (so as not to flicker, or not to be framed),
  /// and keep those styles when they are saved: nobody saves a page that shows nothing.
  static bool is_whole_page(const HtmlNode& node) { return node.is(GUMBO_TAG_HTML) || node.is(GUMBO_TAG_BODY); }

  /// What SVG keeps to draw with, and what MathML says beside a formula.
  static bool is_unseen_foreign(std::string_view name) {
    static constexpr std::array<std::string_view, 8> unseen = {"annotation", "defs",    "metadata", "clippath",
                                                               "mask",       "pattern", "marker",   "annotation-xml"};
    return std::find(unseen.begin(), unseen.end(), lower_case(name)) != unseen.end();
  }

  bool is_unseen(std::uint32_t i) const {
    const HtmlNode& node = tree_[i];
    if (node.foreign) return node.tag == GUMBO_TAG_TITLE || node.tag == GUMBO_TAG_DESC || is_unseen_foreign(node.text);
    return (unseen_tags.has(node) && !is_shown_tree(i)) || (node.text == "dialog" && !node.has("open"));
  }

  bool is_shown_tree(std::uint32_t i) const { return is_shadow_tree(tree_[i]) && styles_.shadow_trees().is_shown(i); }

  void open(std::uint32_t i, const Look& look) {
    const HtmlNode& node = tree_[i];
    Context context = open_.back();
    context.node = i;
    context.end = node.end;
    context.ends_quotation = context.ends_row = false;
    const bool laid_out = open_.back().lays_out;
    context.boxed = look.boxed || laid_out || boxed_tags.has(node);
    context.lays_out = look.lays_out;
    context.ruby = context.ruby || node.is(GUMBO_TAG_RUBY);
    if (look.boxed || laid_out) inline_.add_edge();
    context.ends_block = look.block || block_tags.has(node) || node.text == "dialog" || node.text == "search";
    if (look.invisible || look.visible) context.invisible = look.invisible;
    if (look.sizeless || look.sized) context.sizeless = look.sizeless;
    if (look.clear || look.coloured) context.clear = look.clear;
    if (look.drowned || look.stands_out) context.drowned = look.drowned;
    context.struck = context.struck || look.struck;
    if (look.spaced || look.collapsed) context.spaced = look.spaced;
    if (look.indented || look.unindented) context.indented = look.indented;
    if (context.ends_block) begin_block();
    if (node.has("lang")) context.language = node.attribute("lang");
    set_kind(node, context);
    // A link within the page leads to no other.
    if (node.is(GUMBO_TAG_A) && node.has("href") && !node.attribute("href").starts_with('#')) context.link = true;
    if (node.is(GUMBO_TAG_TR) && is_row_[i]) context.row = context.ends_row = true;
    if (context.row && (node.is(GUMBO_TAG_TD) || node.is(GUMBO_TAG_TH))) begin_cell();
    if (node.is(GUMBO_TAG_Q)) open_quotation(context);
    open_.push_back(context);
  }

  static void set_kind(const HtmlNode& node, Context& context) {
    using Kind = Block::Kind;
    if (node.foreign) return;
    if (heading_tags.has(node)) {
      context.kind = Kind::heading;
      context.level = static_cast<std::uint8_t>(node.tag - GUMBO_TAG_H1 + 1);
    }
    if (node.is(GUMBO_TAG_LI)) context.kind = Kind::list_item;
    if (node.is(GUMBO_TAG_BLOCKQUOTE)) context.kind = Kind::quotation;
    if (node.is(GUMBO_TAG_FIGCAPTION) || node.is(GUMBO_TAG_CAPTION)) context.kind = Kind::caption;
    if (node.is(GUMBO_TAG_TD) || node.is(GUMBO_TAG_TH)) context.kind = Kind::paragraph;
    if (preformatted_tags.has(node)) {
      context.kind = Kind::preformatted;
      context.preformatted = true;
    }
  }

  void close() {
    const Context closed = open_.back();
    if (closed.ends_quotation) add_mark(closed.quotations % 2 == 1 ? "”" : "’");
    if (closed.ends_row) {
      flush();
      first_cell_ = true;
    }
    open_.pop_back();
    if (closed.boxed) inline_.add_edge();
    if (closed.struck && !open_.back().struck) take_struck();
    if (closed.ends_block && !closed.ends_row) begin_block(closed);
  }

  /// A browser sets the marks of a <q> (the HTML standard, 15.3.5).
  void open_quotation(Context& context) {
    context.ends_quotation = true;
    ++context.quotations;
    add_mark(context.quotations % 2 == 1 ? "“" : "‘");
  }

  void add_mark(std::string_view mark) {
    if (open_.back().is_unseen() || open_.back().struck) return;
    note_first();
    inline_.add_mark(mark);
  }

  void add_struck(std::string_view text) {
    if (struck_.empty()) first_struck_ = open_.back();
    inline_.pass_over();
    struck_.add(text, false);
  }

  /// What is struck out is none of the sentence that stands.
  void take_struck() {
    HtmlBlock made = made_of(first_struck_, struck_.take());
    made.struck = true;
    if (!is_blank(made.text)) struck_blocks_.push_back(std::move(made));
  }

  void add_text(std::string_view text) {
    const Context& context = open_.back();
    if (context.is_unseen() && !context.invisible) inline_.add_unseen(text);
    if (context.is_unseen()) return;
    if (context.struck) return add_struck(text);
    note_first();
    if (context.preformatted)
      inline_.add_preformatted(text);
    else if (context.ruby)
      add_ruby(text, context);
    else
      inline_.add(text, context.link, context.spaced);
  }

  /// A browser's search finds no words over which others are set.
  void add_ruby(std::string_view text, const Context& context) {
    const std::size_t letter = std::min(text.size(), text.empty() ? 0 : code_point_at(text, 0).size);
    inline_.add(text.substr(0, letter), context.link);
    inline_.add_edge();
    inline_.add(text.substr(letter), context.link);
  }

  void note_first() {
    if (inline_.empty()) first_ = open_.back();
  }

  void add_break() {
    if (!inline_.break_line() && !open_.back().row) flush();
  }

  void begin_block() { begin_block(open_.back()); }
  void begin_block(const Context& context) {
    take_struck();
    if (!context.row)
      flush();
    else if (!inline_.empty() && inline_.text().back() != '\t')
      inline_.break_line();
  }

  void begin_cell() {
    if (!first_cell_) {
      note_first();
      inline_.begin_cell();
    }
    first_cell_ = false;
  }

  void flush() {
    const std::size_t link_bytes = inline_.link_bytes();
    HtmlBlock made = made_of(first_, inline_.take());
    made.link_bytes = link_bytes;
    made.passed_over = inline_.take_passed_over();
    if (is_blank(made.text))
      inline_.carry_unseen(made.passed_over);
    else
      blocks_.push_back(std::move(made));
  }

  static bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n\xC2\xA0") == std::string::npos; }

  /// `first`: where the text begins.
  HtmlBlock made_of(const Context& first, std::string text) const {
    HtmlBlock made;
    made.block.kind = first.row ? Block::Kind::table_row : first.kind;
    made.block.level = first.kind == Block::Kind::heading ? first.level : std::uint8_t{0};
    made.block.language = first.language;
    made.text = std::move(text);
    made.node = holder_of(first.node, first.row);
    return made;
  }

  /// The innermost element about a node that begins a block.
  std::uint32_t holder_of(std::uint32_t node, bool row) const {
    while (node > 0 && (!block_tags.has(tree_[node]) || (row && !tree_[node].is(GUMBO_TAG_TR))))
      node = tree_[node].parent;
    return node;
  }

  /// Rows of tables of data: at least two cells, none of which holds what makes up a page.
  void find_rows() {
    std::vector<std::uint32_t> bytes(tree_.size()), layout(tree_.size()), cells(tree_.size());
    for (std::size_t i = tree_.size(); i-- > 1;) {
      const HtmlNode& node = tree_[i];
      if (node.kind == HtmlNode::Kind::text) bytes[i] += static_cast<std::uint32_t>(node.text.size());
      if (node.is(GUMBO_TAG_TR)) is_row_[i] = cells[i] > 1 && layout[i] == 0;
      const bool cell = node.is(GUMBO_TAG_TD) || node.is(GUMBO_TAG_TH);
      if (cell) ++cells[node.parent];
      bytes[node.parent] += node.is(GUMBO_TAG_SCRIPT) || node.is(GUMBO_TAG_STYLE) ? 0 : bytes[i];
      if (layout[i] > 0 || layout_tags.has(node) || (cell && bytes[i] > longest_cell)) ++layout[node.parent];
    }
  }

  const HtmlTree& tree_;
  const LinkedSheets& sheets_;
  FrameAllowance& allowance_;
  Styles styles_;
  std::vector<bool> is_row_;
  std::vector<Context> open_;
  std::vector<HtmlBlock> blocks_;
  InlineText inline_, struck_;
  Context first_, first_struck_;  // of the first text of each
  std::vector<HtmlBlock> struck_blocks_;
  bool first_cell_ = true;
};

}  // namespace

std::vector<HtmlBlock> visible_blocks(const HtmlTree& tree, const LinkedSheets& sheets) {
  FrameAllowance allowance;
  return visible_blocks(tree, sheets, allowance);
}

std::vector<HtmlBlock> visible_blocks(const HtmlTree& tree, const LinkedSheets& sheets, FrameAllowance& allowance) {
  return Walk(tree, sheets, allowance).blocks();
}

}  // namespace brief::archive
