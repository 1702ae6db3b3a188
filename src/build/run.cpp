#include <unistd.h>

#include <algorithm>
#include <array>
#include <condition_variable>
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

/// Makes all briefs, on several threads; tells of each in the order of the names.
class Workers {
 public:
  Workers(Disk& disk, const Options& options, const std::vector<Job>& jobs, const std::atomic<bool>& stop)
      : disk_(disk), options_(options), jobs_(jobs), stop_(stop), archives_(disk), outcomes_(jobs.size()) {}

  void run(const Events& events, std::vector<Outcome>& outcomes) {
    const unsigned wished = options_.jobs > 0 ? options_.jobs : std::max(1u, std::thread::hardware_concurrency());
    const auto count = std::min<std::size_t>(wished, jobs_.size());
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < count; ++i) threads.emplace_back([this] { work(); });
    for (std::size_t i = 0; i < jobs_.size(); ++i) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return outcomes_[i].has_value() || skipped(i); });
      if (!outcomes_[i]) continue;
      Outcome outcome = std::move(*outcomes_[i]);
      lock.unlock();
      if (events.done) events.done(outcome);
      outcome.source = std::string();  // cleared, they would keep their memory
      outcome.statistics = std::string();
      outcomes.push_back(std::move(outcome));
    }
  }

 private:
  /// Whether nobody will make it any more.
  bool skipped(std::size_t i) const { return stop_ && i >= next_; }

  void work() {
    for (;;) {
      std::size_t mine = 0;
      {
        const std::lock_guard lock(mutex_);
        if (stop_ || next_ == jobs_.size()) break;
        mine = next_++;
      }
      Outcome outcome = make_brief(disk_, options_, jobs_[mine], archives_);
      const std::lock_guard lock(mutex_);
      outcomes_[mine] = std::move(outcome);
      changed_.notify_all();
    }
    changed_.notify_all();
  }

  Disk& disk_;
  const Options& options_;
  const std::vector<Job>& jobs_;
  const std::atomic<bool>& stop_;
  ArchiveDigests archives_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::optional<Outcome>> outcomes_;
  std::size_t next_ = 0;
};

/// What the outcomes come to: a failed disk is worse than a rejected report.
int exit_code_of(const Result& result) {
  const auto any = [&](Status status) {
    return std::any_of(result.outcomes.begin(), result.outcomes.end(),
                       [=](const Outcome& o) { return o.status == status; });
  };
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
  Workers(disk, options, planned.jobs, stop).run(events, result.outcomes);
  result.exit_code = stop ? interrupted : exit_code_of(result);
  return result;
}

}  // namespace brief::build
