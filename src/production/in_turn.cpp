#include "production/in_turn.hpp"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <deque>

namespace brief::production {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds longest_wait{100};  // a signal may come just before the waiting begins

void wait_for(const Worker& worker) {
  const auto now = Worker::Clock::now();
  const auto until = std::min(worker.deadline().value_or(now), now + longest_wait);
  const auto left = std::chrono::ceil<milliseconds>(until - now);
  pollfd socket{worker.descriptor(), POLLIN, 0};
  ::poll(&socket, 1, static_cast<int>(std::max<long>(0, left.count())));
}

ConfinedResult result_of(Worker& worker, std::size_t job, const std::atomic<bool>& stop) {
  if (!worker.running() && !worker.start())
    return {{}, std::string("no process could be started for it: ") + std::strerror(errno)};
  ConfinedResult result;
  bool answered = false, open = worker.give(job) || errno == EPIPE || errno == ECONNRESET;
  auto fault = open ? Worker::Fault::died : Worker::Fault::out_of_reach;
  const auto take = [&](std::size_t, std::string_view answer) { return answered = true, result.answer = answer, true; };
  while (open && !answered && !stop) {
    wait_for(worker);
    open = worker.receive(take);
    if (open && !answered && worker.late(Worker::Clock::now())) {
      fault = Worker::Fault::late;
      break;
    }
  }
  std::deque<std::size_t> unanswered;
  if (open && (answered || stop)) return result;
  const std::string why = worker.end(fault, unanswered);
  if (!answered) result.fault = why;
  return result;
}

}  // namespace

bool in_turn(std::size_t count, const std::function<Doing()>& begin, Allowance allowed, const std::atomic<bool>& stop,
             const std::function<void(std::size_t job, ConfinedResult result)>& tell) {
  Worker worker(begin, allowed);
  if (count > 0 && !worker.start()) return false;
  for (std::size_t job = 0; job < count && !stop; ++job) {
    ConfinedResult result = result_of(worker, job, stop);
    if (!stop) tell(job, std::move(result));
  }
  return true;
}

}  // namespace brief::production
