// The worker processes of a build.
#pragma once

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "production/prepare.hpp"
#include "production/worker.hpp"

namespace brief::production {

/// Makes all briefs and tells of each in the order of the names. Worker processes prepare them; this one publishes what
/// they have written, several together. A worker that dies, or takes too long over a report, fails that report alone:
/// another takes its place. Where the system gives no process at all, this one makes the briefs.
class Workers {
 public:
  using Tell = std::function<void(const Outcome&)>;

  Workers(Disk& disk, const Options& options, const std::vector<Job>& jobs, const std::string& run_folder,
          const std::atomic<bool>& stop);

  /// Returns when all are told of, or soon after `stop`: then only of those that were done.
  void run(const Tell& tell);

  /// Empty, or why the briefs were made in this process.
  const std::string& warning() const { return warning_; }

 private:
  bool start_workers();
  void make_alone(const Tell& tell);
  bool more_to_do() const;
  void feed();
  void wait();
  void receive();
  void replace(Worker& worker, Worker::Fault fault);
  void restart(Worker& worker);
  void fail_rest();
  void publish_some();
  void tell_all(const Tell& tell);
  bool take_next(std::size_t& job);
  bool take(std::size_t job, std::string_view answer);
  void keep(std::size_t job, Outcome outcome);

  Disk& disk_;
  const Options& options_;
  const std::vector<Job>& jobs_;
  const std::string& run_folder_;
  const std::atomic<bool>& stop_;
  std::string warning_;

  std::vector<std::unique_ptr<Worker>> workers_;
  std::deque<std::size_t> taken_back_;                    // from workers that ended before they came to them
  std::vector<std::pair<std::size_t, Written>> written_;  // by their jobs, not yet published
  std::map<std::size_t, Outcome> outcomes_;               // not yet told
  std::size_t outcome_bytes_ = 0;                         // of their sources, about
  std::size_t next_ = 0, told_ = 0;
};

}  // namespace brief::production
