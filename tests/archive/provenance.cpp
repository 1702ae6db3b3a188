// What a page says of its own origin.
#include <doctest/doctest.h>

#include "archive/archive.hpp"

using namespace brief::archive;

namespace {

Provenance provenance(std::string_view html) {
  auto outcome = read(html, "page.html");
  REQUIRE(std::holds_alternative<Document>(outcome));
  return std::get<Document>(std::move(outcome)).provenance;
}

std::string value(const std::optional<Stated>& stated) { return stated ? stated->value : "(none)"; }
std::string from(const std::optional<Stated>& stated) { return stated ? stated->from : "(none)"; }

}  // namespace

TEST_CASE("the comments of tools that save pages") {
  const Provenance single = provenance(
      "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://example.org/a?b=1 \n saved "
      "date: Thu "
      "Oct 23 2025 09:00:00 GMT+0200\n--><p>A");
  CHECK(value(single.url) == "https://example.org/a?b=1");
  CHECK(value(single.saved) == "2025-10-23");
  CHECK(value(single.language) == "en");
  const Provenance chrome = provenance("<!-- saved from url=(0021)https://example.org/a -->\n<html><p>A");
  CHECK(value(chrome.url) == "https://example.org/a");
  CHECK(from(chrome.url) == "saved from url");
  CHECK(value(provenance("<!-- saved from url=(0014)about:internet -->\n<html><p>A").url) == "(none)");
}

TEST_CASE("meta elements, links, headings and <time>, the surer first") {
  const Provenance stated = provenance(
      "<head><title>The title | Site</title><meta property='og:title' content='The &amp; title'><meta name='author' "
      "content='A'>"
      "<meta property='og:site_name' content='Site'><meta property='article:published_time' "
      "content='2025-10-22T08:00Z'>"
      "<meta property='og:url' content='https://example.org/og'><link rel=canonical "
      "href='https://example.org/c'></head>"
      "<body><h1>Heading</h1><time datetime='2020-01-01'>");
  CHECK(value(stated.title) == "The & title");
  CHECK(value(stated.publisher) == "Site");
  CHECK(value(stated.author) == "A");
  CHECK(value(stated.published) == "2025-10-22");
  CHECK(value(stated.canonical) == "https://example.org/c");
  CHECK(from(stated.canonical) == "link canonical");
  const Provenance bare = provenance("<title>T</title><h1>Heading  <b>one</b></h1><time datetime='2020-01-02T00:00'>");
  CHECK(value(bare.title) == "Heading one");
  CHECK(value(bare.published) == "2020-01-02");
  CHECK(value(bare.publisher) == "(none)");
}

TEST_CASE("JSON-LD, in its several forms, whole or broken") {
  const auto page = [](const std::string& json) {
    return provenance("<script type='application/ld+json'>" + json + "</script><p>A");
  };
  const Provenance graph = page(
      R"({"@graph":[{"@type":"WebSite","name":"W"},{"@type":["X","NewsArticle"],"headline":"H","datePublished":"2025-10-22",
          "dateModified":"2025-10-24T10:00:00Z","publisher":{"name":"P"},"author":[{"name":"A"}],"url":"https://e.org/"}]})");
  CHECK(value(graph.title) == "H");
  CHECK(value(graph.published) == "2025-10-22");
  CHECK(value(graph.modified) == "2025-10-24");
  CHECK(value(graph.publisher) == "P");
  CHECK(value(graph.author) == "A");
  CHECK(value(graph.canonical) == "https://e.org/");
  CHECK(value(page(R"([{"@type":"BlogPosting","headline":"H","author":"A"}])").author) == "A");
  CHECK(value(page(R"({"@type":"NewsArticle","headline":)").title) == "(none)");
  CHECK(value(page(R"({"@type":1,"headline":{"a":[]}})").title) == "(none)");
  CHECK(value(page(std::string(100'000, '[')).title) == "(none)");
}

TEST_CASE("whom an article names by number, and text escaped once too often") {
  const Provenance graph = provenance(
      R"(<script type='application/ld+json'>{"@graph":[{"@type":"NewsArticle","headline":"Peace &amp; order &#8211; the minister&rsquo;s plan &c; & so on",
          "publisher":{"@id":"#o"},"author":[{"@id":"#p"}]},{"@type":"Organization","@id":"#o","name":"The Daily &#039;Post&#039;"},
          {"@type":"Person","@id":"#p","name":"Ana"}]}</script><p>A)");
  CHECK(value(graph.title) == "Peace & order – the minister’s plan &c; & so on");
  CHECK(value(graph.publisher) == "The Daily 'Post'");
  CHECK(value(graph.author) == "Ana");
  CHECK(value(provenance("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":{\"@id\":\"#o\"}}"
                         "</script><p>A")
                  .publisher) == "(none)");
  CHECK(
      value(provenance("<meta property=og:site_name content=GOV.UK><meta name='govuk:primary-publishing-organisation' "
                       "content='Ministry of Rivers'><p>A")
                .publisher) == "Ministry of Rivers");
}

TEST_CASE("the day of publication in microdata and in a page's own record") {
  const auto published = [](const std::string& html) {
    const auto stated = std::get<Document>(read("<!DOCTYPE html>" + html + "<p>x", "page.html")).provenance.published;
    return stated ? stated->value : std::string();
  };
  CHECK(published("<span itemprop='datePublished' content='2019-11-20T08:00'>today</span>") == "2019-11-20");
  CHECK(published("<time itemprop='datePublished' datetime='2019-11-20'>today</time>") == "2019-11-20");
  CHECK(published("<time datetime='2018-01-02'></time><b itemprop='datePublished'>Nov 20, 2019</b>") == "2019-11-20");
  // of another article
  CHECK(published("<aside><time datetime='2018-01-02'></time></aside><time datetime='2019-11-20'>") == "2019-11-20");
  CHECK(published("<a href=x>Old <time datetime='2018-01-02'></time></a>") == "");
  CHECK(published("<div class=related-posts><time datetime='2018-01-02'></time></div>") == "");
  CHECK(published("<header><p class=byline><time datetime='2019-11-20'></time></p></header>") == "2019-11-20");
  CHECK(published("<meta name='datePublished' content='0001-01-01'><meta name=publish-date content=2019-11-20>") ==
        "2019-11-20");
  CHECK(
      published("<script type=application/ld+json>{\"@type\":\"WebPage\",\"datePublished\":\"2019-11-20\"}</script>") ==
      "2019-11-20");
}
