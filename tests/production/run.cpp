#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/digest.hpp"
#include "production/build.hpp"
#include "production/fake_disk.hpp"
#include "production/make_brief.hpp"
#include "production/record.hpp"

using namespace brief;
using production::Status;
using test::FakeDisk;

namespace {

std::string toml_of(const std::string& title, const std::string& value = "one") {
  return "format = 1\ntitle = \"" + title +
         "\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"Summary [@a].\"\n[commitment]\ntext = \"Text.\"\n"
         "[[commitment.facts]]\nlabel = \"Fact\"\nvalue = \"" +
         value +
         "\"\n[[quotes]]\nspeaker = \"S\"\ntext = \"peace and security\"\nsource = \"a\"\n[summit]\nname = \"S\"\n"
         "[[summit.initiatives]]\ntitle = \"I\"\n[[sources]]\nid = \"a\"\npublisher = \"P\"\ntitle = \"T\"\narchive = "
         "\"a.txt\"\n";
}

FakeDisk disk_with_two() {
  FakeDisk disk;
  disk.folders.insert("in");
  disk.files["in/one.toml"] = toml_of("One");
  disk.files["in/two.toml"] = toml_of("Two");
  disk.files["in/a.txt"] = "commitment to peace and security in the region";
  return disk;
}

production::Options options() {
  production::Options options;
  options.paths = {"in"};
  options.out = "out";
  options.jobs = 1;
  options.program = "test";
  return options;
}

struct Outcomes {
  std::vector<production::Outcome> outcomes;
  std::vector<std::string> errors;
};

/// Every report made one after the other in this thread, so that a power cut reaches the test; `together`: all written
/// first and then published at once.
Outcomes run(FakeDisk& disk, const production::Options& o = options(), bool together = false) {
  Outcomes result;
  disk.make_folders(o.out + "/.brief");
  production::ArchiveCache archives(disk);
  Renderer renderer;
  const auto plan = production::plan(disk, o.paths, o.shard);
  result.errors = plan.errors;
  if (!together) {
    for (const auto& job : plan.jobs)
      result.outcomes.push_back(production::make_brief(disk, o, job, archives, renderer));
    return result;
  }
  std::vector<std::unique_ptr<production::Making>> makings, written;
  for (const auto& job : plan.jobs) {
    makings.push_back(std::make_unique<production::Making>(disk, o, job, archives, renderer));
    makings.back()->make();
    if (makings.back()->written())
      written.push_back(std::move(makings.back()));
    else
      result.outcomes.push_back(makings.back()->take());
  }
  std::vector<production::Making*> all;
  for (const auto& making : written) all.push_back(making.get());
  if (!all.empty()) production::publish(disk, all);
  for (const auto& making : written) result.outcomes.push_back(making->take());
  return result;
}

std::string statuses(const Outcomes& result) {
  std::string text;
  for (const auto& outcome : result.outcomes) (text += text.empty() ? "" : " ") += production::name_of(outcome.status);
  return text;
}

bool whole(const std::string& pdf) { return pdf.starts_with("%PDF-1.7") && pdf.ends_with("%%EOF\n"); }

}  // namespace

TEST_CASE("what has not changed is fresh, and what has says why it is built") {
  FakeDisk disk = disk_with_two();
  CHECK(statuses(run(disk)) == "built built");
  CHECK(statuses(run(disk)) == "fresh fresh");

  disk.files["in/two.toml"] = toml_of("Two", "two");
  const auto changed = run(disk);
  CHECK(statuses(changed) == "fresh built");
  CHECK(changed.outcomes[1].reason == "the report changed");
  CHECK(statuses(run(disk)) == "fresh fresh");

  disk.files["in/a.txt"] += " and beyond";
  CHECK(run(disk).outcomes[0].reason == "the archive a.txt changed");

  disk.files.erase("out/one.pdf");
  CHECK(run(disk).outcomes[0].reason == "the PDF is missing");
  disk.write("out/one.pdf", "x");
  CHECK(run(disk).outcomes[0].reason == "the PDF was changed");

  auto other = options();
  other.program = "newer";
  CHECK(run(disk, other).outcomes[0].reason == "the program or its options changed");
  other.force = true;
  CHECK(run(disk, other).outcomes[0].reason == "forced");
}

TEST_CASE("a rejected report leaves its last good PDF, and the others are built") {
  FakeDisk disk = disk_with_two();
  run(disk);
  const std::string good = disk.files["out/one.pdf"];
  disk.files["in/one.toml"] = "titel = 1\n";
  disk.files["in/two.toml"] = toml_of("Two", "two");
  CHECK(statuses(run(disk)) == "rejected built");
  CHECK(disk.files["out/one.pdf"] == good);
}

TEST_CASE("a clock that goes backwards rebuilds nothing and leaves nothing stale") {
  FakeDisk disk = disk_with_two();
  run(disk);
  // The same bytes with an older time: the PDF is read, found good, and kept.
  const std::string pdf = disk.files["out/one.pdf"];
  disk.files["out/one.pdf"] = pdf;
  disk.write("out/one.pdf", pdf);
  CHECK(statuses(run(disk)) == "fresh fresh");
}

