#include "production/night.hpp"

#include <doctest/doctest.h>

#include "production/fake_disk.hpp"
#include "production/moment.hpp"

using namespace brief;
using namespace brief::production;

namespace {

Outcome outcome(const char* name, Status status) {
  Outcome made;
  made.name = name;
  made.report = "in/" + std::string(name) + ".toml";
  made.status = status;
  made.reason = "the report changed";
  if (status == Status::built) made.pdf = "out/" + std::string(name) + ".pdf";
  if (status == Status::rejected)
    made.diagnostics.push_back({Severity::error, "unknown-key", "unknown key `a*b`", {4, 1}, 0, {}});
  made.new_issue = true;
  return made;
}

Record record(const char* name, std::int64_t made) {
  Record one;
  one.name = name;
  one.edition = "standard";
  one.card.title = "Title of " + std::string(name);
  one.card.changes = {"a fact changed"};
  one.issues.push_back({made, 1, one.card.title, "22 October 2025", {}});
  return one;
}

struct Case {
  Options options;
  Result result;
  Night night;
  std::vector<Record> records{record("a", 1000), record("b", 500)};

  Case() {
    for (const Outcome& one :
         {outcome("a", Status::built), outcome("b", Status::rejected), outcome("c", Status::rejected)})
      night.add(one);
    night.started = 1'700'000'000;
    night.finished = 1'700'000'007;
    result.counts = {1, 7, 2, 0};
    result.exit_code = rejected;
  }
};

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the metrics tell counts, seconds and ages, and keep the last success where this run is none") {
  Case c;
  const std::string first = metrics(c.options, c.result, c.night, c.records, "");
  const std::string labels = "out=\"out\",shard=\"1/1\"";
  CHECK(has(first, ("brief_reports{" + labels + ",status=\"built\"} 1\n").c_str()));
  CHECK(has(first, ("brief_reports{" + labels + ",status=\"fresh\"} 7\n").c_str()));
  CHECK(has(first, ("brief_reports{" + labels + ",status=\"rejected\"} 2\n").c_str()));
  CHECK(has(first, ("brief_run_seconds{" + labels + "} 7\n").c_str()));
  CHECK(has(first, ("brief_exit_code{" + labels + "} 1\n").c_str()));
  CHECK(has(first, ("brief_oldest_brief_timestamp_seconds{" + labels + "} 500\n").c_str()));
  CHECK(has(first, ("brief_oldest_outdated_brief_timestamp_seconds{" + labels + "} 500\n").c_str()));
  CHECK(has(first, ("brief_report_bad{" + labels + ",name=\"c\",status=\"rejected\"} 1\n").c_str()));
  CHECK(!has(first, "brief_last_success"));

  c.result.exit_code = success;
  const std::string good = metrics(c.options, c.result, c.night, c.records, first);
  const std::string line = "brief_last_success_timestamp_seconds{" + labels + "} 1700000007\n";
  CHECK(has(good, line.c_str()));
  c.result.exit_code = rejected;
  c.night.finished += 86400;
  CHECK(has(metrics(c.options, c.result, c.night, c.records, good), line.c_str()));
}

TEST_CASE("the message says what was built and rejected, why and where, as Markdown and as plain text") {
  const Case c;
  const std::string plain = summary(c.options, c.result, c.night, c.records, false);
  CHECK(plain.starts_with("Briefs: 1 built, 7 fresh, 2 rejected, 0 failed\n====="));
  CHECK(has(plain, "From 2023-11-14T22:13:20Z to 2023-11-14T22:13:27Z, exit code 1, in out\n"));
  CHECK(has(plain,
            "- in/b.toml:4:1: unknown key `a*b` [unknown-key]\n  - its last good brief, published "
            "1970-01-01T00:08:20Z, stays as it was\n"));
  CHECK(has(plain, "- in/c.toml:4:1: unknown key `a*b` [unknown-key]\n  - there is no brief of it yet\n"));
  CHECK(has(plain, "- out/a.pdf: Title of a (the report changed)\n  - a fact changed\n"));
  const std::string markdown = summary(c.options, c.result, c.night, c.records, true);
  CHECK(markdown.starts_with("# Briefs: 1 built, 7 fresh, 2 rejected, 0 failed\n\n"));
  CHECK(has(markdown, "\n## Not built\n\n- in/b.toml:4:1: unknown key \\`a\\*b\\` \\[unknown-key\\]\n"));
}

TEST_CASE("a message holds the first hundred and counts the rest") {
  Case c;
  for (int i = 0; i < 200; ++i) c.night.add(outcome(("x" + std::to_string(i)).c_str(), Status::rejected));
  c.result.counts[2] = 202;
  CHECK(has(summary(c.options, c.result, c.night, {}, false), "- and 102 more, in build.json\n"));
}

TEST_CASE("what is told is written whole or not at all, and a file that cannot be written is an error of the run") {
  Case c;
  test::FakeDisk disk;
  disk.folders.insert("told");
  c.options.metrics = "told/brief.prom";
  c.options.summary = "told/night.md";
  tell_of(disk, c.options, c.result, c.night, c.records);
  CHECK(disk.files["told/brief.prom"].starts_with("# HELP brief_last_run_timestamp_seconds "));
  CHECK(disk.files["told/night.md"].starts_with("# Briefs: "));
  CHECK(c.result.exit_code == rejected);
  const std::string before = disk.files["told/night.md"];
  c.result.counts[0] = 5;
  disk.inject(1, test::FakeDisk::Fault::full);
  tell_of(disk, c.options, c.result, c.night, c.records);
  CHECK(disk.files["told/night.md"] == before);
  CHECK(c.result.exit_code == disk_failure);
  REQUIRE(c.result.errors.size() == 2);  // the disk stays full
  CHECK(c.result.errors[0].starts_with("cannot write told/night.md: "));
}

TEST_CASE("moments are written as RFC 3339 has them") {
  CHECK(rfc3339(0) == "1970-01-01T00:00:00Z");
  CHECK(rfc3339(1'761'102'000) == "2025-10-22T03:00:00Z");
}
