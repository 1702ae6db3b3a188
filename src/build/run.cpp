#include <unistd.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <map>
#include <memory>
#include <thread>

#include "build/build.hpp"
#include "build/make_brief.hpp"

namespace brief::build {
namespace {

std::string holder_note() {
  std::array<char, 256> host{};
  ::gethostname(host.data(), host.size() - 1);
  return "process " + std::to_string(::getpid()) + " on " + host.data();
}

/// A whole build has the folder alone; shards share it, each alone in its part.
class OutputLock {
 public:
  OutputLock(Disk& disk, const Options& options, Result& result) {
    const std::string base = options.out + "/.brief/lock";
    const Shard& shard = options.shard;
    take(disk, base, !shard.whole(), options.out, result);
    if (shard.whole() || result.exit_code != success) return;
    take(disk, base + "-" + std::to_string(shard.index) + "-of-" + std::to_string(shard.count), false, options.out,
         result);
  }

 private:
  void take(Disk& disk, const std::string& file, bool shared, const std::string& out, Result& result) {
    LockResult got = disk.lock(file, shared, holder_note());
    if (got.lock) {
      locks_.push_back(std::move(got.lock));
      return;
    }
    if (!got.ok()) {
      result.exit_code = disk_failure;
      result.errors.push_back("cannot lock " + out + ": " + got.error);
      return;
    }
    result.exit_code = locked;
    result.errors.push_back("another build holds " + out + (got.holder.empty() ? "" : ": " + got.holder) +
                            "; wait for it to end or build into another folder");
  }

  std::vector<std::unique_ptr<FolderLock>> locks_;
};

/// Removes what a killed build has left half-written.
void clean_up(Disk& disk, const Options& options) {
  std::vector<std::string> names;
  if (!options.shard.whole() || !disk.list(options.out, names).ok()) return;
  for (const std::string& name : names)
    if (name.ends_with(".pdf.tmp") || name.ends_with(".json.tmp")) disk.remove(options.out + "/" + name);
}

/// Makes all briefs and tells of each in the order of the names. Several are made on threads of their own, and
/// published by one more: while the disk makes sure of some, the next are made.
class Workers {
 public:
  Workers(Disk& disk, const Options& options, const std::vector<Job>& jobs, const std::atomic<bool>& stop)
      : disk_(disk), options_(options), jobs_(jobs), stop_(stop), archives_(disk) {}

  void run(const std::function<void(const Outcome&)>& told) {
    const unsigned wished = options_.jobs > 0 ? options_.jobs : std::max(1u, std::thread::hardware_concurrency());
    makers_ = std::min<std::size_t>(wished, jobs_.size());
    if (jobs_.size() == 1 && !stop_) {  // a thread would take longer to start than its brief
      Outcome outcome = make_brief(disk_, options_, jobs_.front(), archives_);
      return told(outcome);
    }
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < makers_; ++i) threads.emplace_back([this] { make(); });
    threads.emplace_back([this] { publish_all(); });
    for (std::size_t i = 0; i < jobs_.size(); ++i) {
      std::unique_lock lock(mutex_);
      ended_.wait(lock, [&] { return outcomes_.contains(i) || skipped(i); });
      auto outcome = outcomes_.extract(i);
      lock.unlock();
      if (!outcome.empty()) told(outcome.mapped());
    }
  }

 private:
  struct Written {
    std::size_t job;
    std::unique_ptr<Making> making;
  };

  /// Whether nobody will make it any more.
  bool skipped(std::size_t i) const { return stop_ && i >= next_; }

  void make() {
    for (std::unique_lock lock(mutex_); !stop_ && next_ < jobs_.size();) {
      const std::size_t mine = next_++;
      lock.unlock();
      auto making = std::make_unique<Making>(disk_, options_, jobs_[mine], archives_);
      making->make();
      lock.lock();
      if (!making->written()) {
        end(mine, making->take());
        continue;
      }
      room_.wait(lock, [this] { return written_.size() < most_written; });
      written_.push_back({mine, std::move(making)});
      come_.notify_one();
    }
    const std::lock_guard lock(mutex_);
    --makers_;
    come_.notify_one();
    ended_.notify_one();
  }

  /// Publishes all that has come since the last time, together.
  void publish_all() {
    for (;;) {
      std::vector<Written> written;
      {
        std::unique_lock lock(mutex_);
        come_.wait(lock, [this] { return !written_.empty() || makers_ == 0; });
        if (written_.empty()) return;
        written.swap(written_);
        room_.notify_all();
      }
      std::vector<std::unique_ptr<Making>> makings;
      makings.reserve(written.size());
      for (Written& one : written) makings.push_back(std::move(one.making));
      publish(disk_, makings);
      const std::lock_guard lock(mutex_);
      for (std::size_t i = 0; i < written.size(); ++i) end(written[i].job, makings[i]->take());
    }
  }

  /// With the mutex held.
  void end(std::size_t job, Outcome outcome) {
    outcomes_.emplace(job, std::move(outcome));
    ended_.notify_one();
  }

  static constexpr std::size_t most_written = 256;  // that wait to be published

  Disk& disk_;
  const Options& options_;
  const std::vector<Job>& jobs_;
  const std::atomic<bool>& stop_;
  ArchiveCache archives_;
  std::mutex mutex_;
  std::condition_variable come_, room_, ended_;
  std::vector<Written> written_;
  std::map<std::size_t, Outcome> outcomes_;  // not yet told
  std::size_t next_ = 0, makers_ = 0;
};

/// What the outcomes come to: a failed disk is worse than a rejected report.
int exit_code_of(const Result& result) {
  const auto any = [&](Status status) { return result.counts[static_cast<std::size_t>(status)] > 0; };
  if (!result.errors.empty() || any(Status::failed)) return disk_failure;
  return any(Status::rejected) ? rejected : success;
}

}  // namespace

std::string_view name_of(Status status) {
  constexpr std::array<std::string_view, 4> names{"built", "fresh", "rejected", "failed"};
  return names[static_cast<std::size_t>(status)];
}

std::string pdf_path(const Options& options, const std::string& name) {
  return options.out + "/" + name + (options.edition == layout::Edition::large ? "-large.pdf" : ".pdf");
}

Result run(Disk& disk, const Options& options, const Events& events, const std::atomic<bool>& stop) {
  Result result;
  const DiskResult made = disk.make_folders(options.out + "/.brief");
  if (!made.ok()) {
    result.exit_code = disk_failure;
    result.errors.push_back("cannot make the folder " + options.out + ": " + made.error);
    return result;
  }
  const OutputLock lock(disk, options, result);
  if (result.exit_code != success) return result;
  clean_up(disk, options);
  Plan planned = plan(disk, options.paths, options.shard);
  result.errors = std::move(planned.errors);
  if (events.planned) events.planned(planned.jobs.size());
  Workers(disk, options, planned.jobs, stop).run([&](const Outcome& outcome) {
    ++result.counts[static_cast<std::size_t>(outcome.status)];
    if (events.done) events.done(outcome);
  });
  result.exit_code = stop ? interrupted : exit_code_of(result);
  return result;
}

}  // namespace brief::build
