#include "content/build.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "content/dump.hpp"
#include "report/read.hpp"

using namespace brief;

namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

report::Report read(const std::string& toml) {
  Diagnostics diagnostics;
  auto report = report::read(toml, diagnostics);
  for (const auto& d : diagnostics.list()) INFO(d.message);
  REQUIRE(report);
  return std::move(*report);
}

/// A report with every part, in a language.
std::string report_in(const std::string& language) {
  return "format = 1\ntitle = \"T\"\nsubtitle = \"S\"\ndate = 2025-10-22\nissue = \"2\"\nreference = \"R/1\"\n"
         "marking = \"OFFICIAL\"\nlanguage = \"" +
         language + R"("
author = "Desk"
contact = "press@example.org"
summary = "A *b* [@b]."
[commitment]
text = """
Words [@a; @b] and [more](https://example.org/more).

- one
- two
"""
[[commitment.facts]]
label = "Label"
value = "Value"
sources = ["a"]
[[commitment.timeline]]
date = "2028-12"
event = "End"
sources = ["b"]
[[commitment.timeline]]
date = "1999"
event = "Start"
[[quotes]]
speaker = "Jane Doe"
role = "Minister"
date = 2025-10-22
text = "We stay"
source = "a"
[[quotes]]
speaker = "John Doe"
text = "We leave"
source = "b"
[summit]
name = "The Summit"
place = "London"
date = 2025-10-22
text = "Met."
[[summit.initiatives]]
title = "Course"
text = "Taught."
starts = "2026"
participants = ["NATO"]
sources = ["b"]
[[summit.initiatives]]
title = "Fund"
[[sources]]
id = "a"
publisher = "Ministry"
title = "Statement"
date = 2025-10-22
url = "https://www.example.org/a/?b=1"
[[sources]]
id = "b"
publisher = "Paper"
title = "Report"
)";
}

evidence::Evidence findings(evidence::Finding first, evidence::Finding second) {
  evidence::Evidence evidence;
  evidence.checks.push_back({evidence::Check::Subject::quote, 0, 0, first, {}, {}, {}});
  evidence.checks.push_back({evidence::Check::Subject::quote, 1, 1, second, {}, {}, {}});
  evidence.checks[0].passages.push_back({"We stay", "", "", 0, 7});
  evidence.checks[0].passages[0].directive = "text=We%20stay";
  evidence.digests = {"3f9c5b1204d7aaaa", ""};
  return evidence;
}

std::string dump_of(const report::Report& report, const evidence::Evidence& evidence,
                    const changes::Changes* changes = nullptr) {
  Diagnostics diagnostics;
  return content::dump(content::build({report, evidence, changes, language::Words::of(report.language)}, diagnostics));
}

void check_lines(const std::string& dump, const std::vector<std::string>& lines) {
  for (const auto& line : lines) CHECK_MESSAGE(dump.find(line + "\n") != std::string::npos, line << "\nin\n" << dump);
}

}  // namespace

TEST_CASE("every section of a brief in English") {
  const auto report = read(report_in("en-GB"));
  check_lines(dump_of(report, findings(evidence::Finding::verbatim, evidence::Finding::unchecked)),
              {
                  "kind Policy brief",
                  "details 22 October 2025 · Issue 2 · R/1",
                  "byline By Desk · Contact: [press@example.org](mailto:press@example.org)",
                  "section summary Summary",
                  "  p A *b*[1].",
                  "section facts At a glance",
                  "    item Label",
                  "      value Value",
                  "    cites [2]",
                  "section commitment The commitment",
                  "  p Words[1][2] and [more](https://example.org/more).",
                  "  bullets",
                  "      p one",
                  "  h3 timeline Timeline",
                  "  timeline timeline-figure Drawn to scale. A ring is a month, a box a year. Dashes "
                  "lie after this brief’s date.",
                  "    event 1999: Start",
                  "    later December 2028: End[1]",
                  "    alt Timeline of 2 events.",
                  "section quotes Quotes",
                  "    p “We stay”",
                  "    attribution **Jane Doe**, Minister, 22 October 2025.",
                  "    finding [Word for word in source 2.](https://www.example.org/a/?b=1#:~:text=We%20stay)",
                  "    attribution **John Doe**.",
                  "    finding [Not checked: source 1 has no archived text.](#source-b)",
                  "section initiatives Summit initiatives",
                  "  event-head **The Summit**, London, 22 October 2025",
                  "  p Met.",
                  "  table initiatives",
                  "      p Course[1]",
                  "      p Taught.",
                  "      p 2026",
                  "      p NATO",
                  "      absent Not stated",
                  "section sources Sources",
                  "    item source-b [1](#cited-source-b)",
                  "      source Paper, *Report*.",
                  "      note Not archived.",
                  "      source Ministry, *Statement*, 22 October 2025. "
                  "[www.example.org/a/?b=1](https://www.example.org/a/?b=1)",
                  "      note Archived, SHA-256 3f9c5b1204d7.",
                  "marking OFFICIAL",
                  "page Page {page} of {pages}",
              });
}

