#include "content/build.hpp"

#include "content/abbreviations.hpp"
#include "content/builder.hpp"
#include "language/printed.hpp"

namespace brief::content {
namespace {

Metadata metadata_of(const report::Report& report) {
  Metadata metadata;
  metadata.title = report.title.value;
  metadata.author = report.author;
  metadata.subject = report.subtitle.value;
  metadata.keywords = report.reference;
  metadata.language = report.language;
  metadata.date = report.date;
  return metadata;
}

/// A section that only says that the report gives nothing.
const Paragraph* absent_of(const Section& section) {
  const auto* only = section.blocks.size() == 1 ? std::get_if<Paragraph>(&section.blocks.front().of) : nullptr;
  return only != nullptr && only->role == Role::absent ? only : nullptr;
}

/// What the report does not give is told in one line at the end, and no section stands empty.
void gather_absent(Document& document) {
  Inlines told;
  for (const Section& section : document.sections)
    if (const Paragraph* sentence = absent_of(section)) {
      if (!told.empty()) told.push_back(text(" "));
      append(told, sentence->inlines);
    }
  std::erase_if(document.sections, [](const Section& section) { return absent_of(section) != nullptr; });
  if (!told.empty()) document.sections.back().blocks.push_back(paragraph(std::move(told), Role::absent));
}

}  // namespace

Document build(const Input& input, Diagnostics& diagnostics) {
  const report::Report report = language::printed(input.report);
  const Input as_printed{report, input.evidence, input.changes, input.words, input.memo};
  Builder builder{as_printed, diagnostics, SourceNumbers(report.sources.size())};
  Document document;
  document.metadata = metadata_of(report);
  document.furniture = furniture(builder);
  if (report.draft) document.metadata.title = plain(document.furniture.draft) + ": " + document.metadata.title;
  String& keywords = document.metadata.keywords;
  if (!document.furniture.marking.empty())
    keywords += (keywords.empty() ? "" : "; ") + plain(document.furniture.marking);
  document.masthead = masthead(builder);
  // In the order of the page: the sources get their numbers on the way.
  document.sections.push_back(summary(builder));
  if (input.changes != nullptr && !input.changes->list.empty()) document.sections.push_back(changes_since(builder));
  if (!report.commitment.facts.empty()) document.sections.push_back(facts(builder));
  document.sections.push_back(commitment(builder));
  // Nobody promised a reader quotes or a summit; but who looks for sources is told that there are none.
  for (Section (*const optional)(Builder&) : {quotes, initiatives})
    if (Section section = optional(builder); !section.blocks.empty()) document.sections.push_back(std::move(section));
  document.sections.push_back(sources(builder));
  gather_absent(document);
  expand_abbreviations(document);
  return document;
}

}  // namespace brief::content
