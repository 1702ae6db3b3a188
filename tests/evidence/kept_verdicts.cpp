// What is kept of what an archive's text was found to say.
#include "evidence/kept_verdicts.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;
using evidence::Check;
using evidence::Finding;

namespace {

/// A report of one quote against an archive that other reports have used, too.
Check checked(const evidence::Archive& archive, const report::Quote& quote, Diagnostics& diagnostics,
              const std::string& url = "") {
  report::Report report;
  report.sources.push_back({});
  report.sources[0].id = "s";
  report.sources[0].url.value = url;
  report.quotes.push_back(quote);
  return evidence::check(report, {archive}, false, diagnostics).checks.at(0);
}

report::Quote quote_of(const std::string& text, const std::string& speaker = "") {
  report::Quote quote;
  quote.text.value = text;
  quote.speaker.value = speaker;
  return quote;
}

}  // namespace

TEST_CASE("what is kept of a verdict is found by its own question alone, and within the budget of the search") {
  evidence::KeptVerdicts verdicts;
  Check check;
  check.finding = Finding::verbatim;
  check.limit = "if asked";
  verdicts.keep("question", {check, 100});
  CHECK_FALSE(verdicts.find("question?", 1000));
  CHECK_FALSE(verdicts.find("question", 99));
  REQUIRE(verdicts.find("question", 100));
  CHECK(verdicts.find("question", 100)->check.limit == "if asked");
}

TEST_CASE("no more verdicts are kept than their bytes allow") {
  evidence::KeptVerdicts verdicts(0);
  verdicts.keep("one", {});
  verdicts.keep("two", {});
  CHECK_FALSE(verdicts.find("one", 1));
}

TEST_CASE("a second report is told of the same quote what the first was, with its own places") {
  const auto archive = archived("“We stay here,” Rama said.");
  auto quote = quote_of("We stay here", "Kurti");
  for (const std::uint32_t line : {3U, 7U}) {
    quote.text.origin.line = line;
    Diagnostics diagnostics;
    const Check check = checked(archive, quote, diagnostics);
    CHECK(check.finding == Finding::verbatim);
    CHECK(check.passages.at(0).exact == "We stay here");
    REQUIRE(!diagnostics.list().empty());
    for (const Diagnostic& told : diagnostics.list()) CHECK(told.origin.line == line);
  }
}

TEST_CASE("another speaker, role, language or address is another question") {
  const auto archive = archived("“We stay here,” Rama said.");
  Diagnostics diagnostics;
  CHECK(checked(archive, quote_of("We stay here", "Rama"), diagnostics).teller.empty());
  CHECK(checked(archive, quote_of("We stay here", "Kurti"), diagnostics).teller == "Rama");
  CHECK(checked(archive, quote_of("We stay here", "Rama"), diagnostics).teller.empty());
  CHECK(checked(archive, quote_of("We stay here", "Rama"), diagnostics).passages.at(0).directive.empty());
  const Check web = checked(archive, quote_of("We stay here", "Rama"), diagnostics, "https://example.org/a");
  CHECK_FALSE(web.passages.at(0).directive.empty());
}