TEST_CASE("every section of a brief in Bosnian: a date that ends in a stop takes no second one") {
  const auto report = read(report_in("bs"));
  check_lines(dump_of(report, findings(evidence::Finding::verbatim, evidence::Finding::unchecked)),
              {
                  "kind Informativni pregled",
                  "details 22. oktobra 2025. · Izdanje 2 · R/1",
                  "byline Autor: Desk · Kontakt: [press@example.org](mailto:press@example.org)",
                  "section facts Ukratko",
                  "section commitment Obaveza",
                  "    later decembar 2028.: End[1]",
                  "    p „We stay”",
                  "    attribution **Jane Doe**, Minister, 22. oktobra 2025.",
                  "    finding [Od riječi do riječi u izvoru 2.](https://www.example.org/a/?b=1#:~:text=We%20stay)",
                  "    finding [Nije provjereno: izvor 1 nema arhiviran tekst.](#source-b)",
                  "section initiatives Inicijative samita",
                  "  event-head **The Summit**, London, 22. oktobra 2025.",
                  "      absent Nije navedeno",
                  "section sources Izvori",
                  "      source Ministry, *Statement*, 22. oktobra 2025. "
                  "[www.example.org/a/?b=1](https://www.example.org/a/?b=1)",
                  "      note Arhivirano, SHA-256 3f9c5b1204d7.",
                  "marking {en-GB:OFFICIAL}",
              });
}

TEST_CASE("every section of a brief in Serbian, in Cyrillic; a finding against the words stands out") {
  const auto report = read(report_in("sr"));
  const std::string dump = dump_of(report, findings(evidence::Finding::differs, evidence::Finding::not_found));
  const auto& words = language::Words::of("sr");
  check_lines(dump, {
                        "section summary " + std::string(words["section.summary"]),
                        "    finding [**" + words.fill("finding.differs", {{"number", "2"}}) + "**](#source-a)",
                        "    finding [**" + words.fill("finding.not-found", {{"number", "1"}}) + "**](#source-b)",
                        "section sources " + std::string(words["section.sources"]),
                    });
  CHECK(dump.find("{sr") == std::string::npos);
}

TEST_CASE("fixed words carry their language where they are not in the report's") {
  const auto report = read(report_in("nl"));
  const std::string dump = dump_of(report, findings(evidence::Finding::verbatim, evidence::Finding::unchecked));
  check_lines(dump, {"kind {en-GB:Policy brief}", "section quotes {en-GB:Quotes}",
                     "    attribution **Jane Doe**, Minister, {en-GB:22 October 2025}."});
}

TEST_CASE("a report with next to nothing says plainly what it lacks, and warns") {
  const auto report = read(
      "format = 1\ntitle = \"T\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"S.\"\n[commitment]\ntext = "
      "\"T.\"\n");
  Diagnostics diagnostics;
  const auto document = content::build({report, {}, nullptr, language::Words::of(report.language)}, diagnostics);
  CHECK(diagnostics.list().size() == 3);
  check_lines(content::dump(document), {"  absent No sources are given."});
  CHECK(content::dump(document).find("quotes") == std::string::npos);
  CHECK(document.sections.size() == 2);  // none stands empty
  CHECK(document.furniture.marking.empty());
}

