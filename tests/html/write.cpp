#include "html/write.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "content/build.hpp"
#include "html/blocks.hpp"
#include "html/linked_data.hpp"
#include "html/markup.hpp"
#include "report/read.hpp"
#include "text/shape.hpp"

using namespace brief;

namespace {

report::Report read(const std::string& toml) {
  Diagnostics diagnostics;
  auto report = report::read(toml, diagnostics);
  for (const auto& d : diagnostics.list()) FAIL_CHECK(d.message);
  REQUIRE(report);
  return std::move(*report);
}

const std::string hostile = R"(format = 1
title = "<script>alert(1)</script> & \"more\""
date = 2025-10-22
marking = "OFFICIAL"
reference = "</title>"
author = "A'B"
summary = "1 < 2 & 3 \\> 2 [@a][@b]"
[commitment]
text = "Go [there](https://example.org/?a=1&b=2)."
[[commitment.facts]]
label = "<b>"
value = "5 %"
sources = ["a"]
[[commitment.timeline]]
date = "1999"
event = "Begins"
[[commitment.timeline]]
date = "2028-12"
event = "Ends"
[[quotes]]
speaker = "</script><b>X"
text = "Words </script> said"
source = "a"
[[sources]]
id = "a"
publisher = "P"
title = "<T>"
url = "https://example.org/a"
[[sources]]
id = "b"
publisher = "P"
title = "B"
)";

content::Document content_of(const report::Report& report) {
  evidence::Evidence evidence;
  evidence.digests.resize(report.sources.size());
  for (std::size_t i = 0; i < report.quotes.size(); ++i) {
    evidence::Check check;
    check.index = i;
    check.source = report.quotes[i].source;
    evidence.checks.push_back(check);
  }
  Diagnostics diagnostics;
  return content::build({report, evidence, nullptr, language::Words::of(report.language)}, diagnostics);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++n;
  return n;
}

}  // namespace

TEST_CASE("markup closes what it opens and escapes what it is given") {
  html::Markup markup;
  {
    const html::Element p(markup, "p", {{"class", "a\"b"}, {"id", ""}});
    markup.text("<&>");
    markup.empty("br", {});
    markup.shape("path", {{"d", "M0 0"}});
  }
  CHECK(markup.str() == "<p class=\"a&quot;b\">&lt;&amp;&gt;<br><path d=\"M0 0\"/></p>");
}

TEST_CASE("whatever a report holds is text on the page") {
  const auto report = read(hostile);
  const std::string page = html::write(content_of(report), {});
  CHECK(count(page, "<script") == 1);  // the data of schema.org
  CHECK(count(page, "</script") == 1);
  CHECK(count(page, "<b>X") == 0);
  CHECK(count(page, "</title>") == 1);
  CHECK(page.find("&lt;script&gt;alert(1)&lt;/script&gt; &amp;") != std::string::npos);
  CHECK(page.find("href=\"https://example.org/?a=1&amp;b=2\"") != std::string::npos);
}

TEST_CASE("the page says its language, policy, data and files") {
  const auto report = read(hostile);
  const html::Attachment files[] = {{"x.toml", "application/toml", "Report file", "abc"}};
  html::Options options;
  options.pdf = "x.pdf";
  options.canonical_url = "https://example.org/x.html";
  options.generator = "brief 0";
  options.attachments = files;
  const std::string page = html::write(content_of(report), options);
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
  CHECK(page.find("default-src 'none'; style-src 'sha256-") != std::string::npos);
  CHECK(page.find("<a href=\"x.pdf\" type=\"application/pdf\">PDF version</a>") != std::string::npos);
  CHECK(page.find("download=\"x.toml\" href=\"data:application/toml;base64,YWJj\"") != std::string::npos);
  CHECK(page.find("<link rel=\"canonical\" href=\"https://example.org/x.html\">") != std::string::npos);
  CHECK(page == html::write(content_of(report), options));
}

