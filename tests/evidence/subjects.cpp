#include <doctest/doctest.h>

#include <string>

#include "archived.hpp"
#include "evidence/evidence.hpp"
#include "evidence/json.hpp"

using namespace brief;
using evidence::Finding;
using Subject = evidence::Check::Subject;

namespace {

/// Three sources, the second without an archive.
report::Report with_sources() {
  report::Report report;
  for (const char* id : {"first", "second", "third"}) {
    report.sources.push_back({});
    report.sources.back().id = id;
  }
  return report;
}

const evidence::Archives archives{archived_as("the first says peace and security", std::string(64, '1')),
                                  {},
                                  archived_as("the third says more than 30 nations", std::string(64, '3'))};

report::Text words(const char* text) { return {text, {7, 9}}; }

void add_quote(report::Report& report, const char* text) {
  report.quotes.emplace_back();
  report.quotes.back().text = words(text);
}

}  // namespace

TEST_CASE("facts and initiatives are checked as quotes are, against all sources they name") {
  report::Report report = with_sources();
  add_quote(report, "peace and security");
  report.commitment.facts.push_back({words("Nations"), words("30"), {0, 2}, words("more than 30 nations"), {}});
  report.commitment.facts.push_back({words("Unsaid"), words("1"), {0}, std::nullopt, {}});
  report.summit.emplace();
  report::Initiative initiative;
  initiative.sources = {2};
  initiative.evidence = words("more than 40 nations");
  report.summit->initiatives = {initiative};
  Diagnostics diagnostics;
  const auto found = evidence::check(report, archives, false, diagnostics);
  REQUIRE(found.checks.size() == 3);
  CHECK(found.checks[0].finding == Finding::verbatim);
  CHECK(found.checks[1].subject == Subject::fact);
  CHECK(found.checks[1].index == 0);
  CHECK(found.checks[1].finding == Finding::verbatim);
  CHECK(found.checks[1].source == 2);
  CHECK(found.checks[2].subject == Subject::initiative);
  CHECK(found.checks[2].finding == Finding::differs);
  REQUIRE(diagnostics.list().size() == 1);
  CHECK(diagnostics.list()[0].code == "quote-differs");
  CHECK(diagnostics.list()[0].origin == Origin{7, 9});
  CHECK(diagnostics.list()[0].message.find("the initiative’s evidence") != std::string::npos);
}

TEST_CASE("words that stand in another archive than the one named are said to") {
  report::Report report = with_sources();
  add_quote(report, "more than 30 nations");
  Diagnostics diagnostics;
  evidence::check(report, archives, false, diagnostics);
  REQUIRE(diagnostics.list().size() == 1);
  CHECK(diagnostics.list()[0].message.find("word for word in `third`") != std::string::npos);
}

TEST_CASE("unverified words are warnings where that is allowed") {
  report::Report report = with_sources();
  add_quote(report, "peace and prosperity");
  Diagnostics diagnostics;
  evidence::check(report, archives, true, diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(diagnostics.list().size() == 1);
}

TEST_CASE("of a source whose archive could not be read nothing more is told") {
  report::Report report = with_sources();
  add_quote(report, "peace");
  Diagnostics diagnostics;
  const auto found = evidence::check(report, {{nullptr, true}}, false, diagnostics);
  CHECK(found.checks[0].finding == Finding::unchecked);
  CHECK(diagnostics.list().empty());
}

TEST_CASE("the JSON names subject, finding, digest and place, and says the same each time") {
  report::Report report = with_sources();
  add_quote(report, "peace and security");
  report.quotes[0].speaker = words("A \"B\"\n");
  Diagnostics diagnostics;
  const auto found = evidence::check(report, archives, false, diagnostics);
  const std::string json = evidence::to_json(report, found);
  CHECK(json == evidence::to_json(report, found));
  CHECK(json.find("\"speaker\": \"A \\\"B\\\"\\n\"") != std::string::npos);
  CHECK(json.find("\"finding\": \"verbatim\"") != std::string::npos);
  CHECK(json.find("\"sha256\": \"" + std::string(64, '1')) != std::string::npos);
  CHECK(json.find("\"exact\": \"peace and security\"") != std::string::npos);
  CHECK(json.find("\"start\": 15,\n") != std::string::npos);
  CHECK(json.ends_with("}\n"));
}