TEST_CASE("what has changed is told and marked; a long wording is cut between characters") {
  const auto now = read(report_in("en-GB"));
  auto before = now;
  before.date = {2025, 5, 1};
  before.issue = "1";
  before.commitment.facts[0].value.value = "";
  for (int i = 0; i < 300; ++i) before.commitment.facts[0].value.value += "ш";
  before.quotes.pop_back();
  before.summary[0].spans[0].text = "Otherwise ";
  const auto changes = changes::compare(before, now);
  const std::string dump = dump_of(now, findings(evidence::Finding::verbatim, evidence::Finding::unchecked), &changes);
  std::string begun;
  for (int i = 0; i < 240; ++i) begun += "ш";
  check_lines(dump, {"section changes What has changed since 1 May 2025 · Issue 1", "| section summary Summary",
                     "      p Reworded: the fact “Label”, from “" + begun + "…” to “Value”.",
                     "      p Added: a quote of John Doe, “" + now.quotes[1].text.value + "”.",
                     "    | item **Changed: **Label", "  | quotation quote-2", "    attribution **New: ****John Doe**.",
                     "  note A bar in the margin marks each place."});
}

TEST_CASE("a key that changes is told from what to what, and its place is marked") {
  const auto now = read(report_in("en-GB"));
  auto before = now;
  std::string& label = before.commitment.facts[0].value.value;
  auto later = now;
  for (int i = 0; i < 20; ++i) label += " word";
  later.commitment.facts[0].value.value = label + " one";
  label += " two";
  before.marking = report::Marking::none;
  later.marking = report::Marking::secret;
  before.quotes[1].role.value = "";
  later.quotes[1].role.value = "Minister";
  later.sources[0].title.value = "Another";
  const auto changes = changes::compare(before, later);
  const auto evidence = findings(evidence::Finding::verbatim, evidence::Finding::unchecked);
  check_lines(dump_of(later, evidence, &changes),
              {"      p Reworded: the marking, from “NONE” to “SECRET”.",
               "      p Reworded: the fact “Label”, from “… word word two” to “… word word one”.",
               "      p Reworded: a quote of John Doe (role), from “Not stated” to “Minister”.",
               "      p Reworded: the source “Another”, from “" + now.sources[0].title.value + "” to “Another”.",
               "  | quotation quote-2"});
}

TEST_CASE("of a long text each stretch that differs is told, with the words around it; of one removed how it began") {
  const auto now = read(report_in("en-GB"));
  auto before = now, later = now;
  std::string text;
  for (int i = 0; i < 60; ++i) text += "word" + std::to_string(i) + " ";
  later.summary[0].spans[0].text = text + "ends.";
  const auto reworded = [&text](std::string_view from, std::string_view to) {
    text.replace(text.find(from), from.size(), to);
  };
  reworded("word0", "Another");
  reworded("word30 word31", "no word");
  reworded(" word50", "");
  before.summary[0].spans[0].text = text + "ends.";
  before.commitment.countries.push_back({"XK", {}});
  before.quotes.push_back(before.quotes[0]);
  before.quotes.back().text.value = "Removed words.";
  const auto changes = changes::compare(before, later);
  const auto evidence = findings(evidence::Finding::verbatim, evidence::Finding::unchecked);
  check_lines(
      dump_of(later, evidence, &changes),
      {"      p Reworded: the summary, from “Another word1 word2 …” to “word0 word1 word2 …”.",
       "      p Reworded: the summary, from “… word28 word29 no word word32 word33 …” to “… word28 word29 word30 "
       "word31 word32 word33 …”.",
       "      p Reworded: the summary, from “… word48 word49 word51 word52 …” to “… word48 word49 word50 word51 "
       "word52 …”.",
       "      p Reworded: the countries of the commitment, from “Kosovo” to “Not stated”.",
       "      p Removed: a quote of Jane Doe, “Removed words.”"});
}

TEST_CASE("a date is a span as long as what it names, and stands in its middle") {
  CHECK(content::span_of({2008, 0, 0}).middle() == 2008.5);
  CHECK(content::span_of({2023, 7, 0}).middle() == doctest::Approx(2023 + (181 + 15.5) / 365));
  CHECK(content::span_of({2025, 1, 1}).begin == 2025);
  CHECK(content::span_of({2024, 2, 29}).end == content::span_of({2024, 3, 1}).begin);
  CHECK(content::span_of({2024, 12, 31}).end == 2025);
}

