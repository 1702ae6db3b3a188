#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/base64.hpp"
#include "base/digest.hpp"
#include "pdf/attached_report.hpp"
#include "production/build.hpp"
#include "production/fake_disk.hpp"
#include "production/kept_issues.hpp"
#include "production/prepare.hpp"
#include "production/publish.hpp"
#include "production/record.hpp"
#include "production/run_folder.hpp"

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
  options.workers = false;
  options.program = "test";
  return options;
}

struct Outcomes {
  std::vector<production::Outcome> outcomes;
  std::vector<std::string> errors, warnings;
  int exit_code = 0;
};

/// A build in this process; `together`: all written first and then published at once.
Outcomes run(FakeDisk& disk, const production::Options& o = options(), bool together = false) {
  Outcomes result;
  if (!together) {
    const std::atomic<bool> stop{false};
    production::Events events;
    events.done = [&](const production::Outcome& outcome) { result.outcomes.push_back(outcome); };
    const auto made = production::run(disk, o, events, stop);
    result.errors = made.errors;
    result.warnings = made.warnings;
    result.exit_code = made.exit_code;
    return result;
  }
  disk.make_folders(o.out);
  disk.make_folder(o.out + "/.brief");
  production::RunFolder folder(disk, o.out);
  if (const auto made = folder.make(); !made.ok()) result.errors.push_back(made.error);
  production::Workshop workshop(disk, o, folder.path());
  std::vector<production::Written> written;
  const auto plan = production::plan(disk, o.paths, o.shard);
  result.errors.insert(result.errors.end(), plan.errors.begin(), plan.errors.end());
  for (std::size_t i = 0; i < plan.jobs.size(); ++i) {
    auto prepared = production::prepare(workshop, plan.jobs[i], i);
    if (auto* one = std::get_if<production::Written>(&prepared))
      written.push_back(std::move(*one));
    else
      result.outcomes.push_back(std::get<production::Outcome>(prepared));
  }
  for (auto& outcome : production::publish(disk, std::move(written))) result.outcomes.push_back(std::move(outcome));
  result.exit_code = -1;
  return result;
}

std::string statuses(const Outcomes& result) {
  std::string text;
  for (const auto& outcome : result.outcomes) (text += text.empty() ? "" : " ") += production::name_of(outcome.status);
  return text;
}

bool whole(const std::string& pdf) { return pdf.starts_with("%PDF-1.7") && pdf.ends_with("%%EOF\n"); }

bool whole_page(const std::string& html) { return html.starts_with("<!DOCTYPE html>") && html.ends_with("</html>\n"); }

const std::string issues_of_one = "out/issues/one";

/// Whether the issue that a PDF prints is kept, whole.
bool kept(const FakeDisk& disk, const std::string& pdf) {
  const auto report = pdf::attached_report(pdf, 1u << 20);
  if (!report) return false;
  const std::string tail = "-" + sha256_hex(*report).substr(0, 16) + ".toml";
  return std::any_of(disk.files.begin(), disk.files.end(), [&](const auto& file) {
    return file.first.starts_with(issues_of_one + "/") && file.first.ends_with(tail) && file.second == *report;
  });
}

}  // namespace

TEST_CASE("a brief that was touched is read once to know that it is the same") {
  struct CountingDisk : FakeDisk {
    int briefs_read = 0;
    FileContent read(const std::string& path, std::size_t most) override {
      briefs_read += path == "out/one.pdf";
      return FakeDisk::read(path, most);
    }
  } disk;
  static_cast<FakeDisk&>(disk) = disk_with_two();
  run(disk);
  disk.alter("out/one.pdf", std::string(disk.files["out/one.pdf"]));
  disk.briefs_read = 0;
  CHECK(statuses(run(disk)) == "fresh fresh");
  CHECK(disk.briefs_read == 1);
  CHECK(statuses(run(disk)) == "fresh fresh");
  CHECK(disk.briefs_read == 1);
}

