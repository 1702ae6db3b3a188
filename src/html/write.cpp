#include "html/write.hpp"

#include <optional>

#include "base/base64.hpp"
#include "base/uri_reference.hpp"
#include "html/blocks.hpp"
#include "html/head.hpp"
#include "html/linked_data.hpp"

namespace brief::html {
namespace {

using content::Document;

void add_head(Markup& markup, const Document& document, const Options& options) {
  const Element head(markup, "head");
  // Data is no script, and needs no leave; some checkers take it for one.
  const std::string data = linked_data(document, options.canonical_url);
  add_policy(markup, data);
  {
    const Element title(markup, "title");
    markup.text(document.metadata.title);
  }
  markup.line_feed();
  add_meta(markup, "viewport", "width=device-width, initial-scale=1");
  add_meta(markup, "color-scheme", "light dark");
  add_meta(markup, "generator", options.generator);
  add_meta(markup, "author", document.metadata.author);
  add_meta(markup, "description", document.metadata.subject);
  if (!options.canonical_url.empty()) markup.empty("link", {{"rel", "canonical"}, {"href", options.canonical_url}});
  if (!options.pdf.empty())
    markup.empty("link", {{"rel", "alternate"}, {"type", "application/pdf"}, {"href", uri_reference(options.pdf)}});
  add_style(markup);
  markup.line_feed();
  const Element script(markup, "script", {{"type", "application/ld+json"}});
  markup.verbatim(data);
}

void add_line(Markup& markup, std::string_view element, std::string_view name, const content::Inlines& inlines) {
  if (content::plain(inlines).empty()) return;
  const Element line(markup, element, {{"class", name}, {"dir", direction_of(inlines)}});
  add_inlines(markup, inlines);
  markup.line_feed();
}

void add_masthead(Markup& markup, const content::Masthead& masthead) {
  const Element header(markup, "header", {{"class", "masthead"}});
  {
    const Element overline(markup, "div", {{"class", "overline"}});
    add_line(markup, "p", "kind", masthead.kind);
    add_line(markup, "p", {}, masthead.details);
  }
  add_line(markup, "h1", {}, masthead.title);
  add_line(markup, "p", "subtitle", masthead.subtitle);
  add_line(markup, "p", "byline", masthead.byline);
}

void add_file(Markup& markup, const Attachment& file) {
  const Element item(markup, "li");
  const std::string address = "data:" + std::string(file.mime) + ";base64," + base64(file.bytes);
  const Element link(markup, "a", {{"download", file.name}, {"href", address}});
  markup.text(file.label);
}

void add_files(Markup& markup, const Document& document, const Options& options) {
  if (options.pdf.empty() && options.attachments.empty()) return;
  const Element list(markup, "ul", {{"class", "files"}});
  if (!options.pdf.empty()) {
    const Element item(markup, "li");
    const Element link(markup, "a", {{"href", uri_reference(options.pdf)}, {"type", "application/pdf"}});
    markup.text(document.furniture.pdf_words);
  }
  for (const Attachment& file : options.attachments) add_file(markup, file);
}

void add_body(Markup& markup, const Document& document, const Options& options) {
  const Element body(markup, "body");
  markup.line_feed();
  add_line(markup, "header", "marking", document.masthead.marking);
  {
    const Element main(markup, "main");
    markup.line_feed();
    add_masthead(markup, document.masthead);
    std::optional<Lettering> lettering;
    if (options.setter != nullptr) lettering.emplace(Lettering{*options.setter, document.metadata.language});
    for (const auto& section : document.sections) add_section(markup, section, lettering ? &*lettering : nullptr);
  }
  markup.line_feed();
  const Element footer(markup, "footer");
  add_files(markup, document, options);
  add_line(markup, "p", "marking", document.masthead.marking);
}

}  // namespace

std::string write(const Document& document, const Options& options) {
  Markup markup;
  markup.verbatim("<!DOCTYPE html>\n");
  {
    const Element html(markup, "html", {{"lang", document.metadata.language}, {"class", options.large ? "large" : ""}});
    markup.line_feed();
    add_head(markup, document, options);
    markup.line_feed();
    add_body(markup, document, options);
  }
  markup.line_feed();
  return std::string(markup.str());
}

}  // namespace brief::html
