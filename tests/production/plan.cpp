// What a build is to make, who may write in its folder, and which briefs have no report any more.
#include "production/plan.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "production/fake_disk.hpp"
#include "production/leftovers.hpp"
#include "production/output_lock.hpp"
#include "production/record.hpp"

using namespace brief;
using namespace brief::production;
using test::FakeDisk;

namespace {

std::string reports(const Plan& plan) {
  std::string list;
  for (const Job& job : plan.jobs) list += job.name + "=" + job.report + " ";
  return list;
}

void add_brief(FakeDisk& disk, const std::string& name, const std::string& report) {
  Record record;
  record.name = name;
  record.edition = "standard";
  record.path = report;
  record.report = record.outcome.sha256 = std::string(64, 'a');
  disk.files["out/.brief/" + name + ".record"] = to_text(record);
  disk.files["out/" + name + ".pdf"] = "pdf";
}

std::vector<std::string> left_over(FakeDisk& disk, const std::vector<std::string>& paths, Shard shard = {}) {
  Options options;
  options.out = "out";
  options.paths = paths;
  options.shard = shard;
  Result result;
  find_leftovers(disk, options, plan(disk, paths, shard), result);
  CHECK(result.errors.empty());
  return result.warnings;
}

}  // namespace

TEST_CASE("a folder gives its reports by name; what is hidden, or no report, is none") {
  FakeDisk disk;
  disk.folders.insert("in");
  for (const char* name : {"b.toml", "a.toml", ".hidden.toml", ".toml", "notes.txt", "c.TOML"})
    disk.files[std::string("in/") + name] = "";
  disk.files["one.toml"] = "";
  CHECK(reports(plan(disk, {"in"}, {})) == "a=in/a.toml b=in/b.toml ");
  CHECK(reports(plan(disk, {"in", "one.toml"}, {})) == "a=in/a.toml b=in/b.toml one=one.toml ");
  CHECK(plan(disk, {"in"}, {}).folders == std::vector<std::string>{"in"});
  CHECK(reports(plan(disk, {"in/b.toml", "in"}, {})) == "a=in/a.toml b=in/b.toml ");  // named twice is built once
  CHECK(plan(disk, {"one.toml"}, {}).folders.empty());
}

TEST_CASE("a folder that cannot be read, or is empty, is an error") {
  FakeDisk disk;
  disk.folders.insert("in");
  CHECK(plan(disk, {"in"}, {}).errors == std::vector<std::string>{"there is no report in the folder in"});
  disk.inject(1, FakeDisk::Fault::fails);
  CHECK(plan(disk, {"in"}, {}).errors == std::vector<std::string>{"cannot read the folder in: input/output error"});
}

TEST_CASE("the folder of a report is where its archives are") {
  CHECK(Job{"x", "x.toml"}.folder().empty());
  CHECK(Job{"x", "/x.toml"}.folder() == "/");
  CHECK(Job{"x", "a/b/x.toml"}.folder() == "a/b");
}

TEST_CASE("a name belongs to one shard, and names are spread over all") {
  CHECK(shard_of("kfor-2028", 1) == 1);
  std::set<std::uint32_t> seen;
  std::size_t first = 0;
  for (int i = 0; i < 1'000; ++i) {
    const std::uint32_t shard = shard_of("report-" + std::to_string(i), 4);
    CHECK(shard == shard_of("report-" + std::to_string(i), 4));
    seen.insert(shard);
    first += shard == 1;
  }
  CHECK(seen == std::set<std::uint32_t>{1, 2, 3, 4});
  CHECK(first > 200);
  CHECK(first < 300);
  // Machines of all kinds must agree: SHA-256 of "kfor-2028" begins with these digits.
  CHECK(shard_of("kfor-2028", 7) == shard_of(std::string("kfor-2028"), 7));
}

