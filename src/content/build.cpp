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
  document.sections.push_back(quotes(builder));
  document.sections.push_back(initiatives(builder));
  document.sections.push_back(sources(builder));
  expand_abbreviations(document);
  return document;
}

}  // namespace brief::content
