#include "production/workers.hpp"

#include <algorithm>

namespace brief::production {

Workers::Workers(Disk& disk, const Options& options, const std::vector<Job>& jobs, const std::atomic<bool>& stop)
    : disk_(disk), options_(options), jobs_(jobs), stop_(stop), archives_(disk) {}

Workers::~Workers() {
  const std::lock_guard lock(mutex_);
  ending_ = true;
  room_.notify_all();
}

void Workers::run(const Told& told) {
  // For one brief a thread would take longer to start than the brief.
  if (jobs_.size() < 2 || !start_makers()) return make_alone(told);
  publish_and_tell(told);
  if (failure_) std::rethrow_exception(failure_);
}

/// Whether there are any: fewer than wished for do as well.
bool Workers::start_makers() {
  const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
  const std::size_t asked = options_.jobs > 0 ? std::size_t{options_.jobs} : cores;
  const std::size_t wished = std::min({asked, jobs_.size(), window});
  threads_.reserve(wished);
  while (threads_.size() < wished) {
    {
      const std::lock_guard lock(mutex_);
      ++makers_;
    }
    try {
      threads_.emplace_back([this] { make(); });
    } catch (const std::exception&) {
      const std::lock_guard lock(mutex_);
      --makers_;
      break;
    }
  }
  return !threads_.empty();
}

void Workers::make_alone(const Told& told) {
  Renderer renderer;
  for (const Job& job : jobs_) {
    if (stop_) return;
    told(make_brief(disk_, options_, job, archives_, renderer));
  }
}

/// A maker's whole life.
void Workers::make() {
  std::exception_ptr failure;
  try {
    make_each();
  } catch (...) {
    failure = std::current_exception();
  }
  const std::lock_guard lock(mutex_);
  if (failure) {
    failure_ = failure;
    ending_ = true;
  }
  --makers_;
  room_.notify_all();  // others may have to leave too
  come_.notify_one();
}

void Workers::make_each() {
  Renderer renderer;
  for (std::size_t job = 0; next_job(job);) {
    auto making = std::make_unique<Making>(disk_, options_, jobs_[job], archives_, renderer);
    making->make();
    hand_over({job, std::move(making)});
  }
}

/// Waits while the window is full; false where there is nothing more to make.
bool Workers::next_job(std::size_t& job) {
  std::unique_lock lock(mutex_);
  room_.wait(lock, [this] { return ending_ || next_ < told_ + window; });
  if (ending_ || stop_ || next_ == jobs_.size()) return false;
  job = next_++;
  return true;
}

void Workers::hand_over(Written written) {
  const std::lock_guard lock(mutex_);
  if (written.making->written())
    written_.push_back(std::move(written));
  else
    outcomes_.emplace(written.job, written.making->take());
  come_.notify_one();
}

void Workers::publish_and_tell(const Told& told) {
  for (;;) {
    std::vector<Written> written;
    {
      std::unique_lock lock(mutex_);
      come_.wait(lock, [this] { return !written_.empty() || outcomes_.contains(told_) || makers_ == 0; });
      if (written_.empty() && !outcomes_.contains(told_)) return;
      written.swap(written_);
    }
    publish_all(written);
    tell_all(told);
  }
}

void Workers::publish_all(std::vector<Written>& written) {
  std::vector<Making*> makings;
  makings.reserve(written.size());
  for (const Written& one : written) makings.push_back(one.making.get());
  publish(disk_, makings);
  const std::lock_guard lock(mutex_);
  for (const Written& one : written) outcomes_.emplace(one.job, one.making->take());
}

void Workers::tell_all(const Told& told) {
  for (;;) {
    std::unique_lock lock(mutex_);
    const auto outcome = outcomes_.extract(told_);
    if (outcome.empty()) return;
    ++told_;
    room_.notify_one();
    lock.unlock();
    told(outcome.mapped());
  }
}

}  // namespace brief::production