TEST_CASE("a draft says so beside its marking, in its title, and where a speaker is to be confirmed") {
  std::string toml = report_in("en-GB");
  toml.insert(toml.find("title ="), "draft = true\nshort-title = \"Short\"\n");
  toml.replace(toml.find("speaker = \"Jane Doe\"\n"), 21, "");
  const std::string dump = dump_of(read(toml), findings(evidence::Finding::verbatim, evidence::Finding::unchecked));
  check_lines(dump, {"marking OFFICIAL", "draft DRAFT", "foot Short",
                     "    attribution **Speaker to be confirmed**, Minister, 22 October 2025."});
}

TEST_CASE("a draft without a date says that it is to be confirmed, and nothing in it is later than today") {
  std::string toml = report_in("en-GB");
  toml.insert(toml.find("title ="), "draft = true\n");
  const auto date = toml.find("date = ");
  toml.erase(date, toml.find('\n', date) + 1 - date);
  const auto evidence = findings(evidence::Finding::verbatim, evidence::Finding::unchecked);
  const std::string dump = dump_of(read(toml), evidence);
  CHECK(dump.find("Date to be confirmed") != std::string::npos);
  CHECK(dump.find("After the date of this brief") == std::string::npos);
  CHECK(dump.find("0000") == std::string::npos);
}

TEST_CASE("a foreign quote keeps its language and has its translation beside it; a source tells when it was saved") {
  std::string toml = report_in("en-GB");
  toml.insert(toml.find("text = \"We stay\""), "language = \"sq\"\ntranslation = \"We remain\"\n");
  toml.replace(toml.find("We stay"), 7, "Ne\\n\\nmbetemi");
  toml.insert(toml.find("url = "), "saved = 2025-10-23\nexcerpt = true\narchive = \"a.txt\"\n");
  const std::string dump = dump_of(read(toml), findings(evidence::Finding::verbatim, evidence::Finding::unchecked));
  check_lines(dump, {"    p {sq:“Ne}", "    p {sq:“mbetemi”}", "    p Translation: “We remain”",
                     "      note Archived, SHA-256 3f9c5b1204d7. Saved 23 October 2025. Checked against an excerpt."});
}

TEST_CASE("what is doubtful in a verbatim quote is told beneath it, a sentence each, in every language") {
  for (const char* language :
       {"en", "de", "fr", "it", "sq", "sr", "sr-Latn", "bs", "cnr", "hr", "mk", "bg", "tr", "el"}) {
    const auto words = language::Words::of(language);
    const report::Report report = read(report_in(language));
    const auto told = [&](auto&& change) {
      auto evidence = findings(evidence::Finding::verbatim, evidence::Finding::unchecked);
      change(evidence.checks[0]);
      return dump_of(report, evidence);
    };
    const auto has = [&](const std::string& dump, language::Key key) {
      return dump.find(" " + std::string(words[key]) + "](https") != std::string::npos;
    };
    CHECK(has(told([](auto& c) { c.left_out = 101; }), "finding.far-apart"));
    CHECK(has(told([](auto& c) { c.negation = "not"; }), "finding.negation-left-out"));
    CHECK(has(told([](auto& c) { c.number = "5"; }), "finding.number-left-out"));
    CHECK(has(told([](auto& c) { c.about = "He sighed."; }), "finding.speaker-unclear"));
    CHECK(has(told([](auto& c) { c.replaced = "Kurti"; }), "finding.name-replaced"));
    CHECK(has(told([](auto& c) { c.limit = "about"; }), "finding.limit-left-out"));
    CHECK(has(told([](auto& c) { c.added = "in 2019"; }), "finding.words-added"));
    CHECK(has(told([](auto& c) { c.joined = "We do"; }), "finding.sentences-joined"));
    CHECK(has(told([](auto& c) { c.cut = "stop"; }), "finding.words-left-out"));
    CHECK(has(told([](auto& c) { c.teller = "Kurti"; }), "finding.speaker-differs"));
    const std::string both = told([](auto& c) { c.number = "5", c.replaced = "Kurti"; });
    CHECK(has(both, "finding.name-replaced"));
    CHECK(both.find(words["finding.number-left-out"]) != std::string::npos);
    CHECK_FALSE(has(told([](auto& c) { c.left_out = 100; }), "finding.far-apart"));
  }
}

