// The description of finished pages that stands between layout and any writer: glyph runs, rules and shapes with their
// places, and the structure they belong to. Plain data: tests read it, dump.hpp prints it, pdf writes it.
//
// Reading order is the order of the marks: a structure element is a child of its parent at the place of its first mark,
// and holds its marks and children in the order they are painted. An element without a mark does not exist.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/arena.hpp"
#include "base/units.hpp"
#include "content/content.hpp"
#include "text/shape.hpp"

namespace brief::layout {

/// An sRGB colour.
struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Colour&) const = default;
};

// --- Structure (ISO 32000-1, 14.7 and 14.8.4) ---------------------------------------------------------------------

enum class Tag : std::uint8_t {
  document,
  section,
  h1,
  h2,
  h3,
  paragraph,
  list,
  list_item,
  label,
  list_body,
  block_quote,
  table,
  table_head,
  table_body,
  table_row,
  table_header,
  table_data,
  figure,
  caption,
  span,
  link,
  reference,
  emphasis,
  strong
};

/// The standard name of a structure type: "LBody".
std::string_view tag_name(Tag tag);

enum class Scope : std::uint8_t { none, column, row };

/// What the labels of a list are (ISO 32000-1, 14.8.5.5).
enum class Numbering : std::uint8_t { none, disc, decimal };

using ElementId = std::uint32_t;
inline constexpr ElementId no_element = 0xFFFFFFFF;
inline constexpr ElementId document_element = 0;

struct Element {
  static constexpr bool is_given_back_whole = true;
  Tag tag = Tag::paragraph;
  ElementId parent = document_element;
  String alt;                             ///< of a figure: all that it says
  String expansion;                       ///< of an abbreviation
  String language;                        ///< BCP 47, where it differs from the document's
  Scope scope = Scope::none;              ///< of a table header
  Numbering numbering = Numbering::none;  ///< of a list
  Rect bounds;                            ///< of a figure: its BBox, on its page
};

// --- Marks ---------------------------------------------------------------------------------------------------------

/// What a mark outside the structure is (ISO 32000-1, 14.8.2.2).
enum class Artifact : std::uint8_t { layout, background, header, footer };

struct GlyphRun {
  text::Run run;
  Point baseline;  ///< of the first glyph's origin
  Colour colour;
};

/// A straight stroke.
struct Rule {
  Point from, to;
  Pt thickness;
  Colour colour;
  Pt dash = 0_pt;  ///< length of dash and gap; 0: solid
};

struct Box {
  Rect rect;
  Colour fill;
};

struct Circle {
  Point centre;
  Pt radius;
  Colour fill;
  Colour stroke;
  Pt stroke_thickness;
};

/// Areas or lines of straight strokes, painted as one: areas where `fill` is set, by the even-odd rule (8.5.3.3.3).
struct Path {
  std::vector<std::vector<Point>> lines;
  std::optional<Colour> fill;
  std::optional<Colour> stroke;
  Pt thickness;
};

/// What many briefs show alike. It belongs to no document, and what is made of it is kept under its key.
struct Picture {
  std::string key;  ///< tells all that its paths depend on
  Size size;
  Pt unit;                  ///< coordinates are rounded to whole ones
  std::vector<Path> paths;  ///< in pt, from its top left corner
};

struct PlacedPicture {
  const Picture* picture;  ///< kept by the document
  Point corner;            ///< its top left one
};

struct Mark {
  static constexpr bool is_given_back_whole = true;
  ElementId element = no_element;  ///< no_element: an artifact
  Artifact artifact = Artifact::layout;
  std::variant<GlyphRun, Rule, Box, Circle, PlacedPicture> shape;
};

/// A place a link leads to: one rectangle on a page, belonging to a `link` element. A link broken over lines has
/// several.
struct LinkArea {
  static constexpr bool is_given_back_whole = true;
  ElementId element = no_element;
  Rect rect;
  String url;                             ///< a web target; empty: a place in the document
  std::uint32_t target_page = 0;          ///< index
  Pt target_y;                            ///< top of what is to be seen
  String contents;                        ///< says where it leads, and makes sense alone
  ElementId target_element = no_element;  ///< what stands there
};

struct Page {
  static constexpr bool is_given_back_whole = true;
  Vector<Mark> marks;
  Vector<LinkArea> links;
};

/// An entry of the outline (bookmark).
struct OutlineEntry {
  static constexpr bool is_given_back_whole = true;
  String title;
  String anchor;           ///< id of what it leads to
  std::uint32_t page = 0;  ///< index
  Pt y;
  ElementId element = no_element;  ///< what stands there
};

using content::Metadata;

struct Document {
  std::vector<std::shared_ptr<const Picture>> pictures;  ///< those that its marks refer to
  Size sheet{210_mm, 297_mm};
  Metadata metadata;
  Vector<Page> pages;
  Vector<Element> elements;  ///< [0] is the document
  Vector<OutlineEntry> outline;
};

}  // namespace brief::layout
