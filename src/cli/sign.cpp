#include "cli/sign.hpp"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "base/disk.hpp"

namespace brief::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr useconds_t moment = 10'000;            // microseconds between two looks
constexpr std::chrono::milliseconds grace{500};  // for a signer that is asked to end

[[noreturn]] void run_shell(const std::string& command, const std::string& path) {
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
  for (const int signal : {SIGPIPE, SIGINT, SIGTERM, SIGHUP}) ::signal(signal, SIG_DFL);
  ::closefrom(3);  // the log, which is the build's own
  const std::string script = command + " \"$1\"";
  ::execl("/bin/sh", "sh", "-c", script.c_str(), "sh", path.c_str(), static_cast<char*>(nullptr));
  ::_exit(127);
}

/// Whether it has ended by then.
bool ends_until(pid_t child, Clock::time_point until, const std::atomic<bool>& stop, int& status) {
  for (;;) {
    const pid_t ended = ::waitpid(child, &status, WNOHANG);
    if (ended == child || (ended < 0 && errno != EINTR)) return true;
    if (Clock::now() >= until || stop) return false;
    ::usleep(moment);
  }
}

void end(pid_t child) {
  const std::atomic<bool> never{false};
  int status = 0;
  ::kill(child, SIGTERM);
  if (ends_until(child, Clock::now() + grace, never, status)) return;
  ::kill(child, SIGKILL);
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
}

std::string words_of(int status) {
  return WIFEXITED(status) ? "exit " + std::to_string(WEXITSTATUS(status))
                           : "signal " + std::to_string(WTERMSIG(status));
}

}  // namespace

std::string sign(const std::string& command, const std::string& path, const std::atomic<bool>& stop,
                 std::chrono::milliseconds most) {
  for (const char* ending : {".minisig", ".asc", ".sig", ".sigstore.json"}) posix_disk().remove(path + ending);
  const std::string not_signed = "; " + path + " is not signed";
  if (stop) return "the signer is not run, as the build was asked to stop" + not_signed;
  const pid_t child = ::fork();
  if (child == 0) run_shell(command, path);
  if (child < 0) return "the signer could not be started" + not_signed;
  int status = 0;
  if (!ends_until(child, Clock::now() + most, stop, status)) {
    end(child);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(most).count();
    return (stop ? "the signer was ended, as the build was asked to stop"
                 : "the signer had not ended after " + std::to_string(seconds) + " seconds and was ended") +
           not_signed;
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
  return "the signer failed (" + words_of(status) + ")" + not_signed;
}

}  // namespace brief::cli
