#include "production/workers.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <thread>

#include "evidence/evidence.hpp"
#include "production/archive_cache.hpp"
#include "production/build.hpp"
#include "production/fake_disk.hpp"
#include "production/forwarding_disk.hpp"
#include "production/manifest.hpp"

using namespace brief;
using production::Status;
using test::FakeDisk;

namespace {

namespace fs = std::filesystem;

/// In this process, on a disk in memory.
production::Options here() {
  production::Options options;
  options.paths = {"in"};
  options.out = "out";
  options.workers = false;
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

/// The real disk; each process that reads a report of the folder leaves a file "by-PROCESS" in it.
class SigningDisk : public test::ForwardingDisk {
 public:
  explicit SigningDisk(std::string folder) : ForwardingDisk(posix_disk()), folder_(std::move(folder)) {}
  FileContent read(const std::string& path, std::size_t most) override {
    if (path.ends_with(".toml")) std::ofstream(folder_ + "/by-" + std::to_string(::getpid()));
    return ForwardingDisk::read(path, most);
  }

 private:
  std::string folder_;
};

class CountingDisk : public test::ForwardingDisk {
 public:
  using ForwardingDisk::ForwardingDisk;
  std::size_t archives = 0;
  FileContent read_beneath(const std::string& folder, const std::string& path, std::size_t most) override {
    ++archives;
    return ForwardingDisk::read_beneath(folder, path, most);
  }
};

/// The real disk, on which reports of some names do to the process that reads them what a bomb would.
class HostileDisk : public test::ForwardingDisk {
 public:
  HostileDisk() : ForwardingDisk(posix_disk()) {}
  FileContent read(const std::string& path, std::size_t most) override {
    const std::string name = path.substr(path.rfind('/') + 1);
    if (name == "crash.toml") {
      ::signal(SIGSEGV, SIG_DFL);
      std::raise(SIGSEGV);
    }
    if (name == "kill.toml") std::raise(SIGKILL);
    if (name == "exit.toml") ::_exit(0);
    if (name == "abort.toml") {
      ::signal(SIGABRT, SIG_DFL);
      std::abort();
    }
    if (name == "sleep.toml") std::this_thread::sleep_for(std::chrono::hours(1));
    if (name == "hog.toml") hog();
    if (name == "hog-inside.toml") []() noexcept { hog(); }();  // as in a library that lets nothing be thrown
    if (name == "babble.toml")
      while (::write(3, path.data(), path.size()) > 0) {
      }
    return ForwardingDisk::read(path, most);
  }

 private:
  static void hog() {
    std::vector<std::unique_ptr<char[]>> taken;
    for (;;) taken.emplace_back(new char[16u << 20]);  // not written to: that takes time
  }
};

/// A folder of real files, removed at the brace.
struct Folder {
  std::string path;
  Folder() {
    path = (fs::temp_directory_path() / ("brief-workers-" + std::to_string(::getpid()))).string();
    fs::remove_all(path);
    fs::create_directories(path + "/in");
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  void report(const std::string& name) const { std::ofstream(path + "/in/" + name + ".toml") << "titel = 1\n"; }
  production::Options options(unsigned jobs) const {
    production::Options options = here();
    options.paths = {path + "/in"};
    options.out = path + "/out";
    options.jobs = jobs;
    options.workers = true;
    return options;
  }
};

struct Told {
  production::Result result;
  std::map<std::string, production::Outcome> outcomes;
  std::vector<std::string> order;
};

Told build(Disk& disk, const production::Options& options, const std::atomic<bool>& stop) {
  Told told;
  production::Events events;
  events.done = [&](const production::Outcome& outcome) {
    told.order.push_back(outcome.name);
    told.outcomes[outcome.name] = outcome;
  };
  told.result = production::run(disk, options, events, stop);
  return told;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("all are told of, in the order of their names, by however many processes they are made") {
  for (const unsigned jobs : {1u, 3u, 20u}) {
    const Folder folder;
    for (int i = 0; i < 60; ++i) folder.report("r" + std::to_string(1000 + i));
    const std::atomic<bool> stop{false};
    const Told told = build(posix_disk(), folder.options(jobs), stop);
    CHECK(told.result.exit_code == production::rejected);
    CHECK(told.result.warnings.empty());
    CHECK(told.order.size() == 60);
    CHECK(std::is_sorted(told.order.begin(), told.order.end()));
  }
}

TEST_CASE("no more processes than were wished for make the briefs") {
  const Folder folder;
  for (int i = 0; i < 6; ++i) folder.report("r" + std::to_string(i));
  SigningDisk disk(folder.path);
  const std::atomic<bool> stop{false};
  CHECK(build(disk, folder.options(2), stop).order.size() == 6);
  std::size_t processes = 0;
  for (const auto& entry : fs::directory_iterator(folder.path))
    processes += entry.path().filename().string().starts_with("by-");
  CHECK(processes >= 1);
  CHECK(processes <= 2);
}

TEST_CASE("whatever a report does to the process that makes it, it alone fails, and build.json tells why") {
  for (const unsigned jobs : {1u, 2u}) {
    const Folder folder;
    const std::map<std::string, std::string> bombs{
        {"crash", "signal 11"},           {"kill", "signal 9"},
        {"exit", "ended with status 0"},  {"abort", "signal 6"},
        {"hog", " MiB that it may take"}, {"hog-inside", " MiB that it may take"},
        {"babble", "makes no sense"},     {"sleep", "longer than the 3 seconds"}};
    for (const auto& [name, why] : bombs) folder.report(name);
    for (int i = 0; i < 20; ++i) folder.report("r" + std::to_string(i));
    auto options = folder.options(jobs);
    options.timeout_seconds = 3;
    HostileDisk disk;
    const std::atomic<bool> stop{false};
    const Told told = build(disk, options, stop);
    CHECK(told.result.exit_code == production::disk_failure);
    CHECK(told.order.size() == 28);
    for (const auto& told_of : told.outcomes) {
      const auto& name = told_of.first;
      const auto& outcome = told_of.second;
      CAPTURE(name);
      const auto bomb = bombs.find(name);
      CHECK(outcome.status == (bomb == bombs.end() ? Status::rejected : Status::failed));
      if (bomb == bombs.end()) continue;
      CAPTURE(outcome.reason);
#if defined(__SANITIZE_ADDRESS__)
      if (name == "crash" || name == "abort" || name.starts_with("hog"))
        continue;  // the sanitizer has its own end for them
#endif
      CHECK(outcome.reason.find(bomb->second) != std::string::npos);
    }
    std::ifstream file(options.out + "/build.json");
    const auto json = nlohmann::json::parse(file);
    CHECK(json["reports"].size() == 28);
    CHECK(json["exit_code"] == production::disk_failure);
    for (const auto& entry : fs::directory_iterator(options.out + "/.brief"))
      CHECK(entry.path().filename().string().find("run-") == std::string::npos);
  }
}

TEST_CASE("a stop is obeyed within a second, even while a report takes for ever") {
  const Folder folder;
  folder.report("a");
  folder.report("sleep");
  HostileDisk disk;
  std::atomic<bool> stop{false};
  std::jthread signal([&stop] {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    stop = true;
  });
  const auto start = std::chrono::steady_clock::now();
  const Told told = build(disk, folder.options(2), stop);
  CHECK(seconds_since(start) < 1.3);
  CHECK(told.result.exit_code == production::interrupted);
  CHECK(told.order == std::vector<std::string>{"a"});
  CHECK(fs::exists(folder.path + "/out/build.json"));
}

TEST_CASE("where no process can be started the briefs are made in this one, and that is told") {
  const Folder folder;
  for (int i = 0; i < 5; ++i) folder.report("r" + std::to_string(i));
  rlimit before{}, none{};
  ::getrlimit(RLIMIT_NOFILE, &before);
  none = before;
  none.rlim_cur = static_cast<rlim_t>(::dup(0)) + 3;  // the lock, and one file at a time
  ::setrlimit(RLIMIT_NOFILE, &none);
  const std::atomic<bool> stop{false};
  const Told told = build(posix_disk(), folder.options(2), stop);
  ::setrlimit(RLIMIT_NOFILE, &before);
  CHECK(told.order.size() == 5);
  CHECK(told.result.warnings.size() <= 1);
}

TEST_CASE("where no process can take the place of one that died, the reports that are left fail and say so") {
  struct Disk : HostileDisk {
    std::string go;  // a file: the worker dies when it is there
    FileContent read(const std::string& path, std::size_t most) override {
      while (path.ends_with("kill.toml") && !fs::exists(go)) std::this_thread::sleep_for(std::chrono::milliseconds(5));
      return HostileDisk::read(path, most);
    }
  } disk;
  const Folder folder;
  for (const char* name : {"a", "kill", "x", "y"}) folder.report(name);
  disk.go = folder.path + "/go";
  rlimit before{};
  ::getrlimit(RLIMIT_NOFILE, &before);
  std::atomic<bool> stop{false};
  std::map<std::string, production::Outcome> outcomes;
  production::Events events;
  events.done = [&](const production::Outcome& outcome) {
    outcomes[outcome.name] = outcome;
    if (outcome.name != "a") return;
    std::ofstream{disk.go};
    rlimit none = before;
    const int next = ::dup(0);
    ::close(next);
    none.rlim_cur = static_cast<rlim_t>(next);
    ::setrlimit(RLIMIT_NOFILE, &none);
  };
  std::jthread watch([&stop](const std::stop_token& over) {
    for (int i = 0; i < 200 && !over.stop_requested(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(100));
    stop = !over.stop_requested();
  });
  production::run(disk, folder.options(1), events, stop);
  ::setrlimit(RLIMIT_NOFILE, &before);
  CHECK(outcomes["kill"].reason.find("signal 9") != std::string::npos);
  for (const char* name : {"x", "y"}) {
    CHECK(outcomes[name].status == Status::failed);
    CHECK(outcomes[name].reason.starts_with("no process could be started for it: "));
  }
}

TEST_CASE("a stop ends a build in this process after what was begun") {
  FakeDisk disk = disk_with(900);
  std::atomic<bool> stop{false};
  std::size_t told = 0;
  production::Events events;
  events.done = [&](const production::Outcome&) { stop = ++told >= 5; };
  CHECK(production::run(disk, here(), events, stop).exit_code == production::interrupted);
  CHECK(told == 5);
  CHECK(disk.files.contains("out/build.json"));
}

TEST_CASE("a folder that another build holds is left alone") {
  FakeDisk files = disk_with(3);
  files.make_folders("out/.brief");
  const auto held = files.lock("out/.brief/lock", false, "the other");
  REQUIRE(held.lock);
  files.files["out/build.json"] = files.files["out/build-1-of-1.json"] = "theirs";
  const std::atomic<bool> stop{false};
  production::Events events;
  const auto before = files.files;
  const auto result = production::run(files, here(), events, stop);
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
  // A page of a browser with its pictures inside is kept too, one at a time.
  files.files["in/page"] = std::string(20u << 20, 'x');
  const auto page = cache.get("in", "page");
  CHECK(cache.get("in", "page") == page);
  CHECK(disk.archives == 43);
  // What has to be read again is the same.
  CHECK(cache.get("in", "big0")->content.bytes == files.files["in/big0"]);
  CHECK(cache.get("in", "small")->sha256 == first->sha256);
}