TEST_CASE("the link of a quote is told in one language") {
  const auto told = [](const std::string& toml) -> std::string {
    const auto report = read(toml);
    const auto evidence = findings(evidence::Finding::verbatim, evidence::Finding::unchecked);
    Diagnostics diagnostics;
    const auto made = content::build({report, evidence, nullptr, language::Words::of("en-GB")}, diagnostics);
    for (const content::Section& section : made.sections)
      for (const content::Block& block : section.blocks)
        if (const auto* quotation = std::get_if<content::Quotation>(&block.of))
          return std::string(quotation->finding.inlines.front().description);
    return {};
  };
  std::string toml = report_in("en-GB");
  CHECK(told(toml) == "The words of Jane Doe in Statement");
  std::string of_speaker = toml;
  of_speaker.replace(of_speaker.find("Jane Doe"), 8, "Дана Леви");
  CHECK(told(of_speaker) == "Word for word in source 2.");
  toml.insert(toml.find("title = \"Statement\""), "language = \"sq\"\n");
  CHECK(told(toml) == "Word for word in source 2.");
}

TEST_CASE("where a brief is published is printed with a code") {
  const auto dump_at = [](const std::string& url) {
    std::string toml = report_in("en-GB");
    toml.insert(toml.find("title ="), "published = \"" + url + "\"\n");
    return dump_of(read(toml), findings(evidence::Finding::verbatim, evidence::Finding::unchecked));
  };
  check_lines(
      dump_at("https://example.org/b/"),
      {"  web-code of 25 modules Read on the web: [example.org/b/](https://example.org/b/){on paper: example.org/…}",
       "    alt QR code: the web address example.org/b/"});
}

TEST_CASE("a timeline's caption says only what can be seen") {
  std::string toml = report_in("en-GB");
  toml.replace(toml.find("2028-12"), 7, "2025-01");
  toml.replace(toml.find("date = \"1999\""), 13, "date = \"1999-05\"");
  check_lines(dump_of(read(toml), findings(evidence::Finding::verbatim, evidence::Finding::unchecked)),
              {"  timeline timeline-figure Drawn to scale. A ring is a month."});
  toml = report_in("en-GB");
  toml.replace(toml.find("2028-12"), 7, "2025-01");
  const std::string band = "  timeline timeline-figure Drawn to scale. A ring is a month, a box a year.";
  check_lines(dump_of(read(toml), findings(evidence::Finding::verbatim, evidence::Finding::unchecked)), {band});
  toml.replace(toml.find("date = \"1999\""), 13, "date = \"1389\"");
  check_lines(dump_of(read(toml), findings(evidence::Finding::verbatim, evidence::Finding::unchecked)),
              {"  timeline timeline-figure Drawn to scale. A ring is a month, a box a year."});
}

TEST_CASE("a page's number in words") {
  content::Furniture furniture;
  furniture.page = "Page {page} of {pages}";
  CHECK(content::page_words(furniture, 2, 13) == "Page 2 of 13");
}

TEST_CASE("the golden content of the KFOR brief") {
  const auto report = read(read_file("reports/kfor-2028.toml"));
  evidence::Evidence evidence;
  for (std::size_t i = 0; i < report.quotes.size(); ++i)
    evidence.checks.push_back(
        {evidence::Check::Subject::quote, i, report.quotes[i].source, evidence::Finding::verbatim, {}, {}, {}});
  evidence.digests.assign(report.sources.size(), "");
  const std::string dump = dump_of(report, evidence);
  if (std::getenv("BRIEF_WRITE_GOLDEN") != nullptr)
    std::ofstream("tests/golden/kfor-2028-content.txt", std::ios::binary) << dump;
  CHECK_MESSAGE(dump == read_file("tests/golden/kfor-2028-content.txt"), "look with `make golden` and `git diff`");
}
