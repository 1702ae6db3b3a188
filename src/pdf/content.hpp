// Page content (ISO 32000-1, 7.8 and 8 to 9): the marks of a page as operators, each inside marked content.
#pragma once

#include <exception>
#include <optional>

#include "base/arena.hpp"
#include "layout/page.hpp"
#include "pdf/fonts.hpp"
#include "pdf/pictures.hpp"
#include "pdf/structure.hpp"

namespace brief::pdf {

class Content;

/// A marked-content sequence (14.6): opened here, closed by the brace, so that sequences stay balanced.
class MarkedContent {
 public:
  /// Content of an element, or an artifact where it has none.
  MarkedContent(Content& content, const layout::Mark& mark, Structure& structure, std::uint32_t page);
  /// Throws std::bad_alloc; writes nothing where that, thrown inside the sequence, is on its way out.
  ~MarkedContent() noexcept(false);
  MarkedContent(const MarkedContent&) = delete;
  MarkedContent& operator=(const MarkedContent&) = delete;

 private:
  Content& content_;
  int unwinding_ = std::uncaught_exceptions();
};

/// The content stream of one page.
class Content {
 public:
  Content(const layout::Document& document, const Fonts& fonts, const Pictures& pictures)
      : document_(document), fonts_(fonts), pictures_(pictures) {}

  /// The whole page, marks of the same owner that follow each other in one sequence.
  String of_page(const layout::Page& page, std::uint32_t index, Structure& structure);

  void operator()(const layout::GlyphRun& run);
  void operator()(const layout::Rule& rule);
  void operator()(const layout::Box& box);
  void operator()(const layout::Circle& circle);
  void operator()(const layout::PlacedPicture& picture);

 private:
  friend class MarkedContent;
  void number(double value, int decimals = 2);
  void number(Pt value, int decimals = 2) { number(value.value, decimals); }
  void point(Point p);
  void rectangle(const Rect& rect);
  void colour(layout::Colour c, bool stroke);
  void font(const text::Run& run);
  bool glyphs(const layout::GlyphRun& run);

  const layout::Document& document_;
  const Fonts& fonts_;
  const Pictures& pictures_;
  String out_;
  std::optional<layout::Colour> fill_, stroke_;
  std::optional<text::FaceId> face_;
  Pt size_;
};

}  // namespace brief::pdf