TEST_CASE("the message of a run tells the titles of the briefs, without metrics or a site too") {
  FakeDisk disk = disk_with_two();
  auto told = options();
  told.summary = "in/told.txt";
  run(disk, told);
  CHECK(disk.files["in/told.txt"].find("- out/one.pdf: One (not built before)\n") != std::string::npos);
}

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
  disk.alter("out/one.pdf", "x");
  CHECK(run(disk).outcomes[0].reason == "the PDF was changed");
  // One byte is another, its size and its time are as they were.
  std::string flipped = disk.files["out/one.pdf"];
  flipped[flipped.size() / 2] ^= 1;
  disk.alter("out/one.pdf", flipped);
  CHECK(run(disk).outcomes[0].reason == "the PDF was changed");
  CHECK(statuses(run(disk)) == "fresh fresh");

  auto other = options();
  other.program = "newer";
  CHECK(run(disk, other).outcomes[0].reason == "the program changed");
  other.source_date_epoch = 1;
  CHECK(run(disk, other).outcomes[0].reason == "the options changed");
  other.force = true;
  CHECK(run(disk, other).outcomes[0].reason == "forced");
}

TEST_CASE("a web page beside each PDF is made on wish, and again where it is missing or was changed") {
  FakeDisk disk = disk_with_two();
  run(disk);
  CHECK(!disk.files.contains("out/one.html"));
  const std::string pdf = disk.files["out/one.pdf"];
  auto both = options();
  both.html = true;
  const auto first = run(disk, both);
  CHECK(first.outcomes[0].reason == "the options changed");
  CHECK(disk.files["out/one.pdf"] == pdf);
  const std::string page = disk.files["out/one.html"];
  CHECK(whole_page(page));
  CHECK(page.find("href=\"one.pdf\"") != std::string::npos);
  CHECK(page.find("download=\"one.toml\"") != std::string::npos);
  CHECK(page.find("download=\"one-evidence.json\"") != std::string::npos);
  CHECK(first.outcomes[0].html.path == "out/one.html");
  CHECK(first.outcomes[0].html.sha256 == sha256_hex(page));
  CHECK(first.outcomes[0].html.bytes == page.size());
  const std::string manifest = disk.files["out/build.json"];
  CHECK(manifest.find("\"html\": \"out/one.html\"") != std::string::npos);
  CHECK(manifest.find("\"html_sha256\": \"" + sha256_hex(page) + "\"") != std::string::npos);

  const auto again = run(disk, both);
  CHECK(statuses(again) == "fresh fresh");
  CHECK(again.outcomes[0].html.sha256 == sha256_hex(page));
  disk.files.erase("out/one.html");
  CHECK(run(disk, both).outcomes[0].reason == "the web page is missing");
  CHECK(disk.files["out/one.html"] == page);
  std::string flipped = page;
  flipped[flipped.size() / 2] ^= 1;
  disk.alter("out/one.html", flipped);
  const auto mended = run(disk, both);
  CHECK(statuses(mended) == "built fresh");
  CHECK(mended.outcomes[0].reason == "the web page was changed");
  CHECK(disk.files["out/one.html"] == page);
  CHECK(statuses(run(disk, both)) == "fresh fresh");

  // The next issue changes both; without the option the page is left and told of.
  disk.files["in/one.toml"] = toml_of("One", "two");
  run(disk, both);
  CHECK(disk.files["out/one.html"] != page);
  const std::string second = disk.files["out/one.html"];
  const auto without = run(disk);
  CHECK(without.outcomes[0].reason == "the options changed");
  CHECK(disk.files["out/one.html"] == second);
  REQUIRE(!without.outcomes[0].diagnostics.empty());
  CHECK(without.outcomes[0].diagnostics.back().code == "web-page-left");
}

