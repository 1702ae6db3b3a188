// The parts of every section, typeset: inlines into lines, paragraphs and lists into strips.
#pragma once

#include <span>

#include "layout/composition.hpp"

namespace brief::layout {

/// How inlines are set; emphasis is added to the face.
struct TextStyle {
  TypeSize size;
  text::FaceId face = text::FaceId::regular;
  Colour colour = colours::ink;
  bool tabular_figures = false;
};

/// Styled text, citations and links of one paragraph.
struct Paragraph {
  Vector<Inline> inlines;
  Vector<LinkTarget> targets;
};

/// The language that all words of the inlines have; empty: the document's, or several.
std::string_view language_of(const content::Inlines& inlines);

/// An element for inlines, with their language.
ElementId add_element_for(Composition& composition, Tag tag, ElementId parent, const content::Inlines& inlines);

/// Adds inlines to a paragraph; what differs in language from their element gets a span of its own.
void add_inlines(Composition& composition, Paragraph& paragraph, const content::Inlines& inlines,
                 const TextStyle& style, ElementId element);
void add_text(Composition& composition, Paragraph& paragraph, std::string_view text, const TextStyle& style,
              ElementId element);

Vector<Strip> set(const Composition& composition, const Paragraph& paragraph, const Column& column, Pt leading,
                  Pt space_before = 0_pt);

/// The same with lines of about equal length: the narrowest measure that needs no line more. For titles.
Vector<Strip> set_balanced(const Composition& composition, const Paragraph& paragraph, const Column& column, Pt leading,
                           Pt space_before);

/// Inlines as a paragraph of their own.
Vector<Strip> set_inlines(Composition& composition, const content::Inlines& inlines, const TextStyle& style,
                          const Column& column, ElementId element, Pt space_before = 0_pt);

/// A label hung at the left of what has been set beside it, on its first line and read before it.
void hang_label(const Composition& composition, const Paragraph& label, const Column& column, Pt leading,
                Vector<Strip>& strips);

/// Paragraphs and lists in a column.
Vector<Strip> set_blocks(Composition& composition, std::span<const content::Block> blocks, const Column& column,
                         TypeSize size, ElementId parent);

/// Marks every strip as changed.
void mark_changed(Vector<Strip>& strips, bool changed);
/// Keeps the strips on one page.
void keep_together(Vector<Strip>& strips);

}  // namespace brief::layout
