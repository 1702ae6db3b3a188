#include "production/workers.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "production/archive_cache.hpp"
#include "production/fake_disk.hpp"
#include "production/shared_disk.hpp"
#include "evidence/evidence.hpp"

using namespace brief;
using test::FakeDisk;
using test::SharedDisk;

namespace {

production::Options options(unsigned jobs) {
  production::Options options;
  options.paths = {"in"};
  options.out = "out";
  options.jobs = jobs;
  options.program = "test";
  return options;
}

/// Reports that are rejected at once: quick to make.
FakeDisk disk_with(int reports) {
  FakeDisk disk;
  disk.folders.insert("in");
  for (int i = 0; i < reports; ++i) disk.files["in/r" + std::to_string(1000 + i) + ".toml"] = "titel = 1\n";
  return disk;
}

/// Counts the files that are read, and can break a thread.
class CountingDisk : public SharedDisk {
 public:
  using SharedDisk::SharedDisk;
  std::atomic<std::size_t> reports{0}, archives{0};
  std::size_t breaking_report = 0;  // counted from 1
  FileContent read(const std::string& path, std::size_t most) override {
    if (path.ends_with(".toml") && ++reports == breaking_report) throw test::PowerCut();
    return SharedDisk::read(path, most);
  }
  FileContent read_beneath(const std::string& folder, const std::string& path, std::size_t most) override {
    ++archives;
    return SharedDisk::read_beneath(folder, path, most);
  }
};

}  // namespace

TEST_CASE("all are told of in the order of their names, and makers wait for a slow teller") {
  FakeDisk files = disk_with(900);
  CountingDisk disk(files);
  const std::atomic<bool> stop{false};
  std::vector<std::string> told;
  std::size_t most_ahead = 0;
  production::Events events;
  events.done = [&](const production::Outcome& outcome) {
    told.push_back(outcome.name);
    if (told.size() % 100 == 1) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    most_ahead = std::max(most_ahead, disk.reports - told.size());
  };
  const auto result = production::run(disk, options(4), events, stop);
  CHECK(result.exit_code == production::rejected);
  CHECK(told.size() == 900);
  CHECK(std::is_sorted(told.begin(), told.end()));
  CHECK(most_ahead > 1);
  CHECK(most_ahead <= 256);
}

TEST_CASE("more makers than there can be briefs begun, or than there are reports, all end") {
  for (const unsigned jobs : {255u, 256u, 257u, 320u, 1024u}) {
    for (const bool stopped : {false, true}) {
      FakeDisk files = disk_with(600);
      SharedDisk disk(files);
      std::atomic<bool> stop{false};
      std::size_t told = 0;
      production::Events events;
      events.done = [&](const production::Outcome&) { stop = ++told >= 30 && stopped; };
      production::run(disk, options(jobs), events, stop);
      CHECK((stopped ? told >= 30 : told == 600));
    }
  }
}

TEST_CASE("what breaks a maker ends the build and reaches who called it") {
  for (const std::size_t at : {1u, 2u, 300u, 899u}) {
    FakeDisk files = disk_with(900);
    CountingDisk disk(files);
    disk.breaking_report = at;
    const std::atomic<bool> stop{false};
    CHECK_THROWS_AS(production::run(disk, options(3), {}, stop), test::PowerCut);
  }
}

TEST_CASE("what breaks the telling ends the makers") {
  FakeDisk files = disk_with(900);
  CountingDisk disk(files);
  const std::atomic<bool> stop{false};
  production::Events events;
  events.done = [](const production::Outcome& outcome) {
    if (outcome.name == "r1100") throw test::PowerCut();
  };
  CHECK_THROWS_AS(production::run(disk, options(3), events, stop), test::PowerCut);
  CHECK(disk.reports < 900);
}

TEST_CASE("a stop ends the build after what was begun, all of it told of") {
  for (const unsigned jobs : {1u, 3u}) {
    FakeDisk files = disk_with(900);
    CountingDisk disk(files);
    std::atomic<bool> stop{false};
    std::size_t told = 0, ended = 0;
    production::Events events;
    events.done = [&](const production::Outcome&) { stop = ++told >= 5; };
    events.ended = [&](production::Result& result) {
      ++ended;
      CHECK(result.exit_code == production::interrupted);
    };
    CHECK(production::run(disk, options(jobs), events, stop).exit_code == production::interrupted);
    CHECK(told >= 5);
    CHECK(told < 900);
    CHECK(told == disk.reports);
    CHECK(ended == 1);
  }
}

TEST_CASE("a folder that another build holds is left alone") {
  FakeDisk files = disk_with(3);
  files.make_folders("out/.brief");
  const auto held = files.lock("out/.brief/lock", false, "the other");
  REQUIRE(held.lock);
  files.files["out/build.json"] = files.files["out/build-1-of-1.json"] = "theirs";
  const std::atomic<bool> stop{false};
  production::Events events;
  events.ended = [](production::Result&) { FAIL("wrote in another's folder"); };
  const auto before = files.files;
  const auto result = production::run(files, options(1), events, stop);
  CHECK(result.exit_code == production::locked);
  CHECK(result.errors.at(0).find("the other") != std::string::npos);
  CHECK(production::merge_manifests(files, "out").exit_code == production::locked);
  CHECK(files.files == before);
}

TEST_CASE("an archive is read once for all reports, and hashed once however much there is") {
  FakeDisk files;
  files.files["in/small"] = "words";
  for (int i = 0; i < 40; ++i) files.files["in/big" + std::to_string(i)] = std::string(1u << 20, 'x');
  CountingDisk disk(files);
  production::ArchiveCache cache(disk);
  const auto first = cache.get("in", "small");
  CHECK(first->content.bytes == "words");
  CHECK(cache.get("in", "small") == first);
  CHECK(cache.sha256("in", "small") == first->sha256);
  CHECK(disk.archives == 1);
  CHECK(cache.get("in", "missing")->content.not_found);
  CHECK(cache.sha256("in", "missing").empty());
  CHECK(disk.archives == 2);
  // More than is kept of contents: of the digests all are kept.
  for (int round = 0; round < 3; ++round)
    for (int i = 0; i < 40; ++i) CHECK(cache.sha256("in", "big" + std::to_string(i)).size() == 64);
  CHECK(disk.archives == 42);
  // What has to be read again is the same.
  CHECK(cache.get("in", "big0")->content.bytes == files.files["in/big0"]);
  CHECK(cache.get("in", "small")->sha256 == first->sha256);
}