TEST_CASE("a web page links to the PDF of its own edition, by a name that is an address") {
  FakeDisk disk = disk_with_two();
  disk.files["in/a #1.toml"] = toml_of("Three");
  auto large = options();
  large.html = true;
  large.edition = layout::Edition::large;
  run(disk, large);
  CHECK(disk.files.contains("out/one-large.html"));
  REQUIRE(disk.files.contains("out/a #1-large.html"));
  CHECK(disk.files["out/a #1-large.html"].find("href=\"a%20%231-large.pdf\"") != std::string::npos);
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
  disk.alter("out/one.pdf", pdf);
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
  auto both = options();
  both.html = true;
  run(reference, both);
  const std::string one = reference.files["out/one.pdf"], two = reference.files["out/two.pdf"];
  const std::string page = reference.files["out/one.html"];
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
          run(disk, both);
          disk.files["in/one.toml"] = toml_of("One");
          disk.sync_all();
        }
        const std::string old = disk.files["out/one.pdf"];
        disk.inject(operation, fault);
        CAPTURE(operation);
        int exit_code = -1;
        try {
          exit_code = run(disk, both, together).exit_code;
        } catch (const test::PowerCut&) {
        }
        if (!disk.injected()) break;
        ++faults;
        // What exit 0 says lasts even if the power is cut at once.
        if (loss != Loss::none || exit_code == production::success) disk.lose(loss != Loss::unsynced);
        const std::string now = disk.files["out/one.pdf"];
        REQUIRE((now.empty() || whole(now)));
        if (before) REQUIRE(whole(now));
        const std::string page_now = disk.files["out/one.html"];
        REQUIRE((page_now.empty() || whole_page(page_now)));
        if (before) REQUIRE(whole_page(page_now));
        // No issue that was ever published is lost.
        if (!now.empty()) REQUIRE(kept(disk, now));
        if (before) REQUIRE(kept(disk, old));
        if (exit_code == production::success) {
          REQUIRE(pdf::attached_report(now, 1u << 20) == toml_of("One"));
          REQUIRE(page_now.find(base64(toml_of("One"))) != std::string::npos);
        }
        disk.inject(0, FakeDisk::Fault::none);
        const auto next = run(disk, both);
        REQUIRE(next.errors.empty());
        for (const auto& outcome : next.outcomes)
          REQUIRE((outcome.status == Status::built || outcome.status == Status::fresh));
        if (!before) REQUIRE(disk.files["out/one.pdf"] == one);
        if (!before) REQUIRE(disk.files["out/one.html"] == page);
        for (const auto& [path, bytes] : disk.files) {
          // A report of the second issue that stands among the issues is whole.
          const bool kept = path.starts_with("out/issues/one/") && path.ends_with(".toml");
          if (kept && path.find(sha256_hex(toml_of("One")).substr(0, 16)) != std::string::npos)
            REQUIRE(bytes == toml_of("One"));
        }
        REQUIRE(disk.files["out/two.pdf"] == two);
        const auto last = run(disk, both);
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
    for (const auto& [path, bytes] : disk.files) CHECK(path.find("/run-") == std::string::npos);
    CHECK(failed.reason.find("input/output error") != std::string::npos);
    CHECK(failed.name == (first ? "one" : "two"));
    CHECK(failed.report == (first ? "in/one.toml" : "in/two.toml"));
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
    disk.alter(kept, left);
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
  disk.alter(kept, disk.files.at(kept).substr(0, 10));
  const auto mended = run(disk);
  CHECK(statuses(mended) == "built fresh");
  CHECK(mended.outcomes[0].reason == "the kept issue is missing or cut short");
  CHECK(disk.files.at(kept) == disk.files["in/one.toml"]);
  CHECK(statuses(run(disk)) == "fresh fresh");
}

TEST_CASE("the PDF of a kept issue is a copy of its own, and its report is restored from it") {
  FakeDisk disk = disk_with_two();
  run(disk);
  const std::string first = disk.files["in/one.toml"];
  const std::string stem = "out/issues/one/000001-2025-10-22-" + sha256_hex(first).substr(0, 16);
  CHECK(disk.files.at(stem + ".pdf") == disk.files["out/one.pdf"]);
  disk.files["in/one.toml"] = toml_of("One", "two");
  disk.alter(stem + ".toml", std::string(first.size(), ' '));
  const auto next = run(disk);
  CHECK(statuses(next) == "built fresh");
  const auto& told = next.outcomes[0].diagnostics;
  CHECK(std::any_of(told.begin(), told.end(), [](const auto& d) { return d.code == "kept-issue-restored"; }));
  CHECK(disk.files.at(stem + ".toml") == first);
  // With both gone there is nothing to compare with: that is told, and nothing printed that is not so.
  disk.files["in/one.toml"] = toml_of("One", "three");
  const std::string second = "out/issues/one/000002-2025-10-22-" + sha256_hex(toml_of("One", "two")).substr(0, 16);
  disk.alter(second + ".toml", "x");
  disk.alter(second + ".pdf", "x");
  const auto failed = run(disk);
  CHECK(statuses(failed) == "failed fresh");
  CHECK(failed.outcomes[0].reason.find("is damaged") != std::string::npos);
  CHECK(failed.exit_code == production::disk_failure);
}