TEST_CASE("citations are references in brackets that lead to their sources") {
  const auto report = read(hostile);
  const std::string page = html::write(content_of(report), {});
  CHECK(page.find("<sup class=\"cite\">\u202F<a id=\"cited-source-a\" href=\"#source-a\"") != std::string::npos);
  CHECK(page.find("id=\"source-b\"") != std::string::npos);
  CHECK(page.find(">[2]</a></sup>") != std::string::npos);
}

TEST_CASE("a long address may part at its signs, and is whole where it leads to") {
  std::string given(hostile);
  const std::string url = "\"https://example.org/a\"";
  given.replace(given.find(url), url.size(), "\"https://example.org/a-long/page_of.a?name=value\"");
  const auto report = read(given);
  const std::string page = html::write(content_of(report), {});
  CHECK(page.find("href=\"https://example.org/a-long/page_of.a?name=value\"") != std::string::npos);
  CHECK(page.find("example<wbr>.org<wbr>/<wbr>a<wbr><span "
                  "class=\"joined\">-l</span>ong<wbr>/<wbr>page<wbr>_of<wbr>.a<wbr>?name<wbr>=<wbr>value") !=
        std::string::npos);
}

TEST_CASE("a citation stands in the paragraph that it supports, and no line ends before it") {
  const auto report = read(hostile);
  const std::string page = html::write(content_of(report), {});
  CHECK(page.find("<dd><p>5\u00A0%\u2060<sup class=\"cite\">") != std::string::npos);
  CHECK(page.find("3 &gt;<sup class=\"cite\">") == std::string::npos);
}

TEST_CASE("a narrow space parts each citation from its words, in the timeline too") {
  std::string given(hostile);
  const std::string event = "[[commitment.timeline]]\n";
  given.replace(given.find(event), event.size(), event + "sources = [\"a\"]\n");
  const auto report = read(given);
  const std::string page = html::write(content_of(report), {});
  CHECK(count(page, "<sup class=\"cite\">") == 3);
  CHECK(count(page, "<sup class=\"cite\"><a") == 0);
}

TEST_CASE("a source and what is known of its archive are one paragraph") {
  const auto report = read(hostile);
  const std::string page = html::write(content_of(report), {});
  CHECK(page.find("Not archived. <a class=\"back\" href=\"#cited-source-a\" aria-label=\"Back to where source 1 is "
                  "cited\">↑</a>"
                  "</span></p></li>") != std::string::npos);
  CHECK(count(page, "id=\"cited-source-a\"") == 1);
  CHECK(count(page, "href=\"#source-a\"") > 1);
}

TEST_CASE("a draft says so above and below the brief, after the marking") {
  auto report = read(hostile);
  report.draft = true;
  const std::string page = html::write(content_of(report), {});
  CHECK(count(page, "<header class=\"marking\">OFFICIAL DRAFT\n</header>") +
            count(page, "<header class=\"marking\">OFFICIAL DRAFT</header>") ==
        1);
  CHECK(count(page, "OFFICIAL DRAFT") == 2);
}

TEST_CASE("an abbreviation says what it stands for") {
  auto report = read(hostile);
  report.title.value = "More for KFOR";
  report.commitment.text.front().spans = {report::Span()};
  report.commitment.text.front().spans.front().text = "The Kosovo Force (KFOR) stays.";
  const std::string page = html::write(content_of(report), {});
  CHECK(page.find("<h1>More for <abbr title=\"Kosovo Force\">KFOR</abbr>") != std::string::npos);
  CHECK(count(page, "<abbr") == 1);
}

