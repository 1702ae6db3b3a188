#include <string>

#include "content/builder.hpp"

namespace brief::content {
namespace {

/// "22 October 2025 · Issue 1 · WB/2025/07"
Inlines details_of(const Builder& builder) {
  const report::Report& report = builder.report();
  Inlines line =
      one(report.date.given() ? fixed_date(builder, report.date) : fixed(builder, builder.words()["date.unknown"]));
  if (!report.issue.empty())
    add_separated(builder, line, filled(builder, builder.words()["issue"], {{"issue", one(text(report.issue))}}));
  add_separated(builder, line, one(text(report.reference)));
  return line;
}

/// A link where the contact is an address of mail or the web.
Inlines contact_of(const std::string& contact) {
  const bool one_word = contact.find(' ') == std::string::npos;
  if (one_word && (contact.starts_with("https://") || contact.starts_with("http://")))
    return one(link(contact, contact, contact));
  const auto at = contact.find('@');
  const bool mail = one_word && at != std::string::npos && at > 0 && contact.find('.', at) != std::string::npos;
  return one(mail ? link(contact, "mailto:" + contact, contact) : text(contact));
}

/// "By Western Balkans desk · Contact: press@example.org"
Inlines byline_of(const Builder& builder) {
  const report::Report& report = builder.report();
  Inlines line;
  if (!report.author.empty())
    line = filled(builder, builder.words()["by"], {{"author", one(named(builder, report.author))}});
  if (!report.contact.empty())
    add_separated(builder, line,
                  filled(builder, builder.words()["contact"], {{"contact", contact_of(report.contact)}}));
  return line;
}

}  // namespace

Masthead masthead(const Builder& builder) {
  Masthead made;
  made.kind = one(fixed(builder, builder.words()["kind"]));
  const Furniture repeated = furniture(builder);
  made.marking = repeated.marking;
  if (!made.marking.empty() && !repeated.draft.empty()) made.marking.push_back(text(" "));
  append(made.marking, repeated.draft);
  made.details = details_of(builder);
  made.title = one(text(builder.report().title.value));
  made.subtitle = one(text(builder.report().subtitle.value));
  made.byline = byline_of(builder);
  return made;
}

}  // namespace brief::content
