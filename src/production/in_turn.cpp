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

void wait_for(const Worker& worker) {
  const auto until = worker.deadline().value_or(Worker::Clock::now());
  const auto left = std::chrono::ceil<milliseconds>(until - Worker::Clock::now());
  pollfd socket{worker.descriptor(), POLLIN, 0};
  ::poll(&socket, 1, static_cast<int>(std::max<long>(0, left.count())));
}

ConfinedResult result_of(Worker& worker, std::size_t job) {
  if (!worker.running() && !worker.start())
    return {{}, std::string("no process could be started for it: ") + std::strerror(errno)};
  ConfinedResult result;
  bool answered = false, open = worker.give(job) || errno == EPIPE || errno == ECONNRESET;
  auto fault = open ? Worker::Fault::died : Worker::Fault::out_of_reach;
  const auto take = [&](std::size_t, std::string_view answer) { return answered = true, result.answer = answer, true; };
  while (open && !answered) {
    wait_for(worker);
    open = worker.receive(take);
    if (open && !answered && worker.late(Worker::Clock::now())) {
      fault = Worker::Fault::late;
      break;
    }
  }
  std::deque<std::size_t> unanswered;
  if (open && answered) return result;
  const std::string why = worker.end(fault, unanswered);
  if (!answered) result.fault = why;
  return result;
}

}  // namespace

bool in_turn(std::size_t count, const std::function<Doing()>& begin, Allowance allowed,
             const std::function<void(std::size_t job, ConfinedResult result)>& tell) {
  Worker worker(begin, allowed);
  if (count > 0 && !worker.start()) return false;
  for (std::size_t job = 0; job < count; ++job) tell(job, result_of(worker, job));
  return true;
}

}  // namespace brief::production
