#include "base/together.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <thread>
#include <vector>

using brief::do_together;

TEST_CASE("every piece is done once, however many there are") {
  for (const std::size_t count : {0u, 1u, 2u, 3u, 100u}) {
    std::vector<std::atomic<int>> done(count);
    do_together(count, [&](std::size_t i) { ++done[i]; });
    for (const auto& times : done) CHECK(times == 1);
  }
}

TEST_CASE("pieces that wait do so together") {
  std::atomic<int> waiting = 0, most = 0;
  do_together(8, [&](std::size_t) {
    const int now = ++waiting;
    for (int before = most; before < now && !most.compare_exchange_weak(before, now);) {
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    --waiting;
  });
  CHECK(most > 1);
}

TEST_CASE("signals are left to the threads that were there before, and nothing stays blocked in those") {
  const std::thread::id own = std::this_thread::get_id();
  std::atomic<int> open = 0;
  do_together(8, [&](std::size_t) {
    sigset_t blocked;
    ::pthread_sigmask(SIG_BLOCK, nullptr, &blocked);
    if (std::this_thread::get_id() != own && sigismember(&blocked, SIGTERM) == 0) ++open;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  });
  CHECK(open == 0);
  sigset_t blocked;
  ::pthread_sigmask(SIG_BLOCK, nullptr, &blocked);
  CHECK(sigismember(&blocked, SIGTERM) == 0);
}
