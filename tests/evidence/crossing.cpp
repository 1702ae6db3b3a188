#include "evidence/crossing.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;
using evidence::Crossing;
using evidence::crossing_of;
using evidence::Finding;

TEST_CASE("a stretch that leaves a quotation or enters one is told by the mark it runs over") {
  const auto source = archived("Kurti said “we go” to Rome.");
  const evidence::Index& index = source.text->index();
  CHECK(crossing_of(index, {3, 7}).way == Crossing::Way::leaves);
  CHECK(crossing_of(index, {3, 7}).mark == 5);
  CHECK(crossing_of(index, {3, 7}).other == 2);
  CHECK(crossing_of(index, {1, 4}).way == Crossing::Way::enters);
  CHECK(crossing_of(index, {3, 5}).way == Crossing::Way::none);
  CHECK(crossing_of(index, {0, 7}).way == Crossing::Way::none);
}

TEST_CASE("the block that quotes ends where a paragraph begins") {
  const auto source = archived("<blockquote>We go.</blockquote><p>Serbia lies.</p>", "a.html");
  const evidence::Index& index = source.text->index();
  CHECK(evidence::block_kind(index, 0) == archive::Block::Kind::quotation);
  CHECK(evidence::end_of_quoted_block(index, {0, 5}) == 3);
  CHECK(evidence::end_of_quoted_block(index, {0, 3}) == evidence::Index::no_id);
}

TEST_CASE("a quote that runs out of its quotation is told so, and the part between the marks offered") {
  const std::string source = "Kurti said “we go” to Rome.";
  for (const char* quote : {"we go to Rome", "we go” to Rome"}) {
    const auto check = check_quote(quote, source, "Kurti").check;
    CHECK(check.reason == "its quotation ends there before “to Rome”");
    CHECK(check.suggestion == "we go");
  }
  for (const char* quote : {"said we go", "said “we go"}) {
    const auto check = check_quote(quote, source, "Kurti").check;
    CHECK(check.reason == "its quotation begins there behind “said”");
    CHECK(check.suggestion == "we go");
  }
  CHECK(check_quote("we go … to Rome", source, "Kurti").check.finding == Finding::differs);
}

TEST_CASE("a phrase in marks of the speaker's own words may be quoted with both marks") {
  const std::string source = "Statement by Kurti\n\nWe call it the “open door” policy, and we keep it.";
  CHECK(is_verbatim("We call it the “open door” policy", source, "Kurti"));
  CHECK(is_verbatim("“open door” policy, and we keep it", source, "Kurti"));
  const auto check = check_quote("open door policy, and we keep it", source, "Kurti").check;
  CHECK(check.reason == "punctuation differs");
  CHECK(check.suggestion == "“open door” policy, and we keep it");
}

TEST_CASE("a quote that runs from one quotation to another is told so, and both parts are offered") {
  const std::string source = "“We want peace now,” she left. “We go to Rome,” Kurti said.";
  for (const char* quote : {"peace now,” she left. “We go", "peace now, she left. We go"}) {
    const auto check = check_quote(quote, source, "Kurti").check;
    CHECK(check.reason == "its quotation ends there before “she left”");
    CHECK(check.suggestion == "peace now … We go");
  }
  CHECK(
      check_quote("She left. “We go", "“We stay.” She left. “We go to Rome,” Kurti said.", "Kurti").check.suggestion ==
      "We go");
  CHECK(is_verbatim("“We want peace now,” she left. “We go to Rome.”", source, "Kurti"));
  CHECK(is_verbatim("peace now,” she left. “We go", source));
}

TEST_CASE("where a stretch runs on without a mark from a heading or a paragraph") {
  const auto joined = [](const std::string& page, const std::string& name = "a.html") {
    const auto source = archived(page, name);
    const evidence::Index& index = source.text->index();
    const std::uint32_t at = evidence::joined_block(index, {0, index.size()});
    if (at == evidence::Index::no_id) return std::string();
    return (evidence::parts_heading(index, at) ? "! " : "") + index.key(at);
  };
  CHECK(joined("<h2>We will</h2><p>send troops to Kosovo.</p>") == "! send");
  CHECK(joined("<table><tr><td>We will</td><td>send troops.</td></tr></table>").empty());
  CHECK(joined("<ul><li>We will</li><li>send troops.</li></ul>").empty());
  CHECK(joined("<main><p>We will</p></main><nav><a href=/>send troops.</a></nav>").empty());
  CHECK(joined("<p>We support</p><hr><p>Serbia now.</p>") == "Serbia");
  CHECK(joined("<h2>We will!</h2><p>Send troops.</p>").empty());
  CHECK(joined("<p>We support<br>Serbia now.</p>").empty());
  CHECK(joined("We support\n\nSerbia now.", "a.txt").empty());
}

TEST_CASE("a quote may not run on from a heading without an ellipsis, and from a paragraph is told so") {
  report::Report report;
  report.sources.emplace_back().id = "s";
  report.quotes.emplace_back().speaker.value = "Kurti";
  const auto check = [&report](const std::string& page) {
    Diagnostics diagnostics;
    report.quotes[0].text.value = "We will send troops";
    return evidence::check(report, {archived(page, "a.html")}, false, diagnostics).checks.at(0);
  };
  const auto heading = check("<h2>We will</h2><p>send troops to Kosovo.</p>");
  CHECK(heading.reason == "a heading ends inside it");
  CHECK(heading.suggestion == "We will … send troops");
  const auto paragraph = check("<p>We will</p><p>send troops to Kosovo.</p>");
  CHECK(paragraph.finding == Finding::verbatim);
  CHECK(paragraph.joined == "send troops");
}
