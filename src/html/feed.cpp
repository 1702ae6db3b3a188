#include "base/uri_reference.hpp"
#include "html/index.hpp"
#include "html/markup.hpp"

namespace brief::html {
namespace {

void add_simple(Markup& markup, std::string_view name, std::string_view text) {
  const Element element(markup, name);
  markup.text(text);
}

void add_link(Markup& markup, const Feed& feed, std::string_view rel, std::string_view type, std::string_view file) {
  markup.shape("link", {{"rel", rel}, {"type", type}, {"href", feed.base + uri_reference(file)}});
}

void add_content(Markup& markup, const FeedEntry& entry) {
  const Element content(markup, "content", {{"type", "xhtml"}});
  const Element division(markup, "div", {{"xmlns", "http://www.w3.org/1999/xhtml"}, {"xml:lang", entry.language}});
  {
    const Element details(markup, "p");
    markup.text(entry.details);
  }
  if (entry.changes.empty()) return;
  const Element list(markup, "ul");
  for (const std::string& change : entry.changes) {
    const Element item(markup, "li");
    markup.text(change);
  }
}

void add_entry(Markup& markup, const Feed& feed, const FeedEntry& entry) {
  const Element element(markup, "entry");
  add_simple(markup, "id", entry.id);
  {
    const Element title(markup, "title", {{"xml:lang", entry.language}});
    markup.text(entry.title);
  }
  add_simple(markup, "updated", entry.updated);
  if (entry.page.empty()) {
    add_link(markup, feed, "alternate", "application/pdf", entry.pdf);
  } else {
    add_link(markup, feed, "alternate", "text/html", entry.page);
    add_link(markup, feed, "related", "application/pdf", entry.pdf);
  }
  add_content(markup, entry);
}

}  // namespace

std::string write_feed(const Feed& feed) {
  Markup markup;
  markup.verbatim("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
  {
    const Element root(markup, "feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:lang", "en-GB"}});
    markup.line_feed();
    add_simple(markup, "id", feed.id);
    add_simple(markup, "title", feed.title);
    add_simple(markup, "updated", feed.updated);
    {
      const Element generator(markup, "generator", {{"version", feed.version}});
      markup.text(feed.generator);
    }
    {
      const Element author(markup, "author");
      add_simple(markup, "name", feed.title);
    }
    add_link(markup, feed, "self", "application/atom+xml", "feed.xml");
    add_link(markup, feed, "alternate", "text/html", "index.html");
    for (const FeedEntry& entry : feed.entries) {
      markup.line_feed();
      add_entry(markup, feed, entry);
    }
    markup.line_feed();
  }
  markup.line_feed();
  return std::string(markup.str());
}

}  // namespace brief::html
