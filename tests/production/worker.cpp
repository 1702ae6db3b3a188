// One worker process, and the memory that it may take.
#include "production/worker.hpp"

#include <doctest/doctest.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string>

#include "production/fake_disk.hpp"
#include "production/memory_budget.hpp"

using namespace brief;
using namespace brief::production;
using test::FakeDisk;

namespace {

/// The report named "bomb" kills its process, "sleeper" never ends.
struct Dangerous : FakeDisk {
  FileContent read(const std::string& path, std::size_t most) override {
    if (path == "bomb.toml") ::kill(::getpid(), SIGKILL);
    if (path == "sleeper.toml")
      for (;;) ::pause();
    return FakeDisk::read(path, most);
  }
};

struct Fixture {
  Dangerous disk;
  Options options;
  std::vector<Job> jobs{
      {"a", "a.toml"}, {"bomb", "bomb.toml"}, {"sleeper", "sleeper.toml"}, {"missing", "missing.toml"}};
  std::string folder = "run";
  Worker worker{disk, options, jobs, folder, std::size_t{512} << 20};

  Fixture() { disk.files["a.toml"] = "titel = 1\n"; }
  /// What comes until the worker is at its end or so many answers are there.
  std::vector<Worker::Answer> answers(std::size_t count, bool* at_end = nullptr) {
    std::vector<Worker::Answer> got;
    while (got.size() < count) {
      pollfd waiting{worker.descriptor(), POLLIN, 0};
      REQUIRE(::poll(&waiting, 1, 60'000) == 1);
      if (worker.receive(got)) continue;
      if (at_end != nullptr) *at_end = true;
      break;
    }
    return got;
  }
};

}  // namespace

TEST_CASE("a worker answers each job it is given, in their order") {
  Fixture f;
  CHECK_FALSE(f.worker.running());
  CHECK_FALSE(f.worker.deadline());
  REQUIRE(f.worker.start());
  CHECK(f.worker.running());
  CHECK(f.worker.give(3));
  CHECK(f.worker.give(0));
  CHECK(f.worker.given().size() == 2);
  CHECK(f.worker.deadline());
  const auto got = f.answers(2);
  REQUIRE(got.size() == 2);
  CHECK(got[0].job == 3);
  CHECK(std::get<Outcome>(got[0].prepared).status == Status::failed);
  CHECK(got[1].job == 0);
  CHECK(std::get<Outcome>(got[1].prepared).status == Status::rejected);
  CHECK(std::get<Outcome>(got[1].prepared).name == "a");
  CHECK(f.worker.given().empty());
  CHECK_FALSE(f.worker.deadline());
}

TEST_CASE("a worker that dies tells by what, and gives back the jobs it did not answer") {
  Fixture f;
  REQUIRE(f.worker.start());
  f.worker.give(1);
  f.worker.give(0);
  bool at_end = false;
  CHECK(f.answers(1, &at_end).empty());
  CHECK(at_end);
  std::deque<std::size_t> unanswered;
  CHECK(f.worker.end(Worker::Fault::died, unanswered).find("ended by signal " + std::to_string(SIGKILL)) !=
        std::string::npos);
  CHECK(unanswered == std::deque<std::size_t>{1, 0});
  CHECK_FALSE(f.worker.running());
  REQUIRE(f.worker.start());  // and can be started again
  f.worker.give(0);
  CHECK(f.answers(1).size() == 1);
}

TEST_CASE("a worker is late when its time is over, and is ended then") {
  Fixture f;
  f.options.timeout_seconds = 7;
  REQUIRE(f.worker.start());
  CHECK_FALSE(f.worker.late(Worker::Clock::now() + std::chrono::hours(1)));  // it has nothing to do
  f.worker.give(2);
  CHECK_FALSE(f.worker.late(Worker::Clock::now()));
  CHECK(f.worker.late(Worker::Clock::now() + std::chrono::seconds(8)));
  std::deque<std::size_t> unanswered;
  CHECK(f.worker.end(Worker::Fault::late, unanswered).find("longer than the 7 seconds") != std::string::npos);
  CHECK(unanswered == std::deque<std::size_t>{2});
}

TEST_CASE("workers are no more than were wished, and each may take its arena and what comes beside it") {
  constexpr std::size_t mebibyte = 1u << 20;
  const MemoryBudget one = memory_budget(1, 64 * mebibyte);
  CHECK(one.workers == 1);
  CHECK(one.bytes_a_report <= (64 + 192) * mebibyte);
  CHECK(one.bytes_a_report >= 64 * mebibyte);
  CHECK(memory_budget(0, 64 * mebibyte).workers >= 1);
  const MemoryBudget many = memory_budget(100'000, 64 * mebibyte);
  CHECK(many.workers < 100'000);
  CHECK(many.bytes_a_report >= 100 * mebibyte);
  CHECK(memory_budget(1, 16 * mebibyte).bytes_a_report <= one.bytes_a_report);
}

TEST_CASE("a process that is held to so much memory gets no more") {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  constexpr std::size_t mebibyte = 1u << 20;
  const pid_t child = ::fork();
  if (child == 0) {
    const bool held = limit_memory(64 * mebibyte);
    const bool little = std::malloc(16 * mebibyte) != nullptr, much = std::malloc(256 * mebibyte) != nullptr;
    ::_exit(held && little && !much ? 0 : 1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
#endif
}
