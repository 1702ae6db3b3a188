// A brief in the making: its content, the sheet it is set for, the document and the galley that it is set into.
#pragma once

#include <string_view>

#include "content/content.hpp"
#include "layout/galley.hpp"
#include "layout/sheet.hpp"

namespace brief::layout {

struct Composition {
  const content::Document& content;
  const Sheet& sheet;
  ParagraphSetter& paragraphs;
  Document& document;
  Galley galley;
  Figures figures = Figures::stay;
  Pt hole = 0_pt;            ///< the highest that is left at the end of a page for a figure that had no room there
  bool ends_poorly = false;  ///< the last page holds a few lines only
  Vector<Strip> foot = {};   ///< the lines of the title that every page repeats
};

/// A new structure element; its language where that is not the document's.
ElementId add_element(Composition& composition, Tag tag, ElementId parent, std::string_view language = {});

/// A picture at a place, kept by the document from now on.
PlacedPicture placed(Composition& composition, std::shared_ptr<const Picture> picture, Point corner);

/// A column of the sheet.
struct Column {
  Pt x, measure;
  bool narrow = false;
  /// Of running text: what is read from right to left stands against its right edge, where elsewhere it begins at the
  /// left as all else does.
  bool running = false;
  /// No word of it is hyphenated to fill a short line: a title, and addresses, beside which lines are short.
  bool unhyphenated = false;
};

Column body_column(const Sheet& sheet);
/// The column without what stands at its left.
Column indented(const Column& column, Pt indent);

}  // namespace brief::layout
