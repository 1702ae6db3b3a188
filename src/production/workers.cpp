#include "production/workers.hpp"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include "production/frame.hpp"
#include "production/memory_budget.hpp"
#include "production/publish.hpp"

namespace brief::production {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t given_ahead = 16;    // jobs of one worker, so that it has work while this process publishes
constexpr std::size_t most_untold = 8192;  // briefs begun and not told of
constexpr std::size_t most_untold_bytes = 32u << 20;
constexpr std::size_t published_together = 64;  // at most; between them a signal is obeyed
constexpr milliseconds longest_wait{100};       // a signal may come just before the waiting begins
constexpr milliseconds grace{300};              // for the reports that are in the making when a signal comes

}  // namespace

Workers::Workers(Disk& disk, const Options& options, const std::vector<Job>& jobs, const std::string& run_folder,
                 const std::atomic<bool>& stop)
    : disk_(disk), options_(options), jobs_(jobs), run_folder_(run_folder), stop_(stop) {}

void Workers::run(const Tell& tell) {
  if (jobs_.empty()) return;
  if (!options_.workers || !start_workers()) return make_alone(tell);
  std::optional<Worker::Clock::time_point> end;
  while (more_to_do() && !(end && Worker::Clock::now() >= *end)) {
    if (stop_ && !end) end = Worker::Clock::now() + grace;
    if (!end) feed();
    wait();
    receive();
    publish_some();
    tell_all(tell);
  }
  workers_.clear();
}

bool Workers::more_to_do() const {
  if (!stop_) return told_ < jobs_.size();
  const auto busy = [](const auto& worker) { return !worker->given().empty(); };
  return !written_.empty() || std::any_of(workers_.begin(), workers_.end(), busy);
}

/// Whether there are any: fewer than wished for do as well.
bool Workers::start_workers() {
  const MemoryBudget budget = memory_budget(options_.jobs, options_.arena_bytes);
  const std::size_t wished = std::min<std::size_t>(budget.workers, jobs_.size());
  const auto begin = [this, memory = budget.bytes_a_report]() -> Doing {
    const auto workshop = std::make_shared<Workshop>(disk_, options_, run_folder_);
    workshop->memory_bytes = memory;
    return [this, workshop](std::size_t job) { return pack(prepare(*workshop, jobs_[job], job)); };
  };
  while (workers_.size() < wished) {
    auto worker = std::make_unique<Worker>(begin, Allowance{options_.timeout_seconds, budget.bytes_a_report});
    if (!worker->start()) break;
    workers_.push_back(std::move(worker));
  }
  if (workers_.empty())
    warning_ = std::string("no process could be started for the reports (") + std::strerror(errno) +
               "): they are made in this one, and one that fails may end it";
  return !workers_.empty();
}

void Workers::make_alone(const Tell& tell) {
  Workshop workshop(disk_, options_, run_folder_);
  for (std::size_t job = 0; job < jobs_.size() && !stop_; ++job) {
    Prepared prepared = prepare(workshop, jobs_[job], job);
    if (auto* written = std::get_if<Written>(&prepared)) {
      std::vector<Written> one;
      one.push_back(std::move(*written));
      tell(publish(disk_, std::move(one)).front());
    } else {
      tell(std::get<Outcome>(prepared));
    }
  }
}

/// Those taken back come first. What waits for an earlier report to be told of takes memory: there is a bound to it.
bool Workers::take_next(std::size_t& job) {
  if (!taken_back_.empty()) {
    job = taken_back_.front();
    taken_back_.pop_front();
    return true;
  }
  if (next_ == jobs_.size()) return false;
  if (next_ != told_ && (next_ - told_ >= most_untold || outcome_bytes_ >= most_untold_bytes)) return false;
  job = next_++;
  return true;
}

/// One job each in turn, so that few jobs are spread over all.
void Workers::feed() {
  if (std::none_of(workers_.begin(), workers_.end(), [](const auto& worker) { return worker->running(); }))
    return fail_rest();
  for (std::size_t ahead = 1; ahead <= given_ahead; ++ahead)
    for (const auto& worker : workers_) {
      std::size_t job = 0;
      if (!worker->running() || worker->given().size() >= ahead || !take_next(job)) continue;
      if (worker->give(job) || errno == EPIPE || errno == ECONNRESET) continue;  // at its end: receive() sees to it
      replace(*worker, Worker::Fault::out_of_reach);
    }
}