TEST_CASE("the timeline is a list with a drawing that is hidden from those who listen") {
  const auto report = read(hostile);
  const std::string page = html::write(content_of(report), {});
  CHECK(count(page, "<time datetime=\"1999\">1999</time>") == 1);
  CHECK(count(page, "<li class=\"later\"><span class=\"unseen later\">") == 1);
  CHECK(count(page, "</span><time datetime=\"2028-12\">") == 1);
  CHECK(count(page, "aria-hidden=\"true\"") == 2);  // of a wide window and of a narrow one
  CHECK(count(page, "class=\"mark year\"") == 2);
  CHECK(count(page, "class=\"mark later\"") == 2);
}

TEST_CASE("rows whose words are too long for columns are records in every window") {
  for (const std::size_t letters : {8u, 33u}) {
    const std::string word(letters, 'w');
    const auto report = read(
        "format = 1\ntitle = \"T\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"S.\"\n"
        "[commitment]\ntext = \"T.\"\n[summit]\nname = \"N\"\n[[summit.initiatives]]\ntitle = \"" +
        word + "\"\ntext = \"" + word + "\"\nparticipants = [\"" + word + "\"]\n");
    const std::string page = html::write(content_of(report), {});
    CHECK(count(page, "<table class=\"records\" aria-labelledby=\"initiatives-heading\">") == (letters == 33 ? 1 : 0));
  }
}

TEST_CASE("an item that reads from right to left has its mark at the right, whatever the others are written in") {
  const auto report = read(
      "format = 1\ntitle = \"T\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"S.\"\n"
      "[commitment]\ntext = \"\"\"\n- One\n- هذا بند\n\"\"\"\n");
  const std::string page = html::write(content_of(report), {});
  CHECK(count(page, "<li dir=\"rtl\">") == 1);
  CHECK(count(page, "<li>") == 1);
}

TEST_CASE("linked data are JSON of schema.org that cannot end its element") {
  const auto report = read(hostile);
  const std::string data = html::linked_data(content_of(report), "https://example.org/x.html");
  CHECK(data.find('<') == std::string::npos);
  const auto json = nlohmann::json::parse(data);
  CHECK(json["@type"] == "Report");
  CHECK(json["datePublished"] == "2025-10-22");
  REQUIRE(json["hasPart"].size() == 1);
  CHECK(json["hasPart"][0]["@type"] == "Quotation");
  CHECK(json["hasPart"][0]["creator"]["name"] == "</script><b>X");
  CHECK(json["hasPart"][0]["isBasedOn"]["url"] == "https://example.org/a");
  CHECK(json["hasPart"][0]["inLanguage"] == "en-GB");
}

TEST_CASE("linked data tell a foreign quote's own language") {
  std::string given(hostile);
  given.replace(given.find("[[quotes]]\n"), 11, "[[quotes]]\nlanguage = \"fr\"\n");
  const auto report = read(given);
  const auto json = nlohmann::json::parse(html::linked_data(content_of(report), {}));
  CHECK(json["hasPart"][0]["inLanguage"] == "fr");
  CHECK(json["inLanguage"] == "en-GB");
}

TEST_CASE("the names of a map are drawn where something can measure them") {
  const auto document = content_of(
      read("format = 1\ntitle = 't'\ndate = 2025-10-22\nmarking = 'NONE'\nsummary = 's'\n[commitment]\ntext = 'c'\n"
           "countries = ['XK']\n[summit]\nname = 'S'\n[[summit.initiatives]]\ntitle = 'I'\ntext = 'd'\n"
           "starts = '2026'\nparticipants = ['AL']\n"));
  html::Options options;
  CHECK(count(html::write(document, options), "<text") == 0);
  Memo memo;
  text::Shaper shaper(memo);
  layout::ParagraphSetter setter(shaper, memo);
  options.setter = &setter;
  const std::string page = html::write(document, options);
  CHECK(count(page, ">Kosovo</text>") == 1);
  // What stands in a row alone is told by the heads of the columns, but for the first two.
  CHECK(count(page, "<td>") == 1);
  CHECK(count(page, "<td data-label=\"Starts: \">") == 1);
  CHECK(count(page, "<td data-label=\"Who: \">") == 1);
}
