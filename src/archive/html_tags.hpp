// Sets of elements.
#pragma once

#include <gumbo.h>

#include <array>
#include <initializer_list>

#include "archive/html_tree.hpp"

namespace brief::archive {

class Tags {
 public:
  constexpr Tags(std::initializer_list<GumboTag> tags) {
    for (const GumboTag tag : tags) has_[tag] = true;
  }
  constexpr bool has(GumboTag tag) const { return has_[tag]; }
  bool has(const HtmlNode& node) const {
    return node.kind == HtmlNode::Kind::element && !node.foreign && has_[node.tag];
  }

 private:
  std::array<bool, GUMBO_TAG_LAST + 1> has_{};
};

/// Begin and end a block (the HTML standard, 15.3, "display: block" and its like).
inline constexpr Tags block_tags = {
    GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE,   GUMBO_TAG_ASIDE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,
    GUMBO_TAG_CAPTION, GUMBO_TAG_CENTER,    GUMBO_TAG_DD,    GUMBO_TAG_DETAILS,    GUMBO_TAG_DIR,
    GUMBO_TAG_DIV,     GUMBO_TAG_DL,        GUMBO_TAG_DT,    GUMBO_TAG_FIELDSET,   GUMBO_TAG_FIGCAPTION,
    GUMBO_TAG_FIGURE,  GUMBO_TAG_FOOTER,    GUMBO_TAG_FORM,  GUMBO_TAG_H1,         GUMBO_TAG_H2,
    GUMBO_TAG_H3,      GUMBO_TAG_H4,        GUMBO_TAG_H5,    GUMBO_TAG_H6,         GUMBO_TAG_HEADER,
    GUMBO_TAG_HGROUP,  GUMBO_TAG_HR,        GUMBO_TAG_HTML,  GUMBO_TAG_LEGEND,     GUMBO_TAG_LI,
    GUMBO_TAG_LISTING, GUMBO_TAG_MAIN,      GUMBO_TAG_MENU,  GUMBO_TAG_NAV,        GUMBO_TAG_OL,
    GUMBO_TAG_P,       GUMBO_TAG_PLAINTEXT, GUMBO_TAG_PRE,   GUMBO_TAG_SECTION,    GUMBO_TAG_SUMMARY,
    GUMBO_TAG_TABLE,   GUMBO_TAG_TBODY,     GUMBO_TAG_TD,    GUMBO_TAG_TFOOT,      GUMBO_TAG_TH,
    GUMBO_TAG_THEAD,   GUMBO_TAG_TR,        GUMBO_TAG_UL,    GUMBO_TAG_XMP};

/// Never shown as text of the page: what is no text, what a form holds, what stands in for media.
inline constexpr Tags unseen_tags = {
    GUMBO_TAG_AUDIO,    GUMBO_TAG_APPLET,   GUMBO_TAG_BASE,     GUMBO_TAG_CANVAS,   GUMBO_TAG_DATALIST,
    GUMBO_TAG_EMBED,    GUMBO_TAG_HEAD,     GUMBO_TAG_INPUT,    GUMBO_TAG_LINK,     GUMBO_TAG_META,
    GUMBO_TAG_METER,    GUMBO_TAG_NOEMBED,  GUMBO_TAG_NOFRAMES, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_OBJECT,
    GUMBO_TAG_PROGRESS, GUMBO_TAG_RP,       GUMBO_TAG_RT,       GUMBO_TAG_SCRIPT,   GUMBO_TAG_SELECT,
    GUMBO_TAG_STYLE,    GUMBO_TAG_TEMPLATE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE,    GUMBO_TAG_VIDEO};

/// Boxes in a line by themselves, at whose edges a browser's search ends, whether they have text of the page or none.
inline constexpr Tags boxed_tags = {GUMBO_TAG_BUTTON, GUMBO_TAG_INPUT,    GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA,
                                    GUMBO_TAG_METER,  GUMBO_TAG_PROGRESS, GUMBO_TAG_CANVAS, GUMBO_TAG_VIDEO,
                                    GUMBO_TAG_AUDIO,  GUMBO_TAG_OBJECT,   GUMBO_TAG_EMBED,  GUMBO_TAG_SVG,
                                    GUMBO_TAG_RUBY};

inline constexpr Tags heading_tags = {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3,
                                      GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6};

/// A browser strikes out what is in them (the HTML standard, 15.3.4).
inline constexpr Tags struck_tags = {GUMBO_TAG_DEL, GUMBO_TAG_S, GUMBO_TAG_STRIKE};

inline constexpr Tags preformatted_tags = {GUMBO_TAG_PRE, GUMBO_TAG_LISTING, GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT};

/// Make a table one of layout and not of data where they stand in a row.
inline constexpr Tags layout_tags = {GUMBO_TAG_TABLE, GUMBO_TAG_H1,         GUMBO_TAG_H2,   GUMBO_TAG_H3,
                                     GUMBO_TAG_H4,    GUMBO_TAG_H5,         GUMBO_TAG_H6,   GUMBO_TAG_UL,
                                     GUMBO_TAG_OL,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_FORM, GUMBO_TAG_ARTICLE,
                                     GUMBO_TAG_NAV,   GUMBO_TAG_PRE};

}  // namespace brief::archive
