#include "language/printed.hpp"

#include <doctest/doctest.h>

#include <string>

#include "report/read.hpp"

using namespace brief;

namespace {

const std::string everything = R"(format = 1
title = "The \"Force\" -- it's"
subtitle = "A \"b\""
short-title = "UK's"
date = 2025-10-22
marking = "NONE"
reference = "R'1--2"
language = "LANGUAGE"
author = "O'Brien's desk"
contact = "o'brien@example.org"
published = "https://example.org/a--b'c"
summary = "It's \"*new*\" [@a]."
[commitment]
text = "- an \"item\""
[[commitment.facts]]
label = "\"In reserve\""
value = "1999--2003"
[[commitment.timeline]]
date = "1999"
event = "The 'entry'"
[[quotes]]
speaker = "Conan \"Red\" O'Brien"
role = "The Duke's \"aide\""
text = "We don't \"stop\" -- never."
source = "a"
[[quotes]]
speaker = "X"
text = "Nous \"restons\"."
language = "fr"
translation = "We \"stay\"."
source = "a"
[[quotes]]
speaker = "X"
text = "Nous \"restons\"."
language = "tlh"
source = "a"
[summit]
name = "The \"Summit\""
place = "King's Cross"
text = "At \"ten\"."
[[summit.initiatives]]
title = "The \"Course\""
text = "It's \"new\"."
participants = ["AL", "The \"Six\""]
[[sources]]
id = "a"
publisher = "The \"Post\""
title = "Das \"Wort\" -- nun"
language = "de"
url = "https://example.org/it's--so"
)";

report::Report printed(const std::string& language) {
  std::string toml = everything;
  toml.replace(toml.find("LANGUAGE"), 8, language);
  Diagnostics diagnostics;
  auto report = report::read(toml, diagnostics);
  for (const auto& d : diagnostics.list()) INFO(d.message);
  REQUIRE(report);
  return language::printed(std::move(*report));
}

}  // namespace

TEST_CASE("every word that a writer gave is printed with the marks of the language") {
  const auto report = printed("en-GB");
  CHECK(report.title.value == "The “Force” – it’s");
  CHECK(report.subtitle.value == "A “b”");
  CHECK(report.short_title.value == "UK’s");
  CHECK(report.author == "O’Brien’s desk");
  CHECK(report.summary.front().spans.front().text == "It’s “");
  CHECK(report.commitment.text.front().items.front().blocks.front().spans.front().text == "an “item”");
  CHECK(report.commitment.facts.front().label.value == "“In reserve”");
  CHECK(report.commitment.facts.front().value.value == "1999–2003");
  CHECK(report.commitment.timeline.front().event.value == "The ‘entry’");
  CHECK(report.quotes.front().speaker.value == "Conan “Red” O’Brien");
  CHECK(report.quotes.front().role.value == "The Duke’s “aide”");
  CHECK(report.summit->name.value == "The “Summit”");
  CHECK(report.summit->place.value == "King’s Cross");
  CHECK(report.summit->text.front().spans.front().text == "At “ten”.");
  CHECK(report.summit->initiatives.front().title.value == "The “Course”");
  CHECK(report.summit->initiatives.front().text.front().spans.front().text == "It’s “new”.");
  CHECK(report.summit->initiatives.front().participants.back().name == "The “Six”");
  CHECK(report.sources.front().publisher.value == "The “Post”");
}

TEST_CASE("addresses and identifiers are printed as they are, and what was said with dashes for pairs of hyphens") {
  const auto report = printed("en-GB");
  CHECK(report.reference == "R'1--2");
  CHECK(report.contact == "o'brien@example.org");
  CHECK(report.published.value == "https://example.org/a--b'c");
  CHECK(report.sources.front().url.value == "https://example.org/it's--so");
  CHECK(report.quotes.front().text.value == "We don’t “stop” – never.");
}

TEST_CASE("words of another language are printed with the marks of that, or as they are") {
  const auto report = printed("en-GB");
  CHECK(report.sources.front().title.value.starts_with("Das „Wort“ "));
  CHECK(report.quotes[1].text.value == "Nous «\u00A0restons\u00A0».");
  CHECK(report.quotes[1].translation.value == "We “stay”.");
  CHECK(report.quotes[2].text.value == "Nous \"restons\".");
  CHECK(printed("de").title.value == "The „Force“ – it’s");
}
