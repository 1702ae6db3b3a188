#include "archive/html_depth.hpp"

#include <algorithm>

#include "archive/html_tags.hpp"

namespace brief::archive {
namespace {

constexpr Tags void_tags = {GUMBO_TAG_AREA,  GUMBO_TAG_BASE,   GUMBO_TAG_BR,    GUMBO_TAG_COL,  GUMBO_TAG_EMBED,
                            GUMBO_TAG_HR,    GUMBO_TAG_IMG,    GUMBO_TAG_INPUT, GUMBO_TAG_LINK, GUMBO_TAG_META,
                            GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE, GUMBO_TAG_TRACK, GUMBO_TAG_WBR,  GUMBO_TAG_FRAME};

constexpr Tags formatting_tags = {GUMBO_TAG_A,      GUMBO_TAG_B,      GUMBO_TAG_BIG,  GUMBO_TAG_CODE, GUMBO_TAG_EM,
                                  GUMBO_TAG_FONT,   GUMBO_TAG_I,      GUMBO_TAG_NOBR, GUMBO_TAG_S,    GUMBO_TAG_SMALL,
                                  GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_TT,   GUMBO_TAG_U};

/// "Has an element in scope" looks no further (13.2.4.2).
constexpr Tags scope_tags = {GUMBO_TAG_APPLET, GUMBO_TAG_CAPTION, GUMBO_TAG_HTML,   GUMBO_TAG_TABLE,   GUMBO_TAG_TD,
                             GUMBO_TAG_TH,     GUMBO_TAG_MARQUEE, GUMBO_TAG_OBJECT, GUMBO_TAG_TEMPLATE};

constexpr Tags table_scope_tags = {GUMBO_TAG_HTML, GUMBO_TAG_TABLE, GUMBO_TAG_TEMPLATE};

/// Where one begins, an open paragraph ends.
constexpr Tags ends_paragraph = {GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE,  GUMBO_TAG_ASIDE,      GUMBO_TAG_BLOCKQUOTE,
                                 GUMBO_TAG_CENTER,  GUMBO_TAG_DETAILS,  GUMBO_TAG_DIR,        GUMBO_TAG_DIV,
                                 GUMBO_TAG_DL,      GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,
                                 GUMBO_TAG_FOOTER,  GUMBO_TAG_FORM,     GUMBO_TAG_H1,         GUMBO_TAG_H2,
                                 GUMBO_TAG_H3,      GUMBO_TAG_H4,       GUMBO_TAG_H5,         GUMBO_TAG_H6,
                                 GUMBO_TAG_HEADER,  GUMBO_TAG_HGROUP,   GUMBO_TAG_LI,         GUMBO_TAG_DD,
                                 GUMBO_TAG_DT,      GUMBO_TAG_MAIN,     GUMBO_TAG_MENU,       GUMBO_TAG_NAV,
                                 GUMBO_TAG_OL,      GUMBO_TAG_P,        GUMBO_TAG_PRE,        GUMBO_TAG_SECTION,
                                 GUMBO_TAG_SUMMARY, GUMBO_TAG_UL,       GUMBO_TAG_PLAINTEXT,  GUMBO_TAG_LISTING};

constexpr Tags cells = {GUMBO_TAG_TD, GUMBO_TAG_TH};
constexpr Tags rows = {GUMBO_TAG_TR};
constexpr Tags sections = {GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_CAPTION, GUMBO_TAG_COLGROUP};
/// What an ending table part takes along: the parser clears its list of formatting elements there.
constexpr Tags marker_tags = {GUMBO_TAG_TD,     GUMBO_TAG_TH,      GUMBO_TAG_CAPTION, GUMBO_TAG_APPLET,
                              GUMBO_TAG_OBJECT, GUMBO_TAG_MARQUEE, GUMBO_TAG_TEMPLATE};

auto one(GumboTag name) {
  return [name](GumboTag other) { return other == name; };
}
auto any(const Tags& tags) {
  return [&tags](GumboTag other) { return tags.has(other); };
}
bool in_button_scope(GumboTag name) { return scope_tags.has(name) || name == GUMBO_TAG_BUTTON; }
bool in_list_scope(GumboTag name) { return scope_tags.has(name) || name == GUMBO_TAG_UL || name == GUMBO_TAG_OL; }

/// An item ends the one before it only where nothing but these and phrases stand between (13.2.6.4.7, "li", "dd").
bool ends_item_search(GumboTag name) {
  const bool let_through = name == GUMBO_TAG_ADDRESS || name == GUMBO_TAG_DIV || name == GUMBO_TAG_P;
  return !let_through && (block_tags.has(name) || scope_tags.has(name) || unseen_tags.has(name) ||
                          name == GUMBO_TAG_IFRAME || name == GUMBO_TAG_BUTTON || name == GUMBO_TAG_UNKNOWN);
}

}  // namespace

void HtmlDepth::leave_dangling(std::string_view tag, GumboTag name) {
  const auto alike =
      std::count_if(dangling_.begin(), dangling_.end(), [tag](const Dangling& d) { return d.tag == tag; });
  if (alike < 3) dangling_.push_back({name, tag});  // the parser keeps no more ("the Noah's Ark clause", 13.2.4.3)
}

void HtmlDepth::pop_to(std::size_t place) {
  while (open_.size() > place) {
    const Open top = open_.back();
    open_.pop_back();
    if (foreign_ > 0) --foreign_;
    if (marker_tags.has(top.name)) dangling_.resize(std::min(dangling_.size(), top.dangling));
    if (formatting_tags.has(top.name)) leave_dangling(top.tag, top.name);
  }
}

template <class Wanted, class Barrier>
bool HtmlDepth::close(Wanted wanted, Barrier barrier) {
  for (std::size_t at = open_.size(); at-- > 0;) {
    if (wanted(open_[at].name)) {
      pop_to(at);
      return true;
    }
    if (barrier(open_[at].name)) return false;
  }
  return false;
}

void HtmlDepth::close_implied(GumboTag name) {
  if (name == GUMBO_TAG_LI) close(one(name), ends_item_search);
  if (name == GUMBO_TAG_DD || name == GUMBO_TAG_DT)
    close([](GumboTag other) { return other == GUMBO_TAG_DD || other == GUMBO_TAG_DT; }, ends_item_search);
  if (ends_paragraph.has(name)) close(one(GUMBO_TAG_P), in_button_scope);
  if (name == GUMBO_TAG_OPTION) close(one(name), any(scope_tags));
  if (cells.has(name) || rows.has(name) || sections.has(name)) close(any(cells), any(table_scope_tags));
  if (rows.has(name) || sections.has(name)) close(any(rows), any(table_scope_tags));
  if (sections.has(name)) close(any(sections), any(table_scope_tags));
  if (name == GUMBO_TAG_A || name == GUMBO_TAG_NOBR) end_formatting(name);
}

void HtmlDepth::start(GumboTag name, bool closes_itself, std::string_view tag) {
  ++tags_;
  if (void_tags.has(name) || name == GUMBO_TAG_HTML || name == GUMBO_TAG_BODY || name == GUMBO_TAG_HEAD) return;
  if (in_foreign() && closes_itself) return;
  if (!in_foreign()) close_implied(name);
  open_.push_back({name, tag, dangling_.size()});
  if (in_foreign() || name == GUMBO_TAG_SVG || name == GUMBO_TAG_MATH) ++foreign_;
}

/// The element alone is closed: what stands in it stays open where it is a block, which the parser then moves.
void HtmlDepth::end_formatting(GumboTag name) {
  const auto found = std::find_if(open_.rbegin(), open_.rend(), [name](const Open& open) { return open.name == name; });
  if (found == open_.rend()) {
    const auto again =
        std::find_if(dangling_.rbegin(), dangling_.rend(), [name](const Dangling& d) { return d.name == name; });
    if (again != dangling_.rend()) dangling_.erase(std::next(again).base());
    return;
  }
  if (found != open_.rbegin()) work_ += tags_;
  open_.erase(std::next(found).base());
}

void HtmlDepth::end(GumboTag name) {
  ++tags_;
  if (in_foreign()) {
    close(one(name), [](GumboTag) { return false; });
  } else if (formatting_tags.has(name)) {
    end_formatting(name);
  } else if (name == GUMBO_TAG_P) {
    close(one(name), in_button_scope);
  } else if (name == GUMBO_TAG_LI) {
    close(one(name), in_list_scope);
  } else if (heading_tags.has(name)) {
    close(any(heading_tags), any(scope_tags));
  } else if (cells.has(name) || rows.has(name) || sections.has(name)) {
    close(one(name), any(table_scope_tags));
  } else if (name == GUMBO_TAG_TABLE) {
    close(one(name), one(GUMBO_TAG_TEMPLATE));
  } else if (name != GUMBO_TAG_BODY && name != GUMBO_TAG_HTML && name != GUMBO_TAG_UNKNOWN) {
    close(one(name), any(scope_tags));
  } else if (name == GUMBO_TAG_UNKNOWN) {
    // One unknown name stands for all: only the innermost element is closed, and only by its like.
    if (!open_.empty() && open_.back().name == name) pop_to(open_.size() - 1);
  }
}

}  // namespace brief::archive
