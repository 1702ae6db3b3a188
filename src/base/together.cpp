#include "base/together.hpp"

#include <pthread.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <system_error>
#include <thread>
#include <vector>

namespace brief {
namespace {

// A journal takes all that waits for it in one go, so that twice as many take hardly longer; beyond this the threads
// cost more than is gained.
constexpr std::size_t most_threads = 16;

/// Threads begin with the signals blocked that are blocked where they are started.
class SignalsBlocked {
 public:
  SignalsBlocked() {
    sigset_t all;
    sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~SignalsBlocked() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;

 private:
  sigset_t before_{};
};

void start(std::vector<std::jthread>& threads, std::size_t count, const std::function<void()>& run) {
  const SignalsBlocked blocked;
  threads.reserve(count);
  try {
    while (threads.size() < count) threads.emplace_back(run);
  } catch (const std::system_error&) {  // fewer do as well
  }
}

}  // namespace

void do_together(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) work(i);
  };
  std::vector<std::jthread> threads;
  if (count > 1) start(threads, std::min(count, most_threads) - 1, run);
  run();
}

}  // namespace brief
