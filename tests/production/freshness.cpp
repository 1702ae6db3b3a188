// When a brief is fresh, and which issue it is compared with.
#include "production/freshness.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/digest.hpp"
#include "production/fake_disk.hpp"
#include "production/history.hpp"
#include "production/kept_issues.hpp"

using namespace brief;
using namespace brief::production;
using test::FakeDisk;

namespace {

const std::string present = "format = 1\n", earlier = "format = 1 # earlier\n", first = "format = 1 # first\n";

Options options() {
  Options made;
  made.out = "out";
  made.program = "brief 1";
  return made;
}

std::string stem_of(int number, const std::string& text) {
  return "00000" + std::to_string(number) + "-2025-10-0" + std::to_string(number) + "-" +
         sha256_hex(text).substr(0, 16);
}

/// A disk on which the brief of in/x.toml is fresh: two issues are kept, the second is the report.
struct Built {
  FakeDisk disk;
  Options with = options();
  Job job{"x", "in/x.toml"};
  Record record;

  Built() {
    for (const char* folder : {"in", "out", "out/.brief", "out/issues", "out/issues/x"}) disk.folders.insert(folder);
    disk.files["in/a.txt"] = "archive";
    disk.files["out/x.pdf"] = "pdf";
    keep(1, earlier);
    keep(2, present);
    record.name = "x";
    record.edition = "standard";
    record.path = "in/x.toml";
    record.program = program_of(with);
    record.report = sha256_hex(present);
    record.earlier = sha256_hex(earlier);
    record.archives = {{"a.txt", sha256_hex("archive")}};
    record.outcome.bytes = 3;
    record.outcome.sha256 = sha256_hex("pdf");
  }
  void keep(int number, const std::string& text) {
    disk.files["out/issues/x/" + stem_of(number, text) + ".toml"] = text;
  }
  std::string why(const std::string& now = present) {
    disk.files["out/.brief/x.record"] = to_text(record);
    const Standing standing = standing_of(disk, with, job);
    const History history =
        read_history(disk, "out/issues/x", "out/x.pdf", standing.record ? &*standing.record : nullptr,
                     standing.as_recorded, sha256_hex(now));
    Workshop workshop(disk, with, "run");
    return why_build(workshop, job, standing, history, sha256_hex(now), now.size());
  }
};

History history_of(FakeDisk& disk, const std::string& now, const Record* record = nullptr, bool as_recorded = false) {
  return read_history(disk, "out/issues/x", "out/x.pdf", record, as_recorded, sha256_hex(now));
}

}  // namespace

TEST_CASE("a brief is fresh only if nothing that its bytes depend on has changed") {
  CHECK(Built().why() == "");
  const auto why = [](auto change) {
    Built built;
    change(built);
    return built.why();
  };
  CHECK(why([](Built& b) { b.with.force = true; }) == "forced");
  CHECK(why([](Built& b) { b.with.program = "brief 2"; }) == "the program changed");
  CHECK(why([](Built& b) { b.with.allow_unverified = true; }) == "the options changed");
  CHECK(why([](Built& b) { b.with.source_date_epoch = 1; }) == "the options changed");
  CHECK(why([](Built& b) { b.with.standard = *pdf::Standard::named("a-4f+ua-2"); }) == "the options changed");
  CHECK(why([](Built& b) { b.record.report = sha256_hex("other"); }) == "the report changed");
  CHECK(why([](Built& b) { b.record.earlier = sha256_hex("other"); }) == "the earlier issue changed");
  CHECK(why([](Built& b) { b.record.earlier.clear(); }) == "the earlier issue changed");
  CHECK(why([](Built& b) { b.disk.files["in/a.txt"] = "other"; }) == "the archive a.txt changed");
  CHECK(why([](Built& b) { b.disk.files.erase("in/a.txt"); }) == "the archive a.txt changed");
  CHECK(why([](Built& b) { b.disk.files.erase("out/x.pdf"); }) == "the PDF is missing");
  CHECK(why([](Built& b) { b.disk.alter("out/x.pdf", "PDF"); }) == "the PDF was changed");
  const std::string own = "out/issues/x/" + stem_of(2, present) + ".toml";
  CHECK(why([&own](Built& b) { b.disk.files.erase(own); }) == "the kept issue is missing or cut short");
  CHECK(why([&own](Built& b) { b.disk.files[own].resize(5); }) == "the kept issue is missing or cut short");
  CHECK(why([](Built& b) { b.with.edition = layout::Edition::large; }) == "not built before");
}

TEST_CASE("the record of another report or edition is not ours, and is told") {
  Built built;
  built.record.name = "X";
  built.disk.files["out/.brief/x.record"] = to_text(built.record);
  CHECK(standing_of(built.disk, built.with, built.job).owner == "X.toml");
  built.record.edition = "large";
  built.disk.files["out/.brief/x.record"] = to_text(built.record);
  CHECK(standing_of(built.disk, built.with, built.job).owner == "X.toml, large edition");
  built.disk.files["out/.brief/x.record"] = "spoilt";
  CHECK_FALSE(standing_of(built.disk, built.with, built.job).record);
}

