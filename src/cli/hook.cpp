#include "cli/hook.hpp"

#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "cli/commands.hpp"

namespace brief::cli {
namespace {

constexpr std::chrono::seconds longest{60};
constexpr useconds_t moment = 10'000;  // microseconds between two looks

[[noreturn]] void become_hook(const std::string& command, const std::string& out, int exit_code) {
  ::setsid();
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) ::signal(signal, SIG_DFL);
  const int nothing = ::open("/dev/null", O_RDONLY);
  if (nothing >= 0) ::dup2(nothing, 0);
  ::closefrom(3);  // the log, which is the build's own
  ::setenv("BRIEF_EXIT_CODE", std::to_string(exit_code).c_str(), 1);
  ::setenv("BRIEF_OUT", out.c_str(), 1);
  ::execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
  ::_exit(127);
}

enum class End : std::uint8_t { itself, late, stopped };

/// Waits for the shell to end, or for what ends the waiting.
End await(pid_t hook) {
  const auto until = std::chrono::steady_clock::now() + longest;
  // Its status is left to be taken: until then no other process can have its number.
  siginfo_t info{};
  while (::waitid(P_PID, static_cast<id_t>(hook), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == 0) {
    if (std::chrono::steady_clock::now() >= until) return End::late;
    if (stop_flag()) return End::stopped;
    ::usleep(moment);
  }
  return End::itself;
}

/// Ends what the hook has left behind in sessions of its own: their parents gone, they are this process's children
/// (PR_SET_CHILD_SUBREAPER, prctl(2)), as it has no others when a build is done.
void end_orphans() {
  constexpr int most_rounds = 100;
  for (int round = 0; round < most_rounds; ++round) {
    std::ifstream children("/proc/thread-self/children");
    bool any = false;
    for (pid_t child = 0; children >> child; any = true) ::kill(child, SIGKILL);
    if (!any) return;
    while (::waitpid(-1, nullptr, WNOHANG) > 0) {
    }
    ::usleep(moment);
  }
}

void tell(End end, int status) {
  if (end == End::late)
    spdlog::warn("the hook was still running after {} seconds and was stopped; the build is not affected",
                 longest.count());
  else if (end == End::stopped)
    spdlog::warn("the hook was stopped with the build");
  else if (WIFSIGNALED(status))
    spdlog::warn("the hook was ended by signal {} ({}); the build is not affected", WTERMSIG(status),
                 ::strsignal(WTERMSIG(status)));
  else if (WEXITSTATUS(status) != 0)
    spdlog::warn("the hook ended with status {}; the build is not affected", WEXITSTATUS(status));
}

}  // namespace

void run_hook(const std::string& command, const std::string& out, int exit_code) {
  if (command.empty()) return;
  if (stop_flag()) return spdlog::warn("the hook was not run: the build was stopped");
  std::fflush(stdout);
  ::prctl(PR_SET_CHILD_SUBREAPER, 1);
  const pid_t hook = ::fork();
  if (hook == 0) become_hook(command, out, exit_code);
  if (hook < 0) return spdlog::warn("the hook could not be run: {}", std::strerror(errno));
  const End end = await(hook);
  ::kill(-hook, SIGKILL);
  ::kill(hook, SIGKILL);  // where it has not come to a session of its own
  int status = 0;
  while (::waitpid(hook, &status, 0) < 0 && errno == EINTR) {
  }
  end_orphans();
  tell(end, status);
}

}  // namespace brief::cli