void Workers::wait() {
  std::vector<pollfd> sockets;
  auto until = Worker::Clock::now() + longest_wait;
  for (const auto& worker : workers_) {
    if (!worker->running()) continue;
    sockets.push_back({worker->descriptor(), POLLIN, 0});
    if (const auto deadline = worker->deadline()) until = std::min(until, *deadline);
  }
  const auto left = std::chrono::ceil<milliseconds>(until - Worker::Clock::now());
  const bool ready = !written_.empty();
  ::poll(sockets.data(), sockets.size(), ready ? 0 : static_cast<int>(std::max<long>(0, left.count())));
}

void Workers::receive() {
  for (const auto& worker : workers_) {
    if (!worker->running()) continue;
    const bool open = worker->receive([this](std::size_t job, std::string_view answer) { return take(job, answer); });
    const bool late = worker->late(Worker::Clock::now());
    if (!open || late) replace(*worker, open ? Worker::Fault::late : Worker::Fault::died);
  }
}

bool Workers::take(std::size_t job, std::string_view answer) {
  auto prepared = unpack(answer);
  if (!prepared) return false;
  if (auto* written = std::get_if<Written>(&*prepared))
    written_.emplace_back(job, std::move(*written));
  else
    keep(job, std::move(std::get<Outcome>(*prepared)));
  return true;
}

/// The report that it was at, or that it could not be told of, fails; the others that it had are made by the next.
void Workers::replace(Worker& worker, Worker::Fault fault) {
  std::deque<std::size_t> unanswered;
  const std::string why = worker.end(fault, unanswered);
  if (!unanswered.empty()) {
    const auto lost = fault == Worker::Fault::out_of_reach ? unanswered.end() - 1 : unanswered.begin();
    Outcome failed;
    failed.name = jobs_[*lost].name;
    failed.report = jobs_[*lost].report;
    failed.reason = why;
    keep(*lost, std::move(failed));
    unanswered.erase(lost);
  }
  taken_back_.insert(taken_back_.begin(), unanswered.begin(), unanswered.end());
  const bool more = next_ < jobs_.size() || !taken_back_.empty();
  if (more && !stop_) restart(worker);
}

/// What kept a process from being started, such as a lack of memory, may pass.
void Workers::restart(Worker& worker) {
  for (int attempt = 0; attempt < 10 && !stop_ && !worker.start(); ++attempt)
    std::this_thread::sleep_for(milliseconds(50));
}

void Workers::fail_rest() {
  const std::string why = std::string("no process could be started for it: ") + std::strerror(errno);
  for (std::size_t job = 0; outcomes_.size() < most_untold && take_next(job);) {
    Outcome failed;
    failed.name = jobs_[job].name;
    failed.report = jobs_[job].report;
    failed.reason = why;
    keep(job, std::move(failed));
  }
}

void Workers::keep(std::size_t job, Outcome outcome) {
  outcome_bytes_ += outcome.source.size();
  outcomes_.emplace(job, std::move(outcome));
}

void Workers::publish_some() {
  if (written_.empty()) return;
  const auto count = std::min(written_.size(), published_together);
  std::vector<Written> briefs;
  briefs.reserve(count);
  for (std::size_t i = 0; i < count; ++i) briefs.push_back(std::move(written_[i].second));
  std::vector<Outcome> outcomes = publish(disk_, std::move(briefs));
  for (std::size_t i = 0; i < count; ++i) keep(written_[i].first, std::move(outcomes[i]));
  written_.erase(written_.begin(), written_.begin() + static_cast<std::ptrdiff_t>(count));
}

/// After a signal there are gaps; what was done is reported in order.
void Workers::tell_all(const Tell& tell) {
  while (!outcomes_.empty() && (stop_ || outcomes_.begin()->first == told_)) {
    const auto outcome = outcomes_.extract(outcomes_.begin());
    outcome_bytes_ -= outcome.mapped().source.size();
    told_ = outcome.key() + 1;
    tell(outcome.mapped());
  }
}

}  // namespace brief::production
