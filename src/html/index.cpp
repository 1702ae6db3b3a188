#include "html/index.hpp"

#include "base/uri_reference.hpp"
#include "html/head.hpp"

namespace brief::html {
namespace {

/// Shows the form, which does nothing without scripts, and hides every entry that lacks one of the words typed. Letters
/// are compared without case and marks.
constexpr std::string_view script = R"(const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const form = document.getElementById('search'), field = form.querySelector('input'), told = form.querySelector('output');
const briefs = [...document.querySelectorAll('.briefs > li')], words = briefs.map(one => fold(one.textContent));
const find = () => {
  const wanted = fold(field.value).split(/\s+/).filter(Boolean);
  let found = 0;
  briefs.forEach((one, i) => { one.hidden = !wanted.every(word => words[i].includes(word)); found += !one.hidden; });
  told.value = wanted.length ? `${found} of ${briefs.length} briefs` : '';
};
form.hidden = false;
form.addEventListener('submit', event => event.preventDefault());
field.addEventListener('input', find);
find();)";

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// "1,000 briefs": the whole list, and what the last run did.
std::string account(const Index& index) {
  std::size_t made = 0, behind = 0;
  for (const IndexEntry& entry : index.entries) {
    made += entry.state == IndexEntry::State::fresh_issue;
    behind += entry.state == IndexEntry::State::behind;
  }
  std::string text = counted(index.entries.size(), "brief", "briefs") + "; in the last run " +
                     counted(made, "new issue", "new issues") + ", " + counted(behind, "brief", "briefs") +
                     " left as published because a newer report has errors";
  if (index.rejected_unseen > 0)
    text += ", " + counted(index.rejected_unseen, "report", "reports") + " with errors and no brief yet";
  return text + ".";
}

void add_changes(Markup& markup, const content::Card& card) {
  if (card.changes.empty()) return;
  const Element details(markup, "details");
  {
    const Element summary(markup, "summary");
    markup.text(counted(card.changes.size(), "change", "changes") + " since the issue before");
    // Many links of the same name say nothing when they are read one after the other.
    const Element which(markup, "span", {{"class", "unseen"}});
    markup.text(": ");
    const Element title(markup, "span", {{"lang", card.language}});
    markup.text(card.title);
  }
  const Element list(markup, "ul", {{"lang", card.language}});
  for (const std::string& change : card.changes) {
    const Element item(markup, "li");
    markup.text(change);
  }
}

void add_state(Markup& markup, IndexEntry::State state) {
  if (state == IndexEntry::State::unchanged) return;
  const bool behind = state == IndexEntry::State::behind;
  const Element line(markup, "p", {{"class", behind ? "state behind" : "state"}});
  markup.text(behind ? "A newer report has errors: this is the last good issue." : "New issue");
}

void add_entry(Markup& markup, const IndexEntry& entry) {
  const content::Card& card = entry.card;
  const std::string pdf = uri_reference(entry.pdf), page = uri_reference(entry.page);
  const Element item(markup, "li");
  {
    const Element heading(markup, "h2", {{"lang", card.language}});
    const Element link(markup, "a", {{"href", page.empty() ? pdf : page}});
    markup.text(card.title);
  }
  {
    const Element line(markup, "p", {{"class", "details"}});
    {
      const Element details(markup, "span", {{"lang", card.language}});
      std::optional<Element> time;
      if (!card.date.empty()) time.emplace(markup, "time", std::initializer_list<Attribute>{{"datetime", card.date}});
      markup.text(card.details);
    }
    if (!card.marking.empty()) markup.text(" · " + card.marking);
    if (!page.empty()) {
      markup.text(" · ");
      const Element link(markup, "a", {{"href", pdf}, {"type", "application/pdf"}});
      markup.text("PDF");
      const Element which(markup, "span", {{"class", "unseen"}});
      markup.text(": ");
      const Element title(markup, "span", {{"lang", card.language}});
      markup.text(card.title);
    }
  }
  add_state(markup, entry.state);
  add_changes(markup, card);
}

void add_search(Markup& markup) {
  // Hidden until the script runs.
  markup.verbatim("<form id=\"search\" role=\"search\" hidden>");
  {
    const Element label(markup, "label", {{"for", "words"}});
    markup.text("Search titles, dates, references and changes");
  }
  markup.empty("input", {{"id", "words"}, {"type", "search"}, {"autocomplete", "off"}});
  { const Element told(markup, "output", {{"for", "words"}}); }
  markup.verbatim("</form>\n");
}

void add_head(Markup& markup, const Index& index) {
  const Element head(markup, "head");
  add_policy(markup, script);
  {
    const Element title(markup, "title");
    markup.text(index.title);
  }
  add_meta(markup, "viewport", "width=device-width, initial-scale=1");
  add_meta(markup, "color-scheme", "light dark");
  add_meta(markup, "generator", index.generator);
  markup.empty("link",
               {{"rel", "alternate"}, {"type", "application/atom+xml"}, {"href", "feed.xml"}, {"title", index.title}});
  add_style(markup);
}

void add_body(Markup& markup, const Index& index) {
  const Element body(markup, "body", {{"class", "index"}});
  {
    const Element main(markup, "main");
    {
      const Element header(markup, "header", {{"class", "masthead"}});
      {
        const Element heading(markup, "h1");
        markup.text(index.title);
      }
      const Element line(markup, "p", {{"class", "byline"}});
      markup.text(account(index) + " ");
      const Element link(markup, "a", {{"href", "feed.xml"}, {"type", "application/atom+xml"}});
      markup.text("Feed of new issues");
    }
    add_search(markup);
    if (!index.entries.empty()) {
      const Element list(markup, "ul", {{"class", "briefs"}});
      for (const IndexEntry& entry : index.entries) {
        markup.line_feed();
        add_entry(markup, entry);
      }
    }
  }
  markup.line_feed();
  const Element search(markup, "script");
  markup.verbatim(script);
}

}  // namespace

std::string write_index(const Index& index) {
  Markup markup;
  markup.verbatim("<!DOCTYPE html>\n");
  {
    const Element html(markup, "html", {{"lang", "en-GB"}});
    markup.line_feed();
    add_head(markup, index);
    markup.line_feed();
    add_body(markup, index);
  }
  markup.line_feed();
  return std::string(markup.str());
}

}  // namespace brief::html
