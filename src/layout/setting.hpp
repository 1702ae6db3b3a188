// What every section is set with: the content, the sheet, the document being made and its galley.
#pragma once

#include <span>
#include <string_view>

#include "layout/compose.hpp"
#include "layout/galley.hpp"
#include "layout/sheet.hpp"

namespace brief::layout {

/// A paragraph in the making: styled text, citations and links of one structure element.
struct Paragraph {
  Vector<Inline> inlines;
  Vector<LinkTarget> targets;
};

/// A column of the sheet.
struct Column {
  Pt x, measure;
  bool narrow = false;
};

class Setting {
 public:
  Setting(const Content& content, Document& document);

  const Content& content;
  const Sheet& sheet;
  const language::Words& words;
  Document& document;
  Vector<Strip> galley;
  Vector<RepeatedHeader> headers;

  // --- structure ---

  ElementId element(Tag tag, ElementId parent);
  /// An element whose text is fixed words: marked with their language where it is not the report's.
  ElementId fixed_element(Tag tag, ElementId parent);

  // --- the galley ---

  /// Adds strips, the first kept with what stands before if that asked for it.
  void add(Vector<Strip> strips);
  void add(Strip strip);
  /// The next strip keeps with the last one.
  void keep_next() { keep_next_ = true; }
  /// A section with its heading and outline entry; its element.
  ElementId section(std::string_view heading);

  // --- text ---

  Column body() const { return {sheet.left, sheet.measure, false}; }
  text::Style style(TypeSize size, text::FaceId face = text::FaceId::regular) const;
  void add_words(Paragraph& paragraph, std::string_view text, const text::Style& style, Colour colour,
                 ElementId element) const;
  /// Superior figures that link to the sources, numbered in the order in which they are first asked for.
  void add_citations(Paragraph& paragraph, std::span<const int> sources, const text::Style& style, ElementId element);
  void add_link(Paragraph& paragraph, std::string_view text, const text::Style& style, ElementId element,
                std::string_view url, std::string_view contents);
  void add_spans(Paragraph& paragraph, std::span<const report::Span> spans, const text::Style& style, Colour colour,
                 ElementId element);
  Vector<Strip> set(const Paragraph& paragraph, const Column& column, Pt leading, Pt space_before = 0_pt) const;

  /// The same with lines of about equal length: the narrowest measure that needs no line more. For titles.
  Vector<Strip> set_balanced(const Paragraph& paragraph, const Column& column, Pt leading, Pt space_before) const;

  /// Prose in a column: paragraphs and lists; those that were reworded are marked as changed.
  Vector<Strip> set_prose(const report::Prose& prose, const Column& column, TypeSize size, ElementId parent,
                          const changes::Change* change = nullptr);
  /// One plain sentence of fixed words.
  Vector<Strip> set_sentence(std::string_view text, ElementId parent);

  /// The number of a source, given at its first citation.
  int number_of(int source);
  /// Sources in the order of their numbers; those never cited last.
  Vector<int> numbered_sources();

  /// Whether a part of the report has changed since the earlier issue.
  bool changed(changes::Part part, std::size_t index = 0) const;
  /// How prose was reworded; null: it was not.
  const changes::Change* prose_change(changes::Part part) const;

 private:
  Vector<Strip> set_block(const report::Block& block, const Column& column, TypeSize size, ElementId parent);
  Vector<Strip> set_list(const report::Block& list, const Column& column, TypeSize size, ElementId parent);

  Vector<int> numbers_;  // of each source; 0: none yet
  int last_number_ = 0;
  bool keep_next_ = false;
};

/// Marks every strip as changed.
void mark_changed(Vector<Strip>& strips, bool changed);

String contents_of_source(const Setting& setting, int source, int number);

}  // namespace brief::layout
