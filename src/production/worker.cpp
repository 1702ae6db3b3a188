#include "production/worker.hpp"

#include <fcntl.h>
#include <malloc.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>

#include "production/memory_budget.hpp"
#include "production/prepare.hpp"

namespace brief::production {
namespace {

constexpr int own_socket = 3;  // of a worker
constexpr std::size_t most_answer_bytes = 16u << 20;

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool read_number(int fd, std::uint64_t& number) {
  for (std::size_t size = 0; size < sizeof number;) {
    const ssize_t count = ::read(fd, reinterpret_cast<char*>(&number) + size, sizeof number - size);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    size += static_cast<std::size_t>(count);
  }
  return true;
}

std::string with_length(std::string message) {
  const std::uint64_t size = message.size();
  message.insert(0, reinterpret_cast<const char*>(&size), sizeof size);
  return message;
}

/// Where memory runs out for all, the system ends a worker rather than who tells of it (proc(5), oom_score_adj).
void volunteer_for_ending() {
  const int file = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (file < 0) return;
  if (::write(file, "700", 3) < 0) errno = 0;
  ::close(file);
}

/// The worker's memory grows and shrinks with every brief: let it stay meanwhile.
void keep_memory() {
  ::mallopt(M_TOP_PAD, 256 * 1024);
  ::mallopt(M_TRIM_THRESHOLD, 4 * 1024 * 1024);
}

std::string why_ended(int status, std::size_t memory) {
  if (WIFEXITED(status))
    return WEXITSTATUS(status) == no_memory_status
               ? without_memory(memory)
               : "the process at work on it ended with status " + std::to_string(WEXITSTATUS(status));
  const int signal = WTERMSIG(status);
  std::string why = "the process at work on it was ended by signal " + std::to_string(signal);
  if (const char* name = ::strsignal(signal)) why += std::string(" (") + name + ")";
  return signal == SIGKILL ? why + ", perhaps because memory ran out" : why;
}

[[noreturn]] void end_at_exception() {
  if (ends_for_memory()) ::_exit(no_memory_status);
  std::abort();
}

/// A process closes its files a moment before it has ended.
bool await_end(pid_t process, int& status) {
  for (int attempt = 0; attempt < 200; ++attempt) {
    const pid_t waited = ::waitpid(process, &status, WNOHANG);
    if (waited == process) return true;
    if (waited < 0 && errno != EINTR) return false;
    ::usleep(5000);
  }
  return false;
}

}  // namespace

Worker::~Worker() {
  std::deque<std::size_t> ignored;
  if (running()) end(Fault::late, ignored);
}

bool Worker::start() {
  int sockets[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0) return false;
  const pid_t parent = ::getpid();
  process_ = ::fork();
  if (process_ == 0) work(sockets[1], parent);
  ::close(sockets[1]);
  if (process_ < 0) {
    ::close(sockets[0]);
    return false;
  }
  socket_ = sockets[0];
  received_.clear();
  return true;
}

/// The whole life of the worker process.
void Worker::work(int socket, pid_t parent) noexcept {
  // It lives no longer than the build, and only the build ends it: a key pressed on the terminal reaches both.
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(0);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) ::signal(signal, SIG_IGN);
  // What else is open is the build's own: its lock, its log, the sockets of the others.
  if (socket != own_socket) ::dup2(socket, own_socket);
  ::closefrom(own_socket + 1);
  volunteer_for_ending();
  keep_memory();
  limit_memory(allowed_.memory);
  std::set_terminate(end_at_exception);
  try {
    const Doing doing = begin_();
    for (std::uint64_t job = 0; read_number(own_socket, job);)
      if (!write_all(own_socket, with_length(doing(static_cast<std::size_t>(job))))) break;
  } catch (const std::bad_alloc&) {
    ::_exit(no_memory_status);
  } catch (const std::exception&) {
    ::_exit(1);
  }
  ::_exit(0);
}

bool Worker::give(std::size_t job) {
  const std::uint64_t number = job;
  if (given_.empty()) since_ = Clock::now();
  given_.push_back(job);
  return write_all(socket_, {reinterpret_cast<const char*>(&number), sizeof number});
}

bool Worker::receive(const Take& take) {
  for (;;) {
    char buffer[65536];
    const ssize_t count = ::recv(socket_, buffer, sizeof buffer, MSG_DONTWAIT);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno == EAGAIN || errno == EWOULDBLOCK;
    if (count == 0) return false;
    received_.append(buffer, static_cast<std::size_t>(count));
    if (!take_answers(take)) return false;
  }
}

/// All that are complete; false where they are not what a worker sends.
bool Worker::take_answers(const Take& take) {
  std::size_t at = 0;
  for (std::uint64_t size = 0; received_.size() - at >= sizeof size;) {
    std::memcpy(&size, received_.data() + at, sizeof size);
    if (size > most_answer_bytes || given_.empty()) return false;
    if (received_.size() - at - sizeof size < size) break;
    const auto answer = std::string_view(received_).substr(at + sizeof size, static_cast<std::size_t>(size));
    if (!take(given_.front(), answer)) return false;
    given_.pop_front();
    since_ = Clock::now();
    at += sizeof size + static_cast<std::size_t>(size);
  }
  received_.erase(0, at);
  return true;
}

std::optional<Worker::Clock::time_point> Worker::deadline() const {
  if (given_.empty()) return std::nullopt;
  return since_ + std::chrono::seconds(allowed_.seconds);
}

bool Worker::late(Clock::time_point now) const {
  const auto until = deadline();
  return until && now >= *until;
}

std::string Worker::end(Fault fault, std::deque<std::size_t>& unanswered) {
  int status = 0;
  const bool ended = fault == Fault::died && await_end(process_, status);
  ::close(socket_);  // one that waits for work ends by itself
  if (!ended) {
    if (!given_.empty() || fault != Fault::late) ::kill(process_, SIGKILL);
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
  }
  process_ = socket_ = -1;
  unanswered.swap(given_);
  given_.clear();
  if (ended) return why_ended(status, allowed_.memory);
  if (fault == Fault::died) return makes_no_sense;
  if (fault == Fault::out_of_reach) return "the process to work on it could not be told of it";
  return "the report took longer than the " + std::to_string(allowed_.seconds) +
         " seconds it may take; give it more with --timeout";
}

}  // namespace brief::production