TEST_CASE("a published issue that is not kept is restored from the PDF that stands in its place") {
  FakeDisk reference = disk_with_two(), disk = disk_with_two();
  for (FakeDisk* one : {&reference, &disk}) {
    run(*one);
    one->files["in/one.toml"] = toml_of("One", "two");
  }
  std::erase_if(disk.files, [](const auto& file) { return file.first.starts_with("out/issues/one/"); });
  CHECK(statuses(run(disk)) == "built fresh");
  run(reference);
  CHECK(disk.files["out/one.pdf"] == reference.files["out/one.pdf"]);
  CHECK(disk.files.count("out/issues/one/000001-2025-10-22-" + sha256_hex(toml_of("One")).substr(0, 16) + ".toml") ==
        1);
}

TEST_CASE("an issue that was kept and never published is no issue") {
  FakeDisk reference = disk_with_two(), disk = disk_with_two();
  run(reference);
  run(disk);
  // Kept, and then the power went.
  const std::string never = toml_of("One", "never seen");
  disk.files["out/issues/one/000002-2025-10-22-" + sha256_hex(never).substr(0, 16) + ".toml"] = never;
  disk.files["in/one.toml"] = reference.files["in/one.toml"] = toml_of("One", "two");
  run(reference);
  CHECK(statuses(run(disk)) == "built fresh");
  CHECK(disk.files["out/one.pdf"] == reference.files["out/one.pdf"]);
  CHECK(statuses(run(disk)) == "fresh fresh");
  auto forced = options();
  forced.force = true;
  run(disk, forced);
  CHECK(disk.files["out/one.pdf"] == reference.files["out/one.pdf"]);
}

TEST_CASE("what keeps the issues from being listed, read or kept fails the report, and the PDF stays") {
  FakeDisk disk = disk_with_two();
  run(disk);
  const std::string old = disk.files["out/one.pdf"];
  disk.files["in/one.toml"] = toml_of("One", "two");
  disk.links.insert("out/issues/one");
  const auto failed = run(disk);
  CHECK(statuses(failed) == "failed fresh");
  CHECK(failed.exit_code == production::disk_failure);
  CHECK(disk.files["out/one.pdf"] == old);
  disk.links.clear();
  CHECK(statuses(run(disk)) == "built fresh");
}

TEST_CASE("files among the kept issues that are not ours are left alone and not read") {
  FakeDisk disk = disk_with_two();
  run(disk);
  const std::string stem = "000001-2025-10-22-" + sha256_hex(disk.files["in/one.toml"]).substr(0, 16);
  for (const std::string& name :
       {stem + " (copy).toml", "copy-" + stem + ".toml", std::string("notes-0123456789abcdef.toml"),
        std::string("999999999999999999999-2025-10-22-0123456789abcdef.toml"), stem.substr(1) + ".toml"})
    disk.files["out/issues/one/" + name] = "x";
  disk.files["in/one.toml"] = toml_of("One", "two");
  CHECK(statuses(run(disk)) == "built fresh");
  CHECK(disk.files.count("out/issues/one/000002-2025-10-22-" + sha256_hex(toml_of("One", "two")).substr(0, 16) +
                         ".toml") == 1);
  CHECK(disk.files.at("out/issues/one/notes-0123456789abcdef.toml") == "x");
}

TEST_CASE("two briefs never share a file: the second is refused, whichever comes second") {
  for (const bool large_first : {false, true}) {
    FakeDisk disk = disk_with_two();
    disk.files["in/one-large.toml"] = toml_of("One-large");
    auto large = options();
    large.edition = layout::Edition::large;
    large.paths = {"in/one.toml"};
    auto standard = options();
    standard.paths = {"in/one-large.toml"};
    CHECK(statuses(run(disk, large_first ? large : standard)) == "built");
    const std::string first = disk.files["out/one-large.pdf"];
    const auto second = run(disk, large_first ? standard : large);
    CHECK(statuses(second) == "failed");
    CHECK(second.exit_code == production::disk_failure);
    CHECK(disk.files["out/one-large.pdf"] == first);
  }
}

