#include "cli/sign.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "base/disk.hpp"

namespace brief::cli {
namespace {

constexpr unsigned most_seconds = 300;  // a signer may ask for a password or a touch

[[noreturn]] void run_shell(const std::string& command, const std::string& path) {
  ::alarm(most_seconds);
  for (const int signal : {SIGALRM, SIGPIPE, SIGINT, SIGTERM}) ::signal(signal, SIG_DFL);
  const std::string script = command + " \"$1\"";
  ::execl("/bin/sh", "sh", "-c", script.c_str(), "sh", path.c_str(), static_cast<char*>(nullptr));
  ::_exit(127);
}

}  // namespace

std::string sign(const std::string& command, const std::string& path) {
  for (const char* ending : {".minisig", ".asc", ".sig", ".sigstore.json"}) posix_disk().remove(path + ending);
  const pid_t child = ::fork();
  if (child == 0) run_shell(command, path);
  if (child < 0) return "the signer could not be started";
  int status = 0;
  while (::waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return "the end of the signer could not be awaited";
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
  return "the signer failed (" +
         (WIFEXITED(status) ? "exit " + std::to_string(WEXITSTATUS(status))
                            : "signal " + std::to_string(WTERMSIG(status))) +
         "); " + path + " is not signed";
}

}  // namespace brief::cli
