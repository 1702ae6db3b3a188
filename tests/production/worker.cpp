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
#include <vector>

#include "production/memory_budget.hpp"

using namespace brief;
using namespace brief::production;

namespace {

constexpr std::size_t bomb = 1, sleeper = 2;

/// Answers with the number of the job; one of them kills its process, one never ends.
Doing dangerous() {
  return [](std::size_t job) {
    if (job == bomb) ::kill(::getpid(), SIGKILL);
    while (job == sleeper) ::pause();
    return "done " + std::to_string(job);
  };
}

struct Fixture {
  Worker worker{dangerous, {7, std::size_t{512} << 20}};

  /// What comes until the worker is at its end or so many answers are there.
  std::vector<std::string> answers(std::size_t count, bool* at_end = nullptr) {
    std::vector<std::string> got;
    const auto take = [&got](std::size_t job, std::string_view answer) {
      got.push_back(std::to_string(job) + ": " + std::string(answer));
      return answer != "done 5";
    };
    while (got.size() < count) {
      pollfd waiting{worker.descriptor(), POLLIN, 0};
      REQUIRE(::poll(&waiting, 1, 60'000) == 1);
      if (worker.receive(take)) continue;
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
  CHECK(f.answers(2) == std::vector<std::string>{"3: done 3", "0: done 0"});
  CHECK(f.worker.given().empty());
  CHECK_FALSE(f.worker.deadline());
}

TEST_CASE("a worker whose answer makes no sense is at its end") {
  Fixture f;
  REQUIRE(f.worker.start());
  f.worker.give(5);
  bool at_end = false;
  f.answers(2, &at_end);
  CHECK(at_end);
  std::deque<std::size_t> unanswered;
  CHECK(f.worker.end(Worker::Fault::died, unanswered).find("makes no sense") != std::string::npos);
  CHECK(unanswered == std::deque<std::size_t>{5});
}

TEST_CASE("a worker that could not be told of a job is ended at once") {
  Fixture f;
  REQUIRE(f.worker.start());
  std::deque<std::size_t> unanswered;
  const auto begin = Worker::Clock::now();
  CHECK(f.worker.end(Worker::Fault::out_of_reach, unanswered).find("could not be told") != std::string::npos);
  CHECK(Worker::Clock::now() - begin < std::chrono::milliseconds(500));
  CHECK_FALSE(f.worker.running());
}

TEST_CASE("a worker that dies tells by what, and gives back the jobs it did not answer") {
  Fixture f;
  REQUIRE(f.worker.start());
  f.worker.give(bomb);
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
  REQUIRE(f.worker.start());
  CHECK_FALSE(f.worker.late(Worker::Clock::now() + std::chrono::hours(1)));  // it has nothing to do
  f.worker.give(sleeper);
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
