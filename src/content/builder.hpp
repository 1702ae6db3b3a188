// What the sections of the content are built with.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "content/build.hpp"

namespace brief::content {

/// The numbers of the sources: given in the order of first citation.
class SourceNumbers {
 public:
  explicit SourceNumbers(std::size_t sources) : numbers_(sources, 0), cited_(sources, false) {}
  int of(int source);
  /// The same, of a source that a citation leads to.
  int cite(int source);
  bool is_cited(int source) const { return cited_[static_cast<std::size_t>(source)]; }
  /// All sources in the order of their numbers, those never cited last.
  Vector<int> in_order();

 private:
  Vector<int> numbers_;  // of each source; 0: none yet
  Vector<bool> cited_;
  int last_ = 0;
};

struct Builder {
  const Input& input;
  Diagnostics& diagnostics;
  SourceNumbers numbers;

  const report::Report& report() const { return input.report; }
  const language::Words& words() const { return input.words; }
};

// --- inlines ---

/// Words of the report.
Inline text(std::string_view words, Emphasis emphasis = Emphasis::none);
/// Fixed words, with their language where it is not the report's.
Inline fixed(const Builder& builder, std::string_view words);
Inline fixed_date(const Builder& builder, const report::Date& date);
Inlines one(Inline part);
void append(Inlines& to, Inlines from);

/// A pattern of fixed words, each {name} replaced.
struct Filling {
  std::string_view name;
  Inlines inlines;
};
Inlines filled(const Builder& builder, std::string_view pattern, std::initializer_list<Filling> fillings);
/// Behind what stands in the line already, a separator between them: "22 October 2025 · Issue 1".
void add_separated(const Builder& builder, Inlines& line, Inlines part);

Inline link(std::string_view words, std::string_view url, std::string_view description);
/// Citations of sources, numbered in the order in which they are first asked for, standing in the order of numbers.
Inlines citations(Builder& builder, std::span<const int> sources);
Inlines inlines_of(Builder& builder, std::span<const report::Span> spans);

/// An address as it is printed, and typed: without `https://`, which browsers add, but with another scheme, and with
/// the slash at its end, which leads elsewhere than the same path without one, unless the host stands alone before it.
std::string_view typed_address(std::string_view url);
/// A link that shows the address of the brief's own web page, and on paper its host alone where that would be long.
Inline web_page_link(const Builder& builder);
/// What a link with these words to `url` is told as: the words and where it leads, the web by `address`; the address
/// alone, once, where the words are no other.
std::string link_contents(const Builder& builder, std::string_view words, std::string_view url,
                          std::string_view address);

/// Whether a source's title is in another language than the report's: a link that was told by it would be told in two,
/// and what a link is told as has but one.
bool has_foreign_title(const Builder& builder, const report::Source& source);

/// A name or a title that is part of no sentence. Written in another script than the report's it is not in the report's
/// language: in `language` where that is written so, or else in one that is not known ("und-Cyrl").
Inline named(const Builder& builder, std::string_view words, std::string_view language = {});

/// Ends a sentence: with a full stop, unless a mark that ends one stands there ("22. oktobra 2025.").
void end_sentence(Inlines& sentence);

// --- blocks ---

Block paragraph(Inlines inlines, Role role = Role::body);
/// One plain sentence of fixed words.
Block absent(const Builder& builder, std::string_view sentence);
/// Paragraphs and lists; those that were reworded are marked as changed.
Vector<Block> prose(Builder& builder, const report::Prose& prose, const changes::Change* change = nullptr);

// --- changes ---

/// How a part of the report has changed since the earlier issue, added or reworded; nothing where it has not.
std::optional<changes::Kind> change_of(const Builder& builder, changes::Part part, std::size_t index = 0);
/// Says before a text how it has changed: "New: " or "Changed: ".
void say_change(const Builder& builder, std::optional<changes::Kind> kind, Inlines& inlines);
/// How prose was reworded; null: it was not.
const changes::Change* prose_change(const Builder& builder, changes::Part part);

// --- the parts of the document, each in the file of its name ---

String source_id(const report::Source& source);
/// Of a quote, by its place in the report.
String quotation_id(std::size_t index);

Masthead masthead(const Builder& builder);
Furniture furniture(const Builder& builder);
Section summary(Builder& builder);
Section changes_since(Builder& builder);
Section facts(Builder& builder);
Section commitment(Builder& builder);
Timeline timeline(Builder& builder);
Section quotes(Builder& builder);
Section initiatives(Builder& builder);
Section sources(Builder& builder);
/// The map of the report's countries, and one of the part of it where they stand densely; nothing where the report
/// names no country, neither of its commitment nor among those who take part.
void add_maps(const Builder& builder, Section& section);
/// Nothing where the report is not published, or its address is too long for a code that a camera reads.
std::optional<WebCode> web_code(const Builder& builder);

}  // namespace brief::content