TEST_CASE("an output folder has one builder; shards share it, each alone in its part") {
  FakeDisk disk;
  Result first, second, other;
  {
    const OutputLock held(disk, "out", {}, first);
    CHECK(first.exit_code == success);
    const OutputLock refused(disk, "out", {}, second);
    CHECK(second.exit_code == locked);
    REQUIRE(second.errors.size() == 1);
    CHECK(second.errors[0].find("another build holds out: process ") == 0);
    const OutputLock elsewhere(disk, "elsewhere", {}, other);
    CHECK(other.exit_code == success);
  }
  Result again;
  const OutputLock free(disk, "out", {}, again);
  CHECK(again.exit_code == success);
  CHECK(disk.folders.contains("out/.brief"));
}

TEST_CASE("the locks of shards are shared for the folder and their own for the part") {
  struct Asked : FakeDisk {
    std::vector<std::pair<std::string, bool>> locks;
    LockResult lock(const std::string& file, bool shared, std::string_view note) override {
      locks.emplace_back(file, shared);
      return FakeDisk::lock(file, shared, note);
    }
  } disk;
  Result result;
  const OutputLock part(disk, "out", {2, 3}, result);
  CHECK(disk.locks ==
        std::vector<std::pair<std::string, bool>>{{"out/.brief/lock", true}, {"out/.brief/lock-2-of-3", false}});
}

TEST_CASE("a folder that cannot be made or locked is a failure of the disk") {
  for (int operation = 1; operation <= 3; ++operation) {
    FakeDisk disk;
    disk.inject(operation, FakeDisk::Fault::fails);
    Result result;
    const OutputLock lock(disk, "out", {}, result);
    CHECK(result.exit_code == disk_failure);
    REQUIRE(result.errors.size() == 1);
    CHECK(result.errors[0] ==
          (operation < 3 ? "cannot make the folder out: input/output error" : "cannot lock out: input/output error"));
  }
}

TEST_CASE("a brief is left over where its report was in a folder that is built, and is there no more") {
  FakeDisk disk;
  for (const char* folder : {"in", "other", "out", "out/.brief"}) disk.folders.insert(folder);
  disk.files["in/a.toml"] = disk.files["other/z.toml"] = "";
  add_brief(disk, "a", "in/a.toml");
  CHECK(left_over(disk, {"in"}).empty());
  add_brief(disk, "gone", "in/gone.toml");
  const std::vector<std::string> told{"out/gone.pdf no longer has a report; remove it if it is not wanted"};
  CHECK(left_over(disk, {"in"}) == told);
  disk.files["out/gone.html"] = "page";
  CHECK(left_over(disk, {"in"}) ==
        std::vector<std::string>{
            "out/gone.pdf and its web page no longer have a report; remove them if they are not wanted"});
  disk.files.erase("out/gone.html");
  CHECK(left_over(disk, {"other"}).empty());      // nobody looked in its folder
  CHECK(left_over(disk, {"in/a.toml"}).empty());  // nor here
  const Shard own{shard_of("gone", 2), 2}, others{3 - shard_of("gone", 2), 2};
  disk.files["in/b.toml"] = disk.files["in/c.toml"] = disk.files["in/d.toml"] = "";
  CHECK(left_over(disk, {"in"}, own) == told);
  CHECK(left_over(disk, {"in"}, others).empty());
  disk.files.erase("out/gone.pdf");
  CHECK(left_over(disk, {"in"}).empty());
  disk.files["out/.brief/gone.record"] = "spoilt";
  disk.files["out/gone.pdf"] = "pdf";
  CHECK(left_over(disk, {"in"}).empty());
}

TEST_CASE("of very many briefs left over a hundred are named and the others counted") {
  FakeDisk disk;
  for (const char* folder : {"in", "out", "out/.brief"}) disk.folders.insert(folder);
  disk.files["in/a.toml"] = "";
  for (int i = 0; i < 103; ++i) add_brief(disk, "gone-" + std::to_string(i), "in/gone-" + std::to_string(i) + ".toml");
  const auto told = left_over(disk, {"in"});
  REQUIRE(told.size() == 101);
  CHECK(told.back() == "and 3 more PDFs without a report");
}
