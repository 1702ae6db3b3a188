#include "production/in_turn.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace brief::production;

namespace {

constexpr std::size_t killed = 1, endless = 2, greedy = 3, refused = 4, silent = 5, jobs = 8;

void take_all_memory() {
  std::vector<std::unique_ptr<char[]>> taken;
  for (;;) taken.emplace_back(new char[16u << 20]);  // not written to: that takes time
}

std::string work(std::size_t job, int& done) {
  if (job == killed) ::raise(SIGKILL);
  while (job == endless) ::pause();
  if (job == greedy) take_all_memory();
  ::signal(SIGABRT, SIG_DFL);  // the tests have a handler of their own
  if (job == refused) throw std::string("nobody catches it");
  if (job == silent) ::_exit(0);
  return "job " + std::to_string(job) + ", number " + std::to_string(++done) + " in this process";
}

/// As each process begins it: the first of its jobs is number 1.
Doing begin() {
  return [done = std::make_shared<int>(0)](std::size_t job) { return work(job, *done); };
}

std::vector<ConfinedResult> all(Allowance allowed) {
  std::vector<ConfinedResult> results;
  const std::atomic<bool> stop{false};
  REQUIRE(in_turn(jobs, begin, allowed, stop, [&results](std::size_t job, ConfinedResult result) {
    CHECK(job == results.size());
    results.push_back(std::move(result));
  }));
  return results;
}

}  // namespace

TEST_CASE("jobs are done one after the other in one process; those that end it fail alone") {
  const auto results = all({1, std::size_t{128} << 20});
  REQUIRE(results.size() == jobs);
  CHECK(results[0].answer == "job 0, number 1 in this process");
  CHECK(results[killed].fault.find("signal 9") != std::string::npos);
  CHECK(results[endless].fault.find("longer than the 1 seconds") != std::string::npos);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  CHECK(results[greedy].fault.find("128 MiB that it may take") != std::string::npos);
#endif
  CHECK(results[refused].fault.find("signal 6") != std::string::npos);
  CHECK(results[silent].fault.find("status 0") != std::string::npos);
  CHECK(results[6].answer == "job 6, number 1 in this process");
  CHECK(results[7].answer == "job 7, number 2 in this process");
  for (const std::size_t well : {0u, 6u, 7u}) CHECK(results[well].fault.empty());
}

TEST_CASE("a stop is obeyed within a second, in the midst of a job") {
  std::atomic<bool> stop{false};
  std::jthread signal([&stop] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    stop = true;
  });
  std::size_t told = 0;
  const auto forever = [] {
    return [](std::size_t job) {
      while (job == endless) ::pause();
      return std::string();
    };
  };
  const auto start = std::chrono::steady_clock::now();
  CHECK(in_turn(jobs, forever, {60, std::size_t{128} << 20}, stop,
                [&told](std::size_t, const ConfinedResult&) { ++told; }));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::milliseconds(1200));
  CHECK(told == endless);
}

TEST_CASE("where no process can be started nothing is done, and where there is nothing to do none is started") {
  rlimit before{}, none{};
  ::getrlimit(RLIMIT_NOFILE, &before);
  none = before;
  none.rlim_cur = 0;
  ::setrlimit(RLIMIT_NOFILE, &none);
  std::size_t told = 0;
  const std::atomic<bool> stop{false};
  const bool begun = in_turn(1, begin, {1, 1u << 20}, stop, [&told](std::size_t, const ConfinedResult&) { ++told; });
  const bool nothing = in_turn(0, begin, {1, 1u << 20}, stop, [&told](std::size_t, const ConfinedResult&) { ++told; });
  ::setrlimit(RLIMIT_NOFILE, &before);
  CHECK_FALSE(begun);
  CHECK(nothing);
  CHECK(told == 0);
}