TEST_CASE("an issue is compared with the newest one before it, and building again changes nothing") {
  FakeDisk disk = disk_with_two();
  run(disk);
  disk.files["in/one.toml"] = toml_of("One", "two");
  run(disk);
  const std::string second = disk.files["out/one.pdf"];
  auto forced = options();
  forced.force = true;
  run(disk, forced);
  CHECK(disk.files["out/one.pdf"] == second);
  disk.files["in/one.toml"] = toml_of("One", "three");
  run(disk);
  CHECK(disk.files["out/one.pdf"] != second);
  int kept = 0;
  for (const auto& [path, bytes] : disk.files) kept += path.starts_with("out/issues/one/") && path.ends_with(".toml");
  CHECK(kept == 3);
}

TEST_CASE("a kept issue is named by its number, the report's date and the report's digest, and holds report and PDF") {
  FakeDisk disk = disk_with_two();
  run(disk);
  const std::string stem = "out/issues/one/000001-2025-10-22-" + sha256_hex(disk.files["in/one.toml"]).substr(0, 16);
  CHECK(disk.files.count(stem + ".toml") == 1);
  REQUIRE(disk.files.count(stem + ".pdf") == 1);
  CHECK(disk.files[stem + ".pdf"] == disk.files["out/one.pdf"]);
}

TEST_CASE("only so many issues are kept") {
  FakeDisk disk = disk_with_two();
  auto few = options();
  few.keep = 3;
  for (int i = 0; i < 8; ++i) {
    disk.files["in/one.toml"] = toml_of("One", std::to_string(i));
    run(disk, few);
  }
  int kept = 0;
  for (const auto& [path, bytes] : disk.files) kept += path.starts_with("out/issues/one/") && path.ends_with(".toml");
  CHECK(kept == 3);
}

TEST_CASE(
    "the disk fails, is full or stops at every single operation: no PDF is ever broken, and the next run mends all") {
  int faults = 0;
  FakeDisk reference = disk_with_two();
  run(reference);
  const std::string one = reference.files["out/one.pdf"], two = reference.files["out/two.pdf"];
  enum class Loss : std::uint8_t { none, unsynced, renames };  // when the power is cut
  const std::pair<FakeDisk::Fault, Loss> harms[] = {{FakeDisk::Fault::fails, Loss::none},
                                                    {FakeDisk::Fault::full, Loss::none},
                                                    {FakeDisk::Fault::stops, Loss::none},
                                                    {FakeDisk::Fault::stops, Loss::unsynced},
                                                    {FakeDisk::Fault::stops, Loss::renames}};
  for (const auto& [fault, loss] : harms) {
    for (const auto& [before, together] : {std::pair(false, false), {true, false}, {false, true}, {true, true}}) {
      for (int operation = 1;; ++operation) {
        FakeDisk disk = disk_with_two();
        if (before) {
          // An earlier build of other words stands there.
          disk.files["in/one.toml"] = toml_of("One", "earlier");
          run(disk);
          disk.files["in/one.toml"] = toml_of("One");
          disk.sync_all();
        }
        const std::string old = disk.files["out/one.pdf"];
        disk.inject(operation, fault);
        try {
          run(disk, options(), together);
        } catch (const test::PowerCut&) {
        }
        if (!disk.injected()) break;
        ++faults;
        if (loss != Loss::none) disk.lose(loss == Loss::renames);
        const std::string now = disk.files["out/one.pdf"];
        REQUIRE((now.empty() || whole(now)));
        if (before) REQUIRE(whole(now));
        disk.inject(0, FakeDisk::Fault::none);
        const auto next = run(disk);
        REQUIRE(next.errors.empty());
        for (const auto& outcome : next.outcomes)
          REQUIRE((outcome.status == Status::built || outcome.status == Status::fresh));
        if (!before) REQUIRE(disk.files["out/one.pdf"] == one);
        for (const auto& [path, bytes] : disk.files) {
          // A report of the second issue that stands among the issues is whole.
          const bool kept = path.starts_with("out/issues/one/") && path.ends_with(".toml");
          if (kept && path.find(sha256_hex(toml_of("One")).substr(0, 16)) != std::string::npos)
            REQUIRE(bytes == toml_of("One"));
        }
        REQUIRE(disk.files["out/two.pdf"] == two);
        const auto last = run(disk);
        REQUIRE(statuses(last) == "fresh fresh");
      }
    }
  }
  MESSAGE(faults, " faults injected");
  CHECK(faults > 300);
}

