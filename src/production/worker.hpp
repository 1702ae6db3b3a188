// A process that makes briefs, or checks reports: what a report does to it, it does to no other.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace brief::production {

/// What a worker does with a job: the answer is a message of at most 16 MiB. It is made once in the worker's process
/// and lives as long.
using Doing = std::function<std::string(std::size_t job)>;

/// Why there is no answer where it cannot be read.
inline constexpr const char* makes_no_sense = "the process at work on it sent what makes no sense";

/// What a report may take.
struct Allowance {
  unsigned seconds = 60;
  std::size_t memory = 0;  ///< in bytes, all in all
};

/// One worker process. It is told jobs by their numbers, has the rest from the process that it was forked from, and
/// answers each, in their order.
class Worker {
 public:
  using Clock = std::chrono::steady_clock;

  Worker(std::function<Doing()> begin, Allowance allowed) : begin_(std::move(begin)), allowed_(allowed) {}
  /// Kills it.
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// Whether the process could be started.
  bool start();
  bool running() const { return process_ > 0; }
  int descriptor() const { return socket_; }

  /// False where it cannot be told: at its end, of which receive() will know, or where the system refuses.
  bool give(std::size_t job);
  const std::deque<std::size_t>& given() const { return given_; }

  /// Takes the answer to a job; false: it makes no sense.
  using Take = std::function<bool(std::size_t job, std::string_view answer)>;
  /// Reads what has arrived, without waiting. False at its end; end() says why.
  bool receive(const Take& take);

  /// When the report it is at must be done; nothing where it has none.
  std::optional<Clock::time_point> deadline() const;
  bool late(Clock::time_point now) const;

  enum class Fault : std::uint8_t { died, late, out_of_reach };
  /// Ends it where it still runs; why the report it was at came to nothing, in words. The jobs that were given to it
  /// are taken back.
  std::string end(Fault fault, std::deque<std::size_t>& unanswered);

 private:
  /// Nothing that is thrown leaves it: beyond it are the frames of the process that it was forked from.
  [[noreturn]] void work(int socket, pid_t parent) noexcept;
  bool take_answers(const Take& take);

  std::function<Doing()> begin_;
  Allowance allowed_;
  pid_t process_ = -1;
  int socket_ = -1;
  std::string received_;
  std::deque<std::size_t> given_;  // and not answered
  Clock::time_point since_;        // of the first of them
};

}  // namespace brief::production
