#include <doctest/doctest.h>

#include <string>

#include "archived.hpp"
#include "evidence/json.hpp"

using namespace brief;

namespace {

report::Text words(const char* text) { return {text, {7, 9}}; }

/// Quotes that are verbatim in two pieces, that differ, are not found and are not checked, a fact and an initiative.
report::Report all_findings() {
  report::Report report;
  report.title = words("Peace");
  for (const char* id : {"first", "second", "third"}) {
    report.sources.push_back({});
    report.sources.back().id = id;
    report.sources.back().url = words("https://example.org/a");
  }
  report.sources[0].archive = words("sources/a.txt");
  report.sources[0].original = words("sources/a.pdf");
  const auto quote = [&report](const char* text, int source) {
    report.quotes.emplace_back();
    report.quotes.back().speaker = words("A Speaker");
    report.quotes.back().text = words(text);
    report.quotes.back().source = source;
  };
  quote("the mission of NATO … peace and “security”", 0);
  quote("the mission of NATO is peace and prosperity for all", 0);
  quote("zebras graze on other continents altogether", 2);
  quote("nobody has looked", 1);
  report.commitment.facts.push_back({words("Nations"), words("30"), {0, 2}, words("more than 30 nations"), {}});
  report.summit.emplace();
  report::Initiative initiative;
  initiative.title = words("All");
  initiative.sources = {2};
  initiative.evidence = words("more than 30 nations");
  report.summit->initiatives = {initiative};
  return report;
}

evidence::Evidence evidence_of(const report::Report& report) {
  const evidence::Archives archives{
      archived_as("In short, the mission of NATO is to keep the peace and 'security' for all.", std::string(64, 'a')),
      {},
      archived_as("It has more than 30 nations", std::string(64, '3'))};
  Diagnostics diagnostics;
  evidence::Evidence made = evidence::check(report, archives, true, diagnostics);
  made.originals = {std::string(64, 'b'), "", ""};
  return made;
}

evidence::MadeBy made_by() {
  return {"1.0.0", "2.3.0", "6.0.0", "1.14", "abc", "kfor-2028", "large", "a-3a+ua-1", std::int64_t{-86400}};
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("evidence read back from its JSON gives the same JSON") {
  const report::Report report = all_findings();
  const evidence::MadeBy made = made_by();
  const std::string json = evidence::to_json(report, evidence_of(report), &made);
  const evidence::FromJson back = evidence::from_json(json, report);
  CHECK(back.error == "");
  CHECK(back.made_by == made);
  CHECK(evidence::to_json(report, back.evidence, &back.made_by) == json);
  REQUIRE(back.evidence.checks.size() == 6);
  using evidence::Finding;
  const Finding expected[] = {Finding::verbatim,  Finding::differs,  Finding::not_found,
                              Finding::unchecked, Finding::verbatim, Finding::verbatim};
  for (std::size_t i = 0; i < 6; ++i) CHECK(back.evidence.checks[i].finding == expected[i]);
  CHECK(back.evidence.checks[0].passages.size() == 2);
  CHECK(back.evidence.checks[1].closest.has_value());
  CHECK(back.evidence.checks[5].subject == evidence::Check::Subject::initiative);
}

TEST_CASE("doubts are in the JSON with the words of the source, and read back") {
  report::Report report = all_findings();
  report.quotes[0].text.value = "We send 600 soldiers … to Kosovo. … We act.";
  evidence::Evidence made = evidence_of(report);
  for (const auto& doubt : evidence::doubts) made.checks[0].*doubt.words = "of " + std::string(doubt.name);
  const evidence::MadeBy by = made_by();
  const std::string json = evidence::to_json(report, made, &by);
  CHECK(json.find("\"doubts\": {\n") != std::string::npos);
  const evidence::FromJson back = evidence::from_json(json, report);
  REQUIRE(back.error == "");
  for (const auto& doubt : evidence::doubts) {
    CHECK(json.find('"' + std::string(doubt.name) + "\": \"of ") != std::string::npos);
    CHECK(back.evidence.checks[0].*doubt.words == "of " + std::string(doubt.name));
    CHECK((back.evidence.checks[1].*doubt.words).empty());
    CHECK(evidence::json_schema().find('"' + std::string(doubt.name) + '"') != std::string::npos);
  }
}

TEST_CASE("evidence that is not the report's is refused with what does not agree") {
  const report::Report report = all_findings();
  const evidence::MadeBy made = made_by();
  const std::string json = evidence::to_json(report, evidence_of(report), &made);
  const auto error = [&](const std::string& from, const std::string& to) {
    return evidence::from_json(replaced(json, from, to), report).error;
  };
  CHECK(error("\"format\": 1", "\"format\": 9").find("form 1") != std::string::npos);
  CHECK(error("\"title\": \"Peace\"", "\"title\": \"War\"") == "its title is not the report’s");
  CHECK(error("\"text\": \"nobody has looked\"", "\"text\": \"nobody looks\"").find("other words") !=
        std::string::npos);
  CHECK(error("\"id\": \"second\"", "\"id\": \"other\"").find("`other`") != std::string::npos);
  CHECK(error("\"finding\": \"differs\"", "\"finding\": \"true\"").find("`true`") != std::string::npos);
  CHECK(error("\"source_date_epoch\": \"-86400\"", "\"source_date_epoch\": \"1x\"").find("`1x`") != std::string::npos);
  CHECK_FALSE(error("\"checks\": [", "\"checks\": [{},").empty());
  CHECK_FALSE(error("\"start\": ", "\"start\": -").empty());
}

TEST_CASE("evidence that is no JSON, or none of the form, is refused") {
  const report::Report report = all_findings();
  for (const char* json : {"", "{", "[]", "null", "7", "{}", "{\"format\":1}", "{\"format\":1,\"made_by\":7}", "\xff"})
    CHECK_FALSE(evidence::from_json(json, report).error.empty());
  CHECK_FALSE(evidence::from_json(std::string(200000, '['), report).error.empty());
  CHECK(evidence::from_json(std::string(1'000'001, ','), report).error == "it has more than 1000000 values");
}

TEST_CASE("the digests of an earlier issue are read by the ids of the sources, from anything") {
  const report::Report report = all_findings();
  const std::string a(64, 'a'), three(64, '3');
  const std::string json = evidence::to_json(report, evidence_of(report));
  CHECK(evidence::digests_in(json, report) == std::vector<std::string>{a, "", three});
  report::Report fewer = report;
  fewer.sources.erase(fewer.sources.begin());
  CHECK(evidence::digests_in(json, fewer) == std::vector<std::string>{"", three});
  const std::vector<std::string> none(3);
  for (const char* other : {"", "{", "[]", "7", R"({"sources": 1})", R"({"sources": [1, {"id": 3}, {"sha256": "x"}]})"})
    CHECK(evidence::digests_in(other, report) == none);
}

TEST_CASE("the findings of an earlier issue are read by the words of the quotes, and kept where they were others") {
  const report::Report report = all_findings();
  evidence::Evidence made = evidence_of(report);
  const std::string json = evidence::to_json(report, made);
  CHECK(evidence::findings_in(json, report) ==
        std::vector<std::string>{"verbatim", "differs", "not found", "unchecked"});
  report::Report other = report;
  other.quotes[0].text.value = "other words";
  CHECK(evidence::findings_in(json, other)[0].empty());
  for (const char* none : {"", "{", "[]", "7", R"({"checks": 1})", R"({"checks": [1, {"kind": "quote"}]})"})
    CHECK(evidence::findings_in(none, report) == std::vector<std::string>(4));
  made.checks[0].earlier_finding = "differs";
  const evidence::MadeBy by = made_by();
  const auto read = evidence::from_json(evidence::to_json(report, made, &by), report);
  CHECK(read.evidence.checks[0].earlier_finding == "differs");
}

TEST_CASE("the digests of archives that were other files are kept") {
  const report::Report report = all_findings();
  evidence::Evidence made = evidence_of(report);
  made.earlier = {std::string(64, 'c'), "", ""};
  const evidence::MadeBy by = made_by();
  const auto read = evidence::from_json(evidence::to_json(report, made, &by), report);
  CHECK(read.error.empty());
  CHECK(read.evidence.earlier == made.earlier);
}
