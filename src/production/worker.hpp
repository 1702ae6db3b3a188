// A process that makes briefs for a build: what a report does to it, it does to no other.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "production/prepare.hpp"

namespace brief::production {

/// One worker process. It is told jobs by their numbers, has the rest from the process that it was forked from, and
/// answers each with what it has prepared, in their order.
class Worker {
 public:
  using Clock = std::chrono::steady_clock;

  Worker(Disk& disk, const Options& options, const std::vector<Job>& jobs, const std::string& run_folder,
         std::size_t memory)
      : disk_(disk), options_(options), jobs_(jobs), run_folder_(run_folder), memory_(memory) {}
  /// Kills it.
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// Whether the process could be started.
  bool start();
  bool running() const { return process_ > 0; }
  int descriptor() const { return socket_; }

  bool give(std::size_t job);
  const std::deque<std::size_t>& given() const { return given_; }

  struct Answer {
    std::size_t job;
    Prepared prepared;
  };
  /// Reads what has arrived, without waiting. False at its end; end() says why.
  bool receive(std::vector<Answer>& answers);

  /// When the report it is at must be done; nothing where it has none.
  std::optional<Clock::time_point> deadline() const;
  bool late(Clock::time_point now) const;

  enum class Fault : std::uint8_t { died, late };
  /// Ends it where it still runs; why the report it was at came to nothing, in words. The jobs that were given to it
  /// are taken back.
  std::string end(Fault fault, std::deque<std::size_t>& unanswered);

 private:
  [[noreturn]] void work(int socket, pid_t parent);
  bool take_answers(std::vector<Answer>& answers);

  Disk& disk_;
  const Options& options_;
  const std::vector<Job>& jobs_;
  const std::string& run_folder_;
  std::size_t memory_;
  pid_t process_ = -1;
  int socket_ = -1;
  std::string received_;
  std::deque<std::size_t> given_;  // and not answered
  Clock::time_point since_;        // of the first of them
};

}  // namespace brief::production
