#include "html/index.hpp"

#include <doctest/doctest.h>

#include "html/head.hpp"
#include "html/markup.hpp"

using namespace brief;

namespace {

html::IndexEntry entry(const char* title, html::IndexEntry::State state) {
  html::IndexEntry made;
  made.card.title = title;
  made.card.language = "mk";
  made.card.date = "2025-10-22";
  made.card.details = "22 October 2025";
  made.pdf = "a b.pdf";
  made.page = "a b.html";
  made.state = state;
  return made;
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the list of briefs says what the last run did, and keeps titles as text in their language") {
  std::vector<html::IndexEntry> entries{entry("<script>x</script>", html::IndexEntry::State::fresh_issue),
                                        entry("B", html::IndexEntry::State::behind),
                                        entry("C", html::IndexEntry::State::unchanged)};
  entries[0].card.changes = {"Fact: \"1\" became \"2\"."};
  html::Index index;
  index.title = "Briefs & more";
  index.entries = entries;
  index.rejected_unseen = 1;
  const std::string page = html::write_index(index);
  CHECK(has(page,
            "3 briefs; in the last run 1 new issue, 1 brief left as published because a newer report has errors, "
            "1 report with errors and no brief yet."));
  CHECK(has(page, "<h1>Briefs &amp; more</h1>"));
  index.rejected_unseen = 0;
  CHECK(!has(html::write_index(index), "and no brief yet"));
  CHECK(has(page, "<h2 lang=\"mk\"><a href=\"a%20b.html\">&lt;script&gt;x&lt;/script&gt;</a></h2>"));
  CHECK(has(page, "<time datetime=\"2025-10-22\">22 October 2025</time>"));
  entries[0].card.date.clear();
  CHECK(!has(html::write_index(index), "datetime=\"\""));
  CHECK(has(page, "<a href=\"a%20b.pdf\" type=\"application/pdf\">"));
  CHECK(has(page, "Fact: &quot;1&quot; became &quot;2&quot;."));
  CHECK(has(page, "script-src 'sha256-"));
  CHECK(!has(page, "<script>x"));
}

TEST_CASE("a page's policy allows its own style sheet, and a script only where there is one") {
  html::Markup plain, with_script;
  html::add_policy(plain);
  html::add_policy(with_script, "1");
  CHECK(has(std::string(plain.str()), "default-src 'none'; style-src 'sha256-"));
  CHECK(!has(std::string(plain.str()), "script-src"));
  // The digest of "1", by another program.
  CHECK(has(std::string(with_script.str()), "script-src 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"));
}

TEST_CASE("text is composed, as the web wants it") {
  html::Markup markup;
  markup.text("Kosove\u0308 \u201Cnext\u201D \u0438\u0306 <");
  CHECK(markup.str() == "Kosov\u00EB \u201Cnext\u201D \u0439 &lt;");
}

TEST_CASE("a list of no briefs is a page too, and a brief without a page leads to its PDF") {
  html::Index index;
  index.title = "Briefs";
  CHECK(has(html::write_index(index), "0 briefs; in the last run 0 new issues, 0 briefs left as published"));
  std::vector<html::IndexEntry> entries{entry("A", html::IndexEntry::State::unchanged)};
  entries[0].page.clear();
  index.entries = entries;
  CHECK(has(html::write_index(index), "<a href=\"a%20b.pdf\">A</a>"));
}

TEST_CASE("the feed has an entry an issue, with its changes as a list") {
  std::vector<html::FeedEntry> entries(1);
  entries[0].id = "urn:uuid:1";
  entries[0].title = "A & B";
  entries[0].language = "sq";
  entries[0].updated = "2025-10-22T03:00:00Z";
  entries[0].page = "a.html";
  entries[0].pdf = "a.pdf";
  entries[0].changes = {"one <changed>"};
  html::Feed feed;
  feed.title = "Briefs";
  feed.id = "urn:uuid:2";
  feed.updated = "2025-10-22T03:00:00Z";
  feed.base = "https://example.org/";
  feed.entries = entries;
  const std::string text = html::write_feed(feed);
  CHECK(text.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""));
  CHECK(has(text, "<id>urn:uuid:1</id><title xml:lang=\"sq\">A &amp; B</title>"));
  CHECK(has(text, "<link rel=\"alternate\" type=\"text/html\" href=\"https://example.org/a.html\"/>"));
  CHECK(has(text, "<li>one &lt;changed&gt;</li>"));
  entries[0].page.clear();
  CHECK(has(html::write_feed(feed),
            "<link rel=\"alternate\" type=\"application/pdf\" href=\"https://example.org/a.pdf\"/>"));
}