TEST_CASE("one of several briefs that cannot be synced fails alone, and its place keeps what was there") {
  FakeDisk reference = disk_with_two();
  run(reference, options(), true);
  bool failed_once = false;
  for (int operation = 1; operation <= reference.operations(); ++operation) {
    FakeDisk disk = disk_with_two();
    disk.inject(operation, FakeDisk::Fault::fails);
    disk.fail_syncs_only();
    const auto result = run(disk, options(), true);
    if (statuses(result) == "built built") continue;
    failed_once = true;
    REQUIRE(result.outcomes.size() == 2);
    const bool first = result.outcomes[0].status == Status::failed;
    const auto& failed = result.outcomes[first ? 0 : 1];
    CHECK(failed.status == Status::failed);
    CHECK(result.outcomes[first ? 1 : 0].status == Status::built);
    CHECK(!disk.files.contains(first ? "out/one.pdf" : "out/two.pdf"));
    CHECK(disk.files.contains(first ? "out/two.pdf" : "out/one.pdf"));
    CHECK(!disk.files.contains(first ? "out/one.pdf.tmp" : "out/two.pdf.tmp"));
    CHECK(failed.reason.find("input/output error") != std::string::npos);
    // Nothing is told of a file that is not there.
    CHECK((failed.pdf.empty() && failed.sha256.empty() && failed.pages == 0 && failed.bytes == 0));
  }
  CHECK(failed_once);
}

TEST_CASE("an issue that a crash has cut short is written again when its report is built") {
  FakeDisk disk = disk_with_two();
  run(disk);
  const std::string report = disk.files["in/one.toml"];
  const std::string kept = "out/issues/one/000001-2025-10-22-" + sha256_hex(report).substr(0, 16) + ".toml";
  for (const std::string& left : {report.substr(0, 50), std::string(report.size(), '\0'), std::string()}) {
    disk.files.at(kept) = left;
    auto forced = options();
    forced.force = true;
    run(disk, forced);
    CHECK(disk.files.at(kept) == report);
  }
}

TEST_CASE("an issue that could not be kept, or that a crash has cut short, is kept by the next run") {
  FakeDisk disk = disk_with_two();
  run(disk);
  CHECK(statuses(run(disk)) == "fresh fresh");
  const std::string kept =
      "out/issues/one/000001-2025-10-22-" + sha256_hex(disk.files["in/one.toml"]).substr(0, 16) + ".toml";
  disk.files.at(kept).resize(10);
  const auto mended = run(disk);
  CHECK(statuses(mended) == "built fresh");
  CHECK(mended.outcomes[0].reason == "the kept issue is missing or cut short");
  CHECK(disk.files.at(kept) == disk.files["in/one.toml"]);
  CHECK(statuses(run(disk)) == "fresh fresh");
}

TEST_CASE("where a file system has no second names an issue keeps a copy of its PDF") {
  FakeDisk disk = disk_with_two();
  disk.has_links = false;
  run(disk);
  const std::string stem = "out/issues/one/000001-2025-10-22-" + sha256_hex(disk.files["in/one.toml"]).substr(0, 16);
  CHECK(disk.files.at(stem + ".pdf") == disk.files["out/one.pdf"]);
  CHECK(statuses(run(disk)) == "fresh fresh");
}

TEST_CASE("shards are parts: together all, none twice") {
  FakeDisk disk;
  disk.folders.insert("in");
  for (int i = 0; i < 100; ++i) disk.files["in/r" + std::to_string(i) + ".toml"] = "";
  std::size_t sum = 0;
  for (std::uint32_t i = 1; i <= 3; ++i) {
    const auto part = production::plan(disk, {"in"}, {i, 3});
    sum += part.jobs.size();
    CHECK(part.jobs.size() > 15);
  }
  CHECK(sum == 100);
  CHECK(production::shard_of("kfor-2028", 3) == production::shard_of("kfor-2028", 3));
}

TEST_CASE("two reports of one name are told") {
  FakeDisk disk;
  disk.folders = {"a", "b"};
  disk.files["a/x.toml"] = disk.files["b/x.toml"] = "";
  const auto plan = production::plan(disk, {"a", "b", "c"}, {});
  REQUIRE(plan.errors.size() == 2);
  CHECK(plan.errors[0] == "there is no report or folder c");
  CHECK(plan.errors[1] == "two reports would make x.pdf: a/x.toml and b/x.toml");
}

TEST_CASE("a record is read back as it was, and one cut short or of another version is none") {
  production::Record record;
  record.program = "brief 1.0.0;x";
  record.report = std::string(64, 'a');
  record.archives = {{"sources/a b.txt", std::string(64, 'b')}};
  record.pdf_size = 123;
  record.pdf_modified = -5;
  record.outcome.sha256 = std::string(64, 'c');
  record.outcome.pages = 2;
  record.outcome.findings = {3, 0, 1, 2};
  record.outcome.diagnostics.push_back({Severity::warning, "unused-source", "nothing cites `a`", {3, 4}, 1, {}});
  const std::string text = production::to_text(record);
  const auto read = production::parse_record(text);
  REQUIRE(read);
  CHECK(production::to_text(*read) == text);
  CHECK(!production::parse_record(text.substr(0, text.size() - 2)));
  CHECK(!production::parse_record("brief record 2" + text.substr(14)));
  CHECK(!production::parse_record(""));
}
