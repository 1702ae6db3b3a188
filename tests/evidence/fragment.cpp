#include "evidence/fragment.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

std::string link_of(const std::string& quote, const std::string& source,
                    const std::string& url = "https://example.org/") {
  report::Source named;
  named.url.value = url;
  return evidence::passage_url(named, check_quote(quote, source, "", url).check)
      .substr(evidence::ascii_url(url).size());
}

}  // namespace

TEST_CASE("a link leads to the passage by a browser’s rules, or there is none") {
  CHECK(link_of("peace and security", "of peace and security, 50-50") == "#:~:text=peace%20and%20security");
  CHECK(link_of("security, 50-50", "of peace and security, 50-50") == "#:~:text=security%2C%2050%2D50");
  CHECK(link_of("of … 50-50", "of peace and security, 50-50") == "#:~:text=of&text=50%2D50");
  CHECK(link_of("[W]e will stay", "Today we will stay.") == "#:~:text=we%20will%20stay");
  CHECK(link_of("Union est", "que l’Union est") == "#:~:text=l%E2%80%99Union%20est");
  CHECK(link_of("One. Two.", "One.\n\nTwo.") == "#:~:text=One.,Two");
  const std::string twelve = "one two three four five six seven eight nine ten eleven twelve";
  CHECK(link_of(twelve + " thirteen", twelve + " thirteen") ==
        "#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen");
}

TEST_CASE("words that stand more than once are named with those beside them, whatever their case") {
  CHECK(link_of("our peace now", "Our Peace Now: PM.\n\nThis is our peace now, he said.") ==
        "#:~:text=This%20is-,our%20peace%20now,-%2C%20he%20said.");
  CHECK(link_of("peace", "peace\n\npeace") == "#:~:text=peace");
}

TEST_CASE("a search crosses no line break and no cell of a page") {
  const auto link_on_page = [](const std::string& quote, const std::string& page) {
    report::Report report;
    report.sources.push_back({});
    report.sources[0].url.value = "https://example.org/";
    report.quotes.push_back({});
    report.quotes[0].text.value = quote;
    Diagnostics diagnostics;
    const auto found = evidence::check(report, {archived(page, "a.html")}, false, diagnostics);
    return evidence::passage_url(report.sources[0], found.checks.at(0)).substr(20);
  };
  CHECK(link_on_page("We stay. So do they.", "<p>We stay.<br>So do they.</p>") == "#:~:text=We%20stay.,So%20do%20they");
  CHECK(link_on_page("We stay here", "<table><tr><td>We stay</td><td>here</td></tr></table>") ==
        "#:~:text=We%20stay,here");
  CHECK(link_on_page("We stay here", "<p>We stay\nhere</p>") == "#:~:text=We%20stay%20here");
}

TEST_CASE("an address with a fragment, of a PDF, or not in ASCII") {
  CHECK(link_of("peace", "peace", "https://example.org/a#b") == ":~:text=peace");
  CHECK(link_of("peace", "peace", "https://example.org/a.PDF?x=1").empty());
  report::Source source;
  source.url.value = "https://example.org/a#:~:text=hello";
  CHECK(evidence::passage_url(source, check_quote("peace", "peace", "", source.url.value).check) ==
        "https://example.org/a#:~:text=peace");
  CHECK(evidence::ascii_url("https://example.org/über") == "https://example.org/%C3%BCber");
  CHECK_FALSE(evidence::is_web_page("mailto:a@example.org"));
}

TEST_CASE("a link never takes the words on both sides of the mark of a note for one stretch") {
  const auto link = [](const std::string& html, const std::string& quote) {
    auto read = archive::read(html, "a.html");
    const evidence::Archived archived(std::move(std::get<archive::Document>(read)));
    const evidence::Index& index = archived.index();
    for (std::uint32_t at = 0; at < index.size(); ++at)
      for (std::uint32_t end = at + 1; end <= index.size(); ++end)
        if (index.text({at, end}) == quote) return evidence::BrowserText(index).directive({at, end});
    return std::string("none");
  };
  CHECK(link("<p>Now we stay<sup>1</sup> here for long.", "we stay here for long") == "text=we,here%20for%20long");
  CHECK(link("<p>Now we stay here<sup>1</sup> for long.", "we stay here").empty());
  CHECK(link("<p>See<sup>1</sup> how we stay.", "how we stay") == "text=how%20we%20stay");
}

TEST_CASE("a link names no quotation mark that a browser sets itself around <q>") {
  const auto directive = [](const std::string& page, const std::string& quote) {
    report::Report report;
    report.sources.emplace_back().id = "s";
    report.sources[0].url.value = "https://example.org/";
    report.quotes.emplace_back().text.value = quote;
    Diagnostics diagnostics;
    const auto check = evidence::check(report, {archived(page, "a.html")}, false, diagnostics).checks.at(0);
    return check.passages.empty() ? "none" : check.passages[0].directive;
  };
  CHECK(directive("<p>He said <q>we will go</q> today.</p>", "we will go") == "text=we%20will%20go");
  CHECK(directive("<p>We will go.</p><p>He said <q>we will go</q> today.</p>", "we will go").empty());
  CHECK(directive("<p>We will go.</p><p>He said “we will go” today.</p>", "we will go") != "");
}
