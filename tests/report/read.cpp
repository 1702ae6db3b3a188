#include "report/read.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

using namespace brief;

namespace {

std::string read_file(const char* path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("the KFOR report reads without a complaint") {
  Diagnostics diagnostics;
  const auto report = report::read(read_file("reports/kfor-2028.toml"), diagnostics);
  for (const auto& d : diagnostics.list()) MESSAGE(d.origin.line, ":", d.origin.column, " ", d.message);
  REQUIRE(report);
  CHECK(diagnostics.list().empty());
  CHECK(report->date == report::Date{2025, 10, 22});
  CHECK(report->commitment.facts.size() == 6);
  CHECK(report->commitment.timeline.size() == 7);
  CHECK(report->quotes.size() == 2);
  REQUIRE(report->summit);
  CHECK(report->summit->initiatives[0].participants[2].code == "XK");
  CHECK(report->summary.size() == 1);
  CHECK(report->summary[0].spans[1].citation == 0);
}

TEST_CASE("the optional keys are read, each to its place") {
  const std::string toml = R"(format = 1
draft = true
title = "A title"
short-title = "Title"
date = 2025-10-22
marking = "NONE"
published = "https://example.org/brief"
summary = "S."
[commitment]
text = "C."
countries = ["XK", "AL"]
[[quotes]]
text = """
First  paragraph,
of two lines.

  Second.
"""
language = "sq"
translation = "A.\n \nB."
source = "a"
[[sources]]
id = "a"
publisher = "P"
title = "T"
language = "sr-Latn"
archive = "sources/A.WARC.gz"
saved = 2025-10-23
excerpt = true
original = "sources/a.pdf"
)";
  Diagnostics diagnostics;
  const auto report = report::read(toml, diagnostics);
  for (const auto& d : diagnostics.list()) MESSAGE(d.origin.line, ":", d.origin.column, " ", d.message);
  REQUIRE(report);
  CHECK(report->draft);
  CHECK(report->short_title.value == "Title");
  CHECK(report->published.value == "https://example.org/brief");
  REQUIRE(report->commitment.countries.size() == 2);
  CHECK(report->commitment.countries[1].value == "AL");
  CHECK(report->commitment.countries[1].origin == Origin{11, 20});
  const report::Quote& quote = report->quotes.at(0);
  CHECK(quote.speaker.empty());
  CHECK(quote.text.value == "First paragraph, of two lines.\nSecond.");
  CHECK(quote.text.origin == Origin{14, 1});
  CHECK(quote.language.value == "sq");
  CHECK(quote.translation.value == "A.\nB.");
  const report::Source& source = report->sources.at(0);
  CHECK(source.language.value == "sr-Latn");
  CHECK(source.archive.value == "sources/A.WARC.gz");
  CHECK(source.saved == report::Date{2025, 10, 23});
  CHECK(source.excerpt);
  CHECK(source.original.value == "sources/a.pdf");
}

TEST_CASE("a title that the foot does not hold in two lines is told, and its short form where that is too long") {
  const auto told = [](std::size_t letters, const std::string& shortened, std::string_view code = "long-title") {
    Diagnostics diagnostics;
    report::read("format = 1\ntitle = \"" + std::string(letters, 'a') + "\"\n" + shortened +
                     "date = 2025-10-22\nmarking = \"NONE\"\nlanguage = \"en-GB\"\nsummary = \"Words [@a].\"\n"
                     "[commitment]\ntext = \"Words.\"\n[[sources]]\nid = \"a\"\npublisher = \"P\"\ntitle = \"T\"\n"
                     "date = 2025-10-22\n",
                 diagnostics);
    std::string out;
    for (const Diagnostic& d : diagnostics.list())
      if (d.code == code) out += std::to_string(d.origin.line) + " ";
    return out;
  };
  CHECK(told(150, "").empty());
  CHECK(told(151, "") == "2 ");
  CHECK(told(151, "short-title = \"Short\"\n").empty());
  CHECK(told(20, "short-title = \"" + std::string(151, 'b') + "\"\n") == "3 ");
  CHECK(told(20, "short-title = \"" + std::string(21, 'b') + "\"\n", "long-short-title") == "3 ");
  CHECK(told(20, "short-title = \"" + std::string(20, 'b') + "\"\n", "long-short-title").empty());
  CHECK(told(20, "", "long-short-title").empty());
}

TEST_CASE("a draft may leave its date open, no other report; a warning tells what is to be confirmed") {
  const std::string rest = "format = 1\ntitle = \"T\"\nmarking = \"NONE\"\nsummary = \"S.\"\n";
  const std::string quotes =
      "[commitment]\ntext = \"C.\"\n[[quotes]]\ntext = \"W\"\nsource = \"a\"\n[[quotes]]\ntext = \"X\"\nsource = "
      "\"a\"\n"
      "[[sources]]\nid = \"a\"\npublisher = \"P\"\ntitle = \"T\"\n";
  const auto warning_of = [](const std::string& toml) {
    Diagnostics diagnostics;
    const auto report = report::read(toml, diagnostics);
    REQUIRE(report);
    CHECK(report->date.given() == (toml.find("date = ") != std::string::npos));
    REQUIRE(diagnostics.list().size() == 1);
    CHECK(diagnostics.list()[0].severity == Severity::warning);
    CHECK(diagnostics.list()[0].code == "draft");
    CHECK(diagnostics.list()[0].origin == Origin{5, 9});
    return diagnostics.list()[0].message;
  };
  const std::string told = "this is a draft, and the brief says so on every page";
  CHECK(warning_of(rest + "draft = true\n" + quotes) == told + "; to be confirmed: its date and 2 speakers");
  CHECK(warning_of(rest + "draft = true\ndate = 2025-10-22\n" + quotes) == told + "; to be confirmed: 2 speakers");
  CHECK(warning_of(rest + "draft = true\ndate = 2025-10-22\n[commitment]\ntext = \"C.\"\n") == told);
  Diagnostics diagnostics;
  CHECK_FALSE(report::read(rest + "[commitment]\ntext = \"C.\"\n", diagnostics));
  CHECK(diagnostics.list().at(0).code == "missing-key");
}

TEST_CASE("without the optional keys a report is no draft, and its quotes and sources speak the brief's language") {
  Diagnostics diagnostics;
  const auto report = report::read(read_file("reports/kfor-2028.toml"), diagnostics);
  REQUIRE(report);
  CHECK_FALSE(report->draft);
  CHECK(report->quotes.at(0).language.empty());
  CHECK(report->quotes.at(0).translation.empty());
  CHECK_FALSE(report->sources.at(1).excerpt);
  CHECK_FALSE(report->sources.at(0).saved);
}

TEST_CASE("an archive may have any of the endings, in letters of either case") {
  for (const char* ending : {".txt", ".html", ".htm", ".mhtml", ".mht", ".warc", ".warc.gz", ".eml", ".HTML"}) {
    const std::string toml =
        "format = 1\ntitle = \"T\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"S [@a].\"\n"
        "[commitment]\ntext = \"C.\"\n[[sources]]\nid = \"a\"\npublisher = \"P\"\ntitle = \"T\"\n"
        "archive = \"a" +
        std::string(ending) + "\"\n";
    Diagnostics diagnostics;
    CAPTURE(ending);
    CHECK(report::read(toml, diagnostics).has_value());
  }
}

TEST_CASE("a key that tells of an archive is told where there is none") {
  const std::string head =
      "format = 1\ntitle = \"t\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"s [@a]\"\n"
      "[commitment]\ntext = \"c\"\n[[sources]]\nid = \"a\"\npublisher = \"P\"\ntitle = \"T\"\n"
      "date = 2025-10-22\nurl = \"https://example.org/a\"\nsaved = 2025-10-23\n";
  const auto warnings_of = [](const std::string& toml) {
    Diagnostics diagnostics;
    report::read(toml, diagnostics);
    std::vector<std::string> codes;
    for (const auto& d : diagnostics.list()) codes.push_back(d.code);
    return codes;
  };
  CHECK(warnings_of(head) == std::vector<std::string>{"key-without-archive"});
  CHECK(warnings_of(head + "archive = \"a.txt\"\n").empty());
}