TEST_CASE("a PDF whose stamp is that of the record is not read; with another stamp it is, and its stamp is new") {
  Built built;
  const FileStat stat = built.disk.stat("out/x.pdf");
  built.record.stamp = Stamp{stat.size, stat.inode, stat.modified, stat.changed};
  built.disk.files["out/.brief/x.record"] = to_text(built.record);
  const auto reads = [&built] {
    const int before = built.disk.operations();
    const Standing standing = standing_of(built.disk, built.with, built.job);
    CHECK(standing.as_recorded);
    return std::pair(built.disk.operations() - before, standing.stamp_is_new);
  };
  CHECK(reads() == std::pair(1, false));
  built.disk.alter("out/x.pdf", "pdf");
  CHECK(reads() == std::pair(2, true));
}

TEST_CASE("a stamp is kept only of what has lain still for a while, and is no link") {
  FileStat stat;
  stat.regular = true;
  stat.size = 7;
  stat.changed = stat.modified = 1;
  REQUIRE(lasting_stamp(stat));
  CHECK(lasting_stamp(stat)->size == 7);
  stat.link = true;
  CHECK_FALSE(lasting_stamp(stat));
  stat.link = false;
  stat.changed = std::int64_t{1} << 62;  // in times to come
  CHECK_FALSE(lasting_stamp(stat));
}

TEST_CASE("files of a brief are named by report and edition") {
  Options with = options();
  CHECK(pdf_path(with, "x") == "out/x.pdf");
  CHECK(record_path(with, "x") == "out/.brief/x.record");
  CHECK(edition_name(with) == "standard");
  with.edition = layout::Edition::large;
  CHECK(pdf_path(with, "x") == "out/x-large.pdf");
  CHECK(record_path(with, "x") == "out/.brief/x-large.record");
  CHECK(edition_name(with) == "large");
}

TEST_CASE("the earlier issue is the newest that is not the report itself") {
  Built built;
  CHECK(history_of(built.disk, present).earlier.bytes == earlier);
  CHECK(history_of(built.disk, present).earlier.sha256 == sha256_hex(earlier));
  CHECK(history_of(built.disk, "a new report").earlier.bytes == present);
  FakeDisk none;
  CHECK(history_of(none, present).earlier.bytes.empty());
  CHECK(history_of(none, present).error.empty());
}

TEST_CASE("a kept issue that is spoilt is not used; where nothing restores it, that is an error") {
  Built built;
  built.disk.files["out/issues/x/" + stem_of(1, earlier) + ".toml"] = first;
  const History history = history_of(built.disk, present);
  CHECK(history.earlier.bytes.empty());
  CHECK(history.error.find("is damaged, and the PDF beside it does not contain it") != std::string::npos);
}

TEST_CASE("what was kept after the issue published last was never published") {
  Built built;
  built.keep(3, first);
  built.record.report = sha256_hex(present);
  const History history = history_of(built.disk, "a new report", &built.record, true);
  REQUIRE(history.unpublished.size() == 1);
  CHECK(history.unpublished[0].stem == stem_of(3, first));
  CHECK(history.earlier.bytes == present);
  // The report itself, kept by a run that ended too early, is published now.
  CHECK(history_of(built.disk, first, &built.record, true).unpublished.empty());
  CHECK(history_of(built.disk, first, &built.record, true).earlier.bytes == present);
}

TEST_CASE("an issue that was published and is gone is told as a problem") {
  Built built;
  built.record.report = sha256_hex("never kept");
  const History history = history_of(built.disk, "a new report", &built.record, false);
  CHECK(history.problem.find("is not among the kept issues") != std::string::npos);
  CHECK(history.lost.empty());
}

TEST_CASE("issues are named by number, date and digest, and no other name is one") {
  const std::string digest = sha256_hex(present);
  const Issue one = next_issue(nullptr, "2025-10-22", digest);
  CHECK(one.stem == "000001-2025-10-22-" + digest.substr(0, 16));
  CHECK(next_issue(&one, "2025-10-23", digest).number == 2);
  const auto back = parse_issue(one.stem);
  REQUIRE(back);
  CHECK(back->number == 1);
  CHECK(back->is(digest));
  CHECK_FALSE(back->is(sha256_hex("other")));
  for (const char* wrong :
       {"", "1", "000001-2025-10-22", "00001-2025-10-22-0123456789abcdef", "000001_2025-10-22-0123456789abcdef",
        "000001-2025/10-22-0123456789abcdef", "000001-2025-10-22-0123456789abcdeg",
        "00000x-2025-10-22-0123456789abcdef", "000001-2025-10-22-0123456789ABCDEF"})
    CHECK_FALSE(parse_issue(wrong));
}
