// The threads of a build.
#pragma once

#include <atomic>
#include <condition_variable>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "production/archive_cache.hpp"
#include "production/make_brief.hpp"

namespace brief::production {

/// Makes all briefs and tells of each in the order of the names. Threads of their own make them; the thread that calls
/// publishes what they have written, several together, and tells. No more than a window of briefs is between the two:
/// where publishing or telling is slow, the makers wait. Where the system gives no thread, the calling one makes them.
class Workers {
 public:
  using Told = std::function<void(const Outcome&)>;

  Workers(Disk& disk, const Options& options, const std::vector<Job>& jobs, const std::atomic<bool>& stop);
  /// Ends the makers after the briefs they are at.
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  /// Returns when all are told of, or, after `stop`, all that had been begun. What a thread throws, it throws.
  void run(const Told& told);

 private:
  struct Written {
    std::size_t job;
    std::unique_ptr<Making> making;
  };

  bool start_makers();
  void make_alone(const Told& told);
  void make();
  void make_each();
  bool next_job(std::size_t& job);
  void hand_over(Written written);
  void publish_and_tell(const Told& told);
  void publish_all(std::vector<Written>& written);
  void tell_all(const Told& told);

  static constexpr std::size_t window = 256;  // of briefs begun and not told of

  Disk& disk_;
  const Options& options_;
  const std::vector<Job>& jobs_;
  const std::atomic<bool>& stop_;
  ArchiveCache archives_;

  std::mutex mutex_;  // of all that follows, but the threads
  std::condition_variable come_, room_;
  std::vector<Written> written_;             // not yet published
  std::map<std::size_t, Outcome> outcomes_;  // not yet told
  std::size_t next_ = 0, told_ = 0, makers_ = 0;
  bool ending_ = false;
  std::exception_ptr failure_;  // of a maker

  std::vector<std::jthread> threads_;
};

}  // namespace brief::production
