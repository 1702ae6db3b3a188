#include "production/confined.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <new>

#include "production/memory_budget.hpp"

namespace brief::production {
namespace {

constexpr std::size_t most_answer_bytes = 16u << 20;

void limit(int resource, rlim_t value) {
  rlimit limits{};
  if (::getrlimit(static_cast<__rlimit_resource_t>(resource), &limits) != 0) return;
  limits.rlim_cur = std::min(value, limits.rlim_max);
  ::setrlimit(static_cast<__rlimit_resource_t>(resource), &limits);
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(fd, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

[[noreturn]] void end_quietly() { ::_exit(ends_for_memory() ? no_memory_status : 1); }

/// The whole life of the child. Nothing that is thrown leaves it: beyond it are the frames of the parent.
[[noreturn]] void work_alone(int out, pid_t parent, const Confines& confines,
                             const std::function<std::string()>& work) noexcept {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(0);
  limit(RLIMIT_CPU, confines.seconds);
  limit(RLIMIT_CORE, 0);
  limit_memory(confines.memory_bytes);
  std::set_terminate(end_quietly);
  int status = 1;
  try {
    status = write_all(out, work()) ? 0 : 1;
  } catch (const std::bad_alloc&) {
    status = no_memory_status;
  } catch (const std::exception&) {
    status = 1;
  }
  ::_exit(status);
}

std::string read_all(int in) {
  std::string all;
  char buffer[65536];
  for (;;) {
    const ssize_t count = ::read(in, buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0 || all.size() > most_answer_bytes) return all;
    all.append(buffer, static_cast<std::size_t>(count));
  }
}

std::string fault_of(int status, const Confines& confines) {
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
  if (WIFEXITED(status) && WEXITSTATUS(status) == no_memory_status)
    return "it needed more memory than the " + std::to_string(confines.memory_bytes >> 20) + " MiB that it may take";
  if (WIFEXITED(status)) return "the process that read it ended with status " + std::to_string(WEXITSTATUS(status));
  if (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL)
    return "it needs more than the " + std::to_string(confines.seconds) + " seconds that it may take";
  const char* const name = ::strsignal(WTERMSIG(status));
  return "the process that read it was ended by a signal (" + std::string(name == nullptr ? "unknown" : name) + ")";
}

}  // namespace

ConfinedResult run_confined(const Confines& confines, const std::function<std::string()>& work) {
  int ends[2];
  if (::pipe(ends) != 0) return {{}, std::string("could not create a pipe: ") + std::strerror(errno)};
  const pid_t parent = ::getpid(), child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    work_alone(ends[1], parent, confines, work);
  }
  ::close(ends[1]);
  ConfinedResult result;
  if (child < 0) result.fault = std::string("could not start a process: ") + std::strerror(errno);
  if (child > 0) result.answer = read_all(ends[0]);
  ::close(ends[0]);
  int status = 0;
  while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (child > 0) result.fault = fault_of(status, confines);
  if (!result.fault.empty()) result.answer.clear();
  return result;
}

}  // namespace brief::production
