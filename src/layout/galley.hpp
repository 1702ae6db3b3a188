// Text that has been set but not yet put on pages: a galley of strips.
#pragma once

#include <deque>
#include <string_view>

#include "base/arena.hpp"
#include "layout/page.hpp"
#include "layout/page_break.hpp"
#include "layout/paragraph.hpp"

namespace brief::layout {

/// A link inside a strip, its rectangle relative to the strip; its target is a URL or an anchor.
struct StripLink {
  static constexpr bool is_given_back_whole = true;
  LinkArea area;
  std::string_view anchor;  ///< id of a place in the content, which outlives the galley; empty: area.url
};

/// A strip of the header of a table, as it is repeated: all its marks are artifacts.
struct RepeatedHeader {
  Vector<Mark> marks;
  Pt height;
};

/// Marks that stay together. x is of the sheet, y of the strip's top.
struct Strip {
  static constexpr bool is_given_back_whole = true;
  StripExtent extent;
  Vector<Mark> marks;
  Vector<StripLink> links;
  Vector<std::string_view> anchors;        ///< ids of the content that begins here: targets of links and of the outline
  const RepeatedHeader* header = nullptr;  ///< the table header to repeat, one of Galley::headers
  bool changed = false;                    ///< gets a change bar
};

/// Where a link of a paragraph leads; Inline::link is an index into a vector of these.
struct LinkTarget {
  static constexpr bool is_given_back_whole = true;
  String url;
  String contents;
  std::string_view anchor;         ///< in place of the URL; refers to the content
  ElementId element = no_element;  ///< the link element
  bool underlined = false;
};

/// How lines are set into strips.
struct LineSetting {
  Pt x;                      ///< of the measure's left edge on the sheet
  Pt leading;                ///
  ParagraphStyle paragraph;  //
  Pt space_before;           ///< before the first line
  bool keep_first = false;   ///< the first line keeps with the strip before it
};

/// Breaks the inlines into lines and makes a strip of each, with links and underlines; no line alone at a page's head
/// or foot.
Vector<Strip> set_lines(ParagraphSetter& paragraphs, std::span<const Inline> inlines,
                        std::span<const LinkTarget> targets, const LineSetting& setting);

/// All strips of a brief, in order.
class Galley {
 public:
  /// Makes room for so many strips.
  void reserve(std::size_t strips) { strips_.reserve(strips); }
  /// Adds strips, the first kept with what stands before if that asked for it.
  void add(Vector<Strip> strips);
  void add(Strip strip);
  /// The next strip keeps with the last one.
  void keep_next() { keep_next_ = true; }
  /// Takes the last strip back, to set more into it; the next one then keeps with nothing.
  Strip take_last();
  /// Keeps a table's header for its repetitions; stays where it is.
  const RepeatedHeader* add_header(RepeatedHeader header);

  Vector<Strip>& strips() { return strips_; }

 private:
  Vector<Strip> strips_;
  std::deque<RepeatedHeader, ArenaAllocator<RepeatedHeader>> headers_;
  bool keep_next_ = false;
};

/// Appends strips; the first may be kept with what stands before.
void append(Vector<Strip>& galley, Vector<Strip> strips);

/// The strips one below the other as one, that is not broken.
Strip stacked(Vector<Strip> strips);

/// Where the words of a strip end at the right; 0 where it has none.
Pt end_of_words(const Strip& strip);

/// The marks and links of a strip moved, at the end of another's. The strip given is used up.
void add_moved(Strip from, Pt down, Strip& to, Pt right = 0_pt);

/// One run of glyphs at a place, with no paragraph around it; right: ends at x.
enum class Align : std::uint8_t { left, centre, right };
Pt add_text(text::Shaper& shaper, Strip& strip, std::string_view text, const text::Style& style, Colour colour,
            Point baseline, Align align, ElementId element, Artifact artifact = Artifact::layout);

/// A shape that is no part of the structure.
template <class Shape>
void add_artifact(Strip& strip, const Shape& shape, Artifact kind = Artifact::layout) {
  strip.marks.push_back({no_element, kind, shape});
}

}  // namespace brief::layout