TEST_CASE("names that differ in case or Unicode form alone are refused on every disk") {
  FakeDisk disk;
  disk.folders.insert("in");
  disk.files["in/A.toml"] = disk.files["in/a.toml"] = toml_of("A");
  disk.files["in/caf\u00e9.toml"] = disk.files["in/cafe\u0301.toml"] = toml_of("B");
  for (const std::uint32_t count : {1u, 7u}) {
    std::size_t jobs = 0;
    for (std::uint32_t part = 1; part <= count; ++part) {
      const auto plan = production::plan(disk, {"in"}, {part, count});
      jobs += plan.jobs.size();
      CHECK(plan.errors.size() == 2);
    }
    CHECK(jobs == 2);
  }
}

TEST_CASE("a folder without reports is an error, a shard without any is none") {
  FakeDisk disk;
  disk.folders.insert("in");
  CHECK(run(disk).exit_code == production::disk_failure);
  CHECK(run(disk).errors.at(0) == "there is no report in the folder in");
  disk.files["in/one.toml"] = toml_of("One");
  for (std::uint32_t part = 1; part <= 3; ++part) CHECK(production::plan(disk, {"in"}, {part, 3}).errors.empty());
}

TEST_CASE("a PDF whose report is gone is told of, and stays") {
  FakeDisk disk = disk_with_two();
  run(disk);
  CHECK(run(disk).warnings.empty());
  disk.files.erase("in/two.toml");
  const auto next = run(disk);
  REQUIRE(next.warnings.size() == 1);
  CHECK(next.warnings[0].starts_with("out/two.pdf no longer has a report"));
  CHECK(next.exit_code == production::success);
  CHECK(disk.files.contains("out/two.pdf"));
  auto alone = options();
  alone.paths = {"in/one.toml"};
  CHECK(run(disk, alone).warnings.empty());
}

TEST_CASE("files of others in the output folder are left alone; what killed runs left is removed") {
  FakeDisk disk = disk_with_two();
  disk.make_folders("out/.brief/run-0123");
  disk.files["out/.brief/run-0123/0.pdf"] = "half";
  disk.files["out/theirs.pdf.tmp"] = disk.files["out/one.pdf.tmp"] = "theirs";
  run(disk);
  CHECK(disk.files.at("out/theirs.pdf.tmp") == "theirs");
  CHECK(disk.files.at("out/one.pdf.tmp") == "theirs");
  for (const auto& [path, bytes] : disk.files) CHECK(path.find("/run-") == std::string::npos);
  for (const std::string& folder : disk.folders) CHECK(folder.find("/run-") == std::string::npos);
}

TEST_CASE("an archive that the disk does not give is no fault of the report") {
  FakeDisk disk = disk_with_two();
  int failed = 0;
  for (int operation = 1; operation < 60; ++operation) {
    FakeDisk faulty = disk;
    faulty.inject(operation, FakeDisk::Fault::fails);
    const auto result = run(faulty);
    for (const auto& outcome : result.outcomes) CHECK(outcome.status != Status::rejected);
    failed += result.exit_code == production::disk_failure;
  }
  CHECK(failed > 5);
  disk.files.erase("in/a.txt");
  CHECK(statuses(run(disk)) == "rejected rejected");
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
  record.name = "x";
  record.edition = "large";
  record.path = "in/x.toml";
  record.outcome.bytes = 123;
  record.stamp = production::Stamp{123, 7, -5, 6};
  record.outcome.sha256 = std::string(64, 'c');
  record.outcome.pages = 2;
  record.outcome.findings = {3, 0, 1, 2};
  record.outcome.diagnostics.push_back({Severity::warning, "unused-source", "nothing cites `a`", {3, 4}, 1, {}});
  const std::string text = production::to_text(record);
  const auto read = production::parse_record(text);
  REQUIRE(read);
  CHECK(production::to_text(*read) == text);
  CHECK(!production::parse_record(text.substr(0, text.size() - 2)));
  CHECK(read->stamp == record.stamp);
  CHECK(!production::parse_record("brief record 1" + text.substr(14)));
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string flipped = text;
    flipped[i] ^= 1;
    CHECK(!production::parse_record(flipped));
  }
  CHECK(!production::parse_record(""));
}
