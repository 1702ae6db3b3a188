#include "cli/watcher.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <ctime>

#include "cli/commands.hpp"

namespace brief::cli {
namespace {

constexpr int quiet_milliseconds = 15;  // a save is over when nothing has come for so long
constexpr int longest_milliseconds = 1000;
constexpr int most_rounds = 100;  // of changes that never end
constexpr std::uint32_t changes =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::uint32_t losses = IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT | IN_Q_OVERFLOW;

}  // namespace

Watcher::Watcher() : notify_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {}

Watcher::~Watcher() {
  if (notify_ >= 0) ::close(notify_);
}

void Watcher::watch(const std::set<std::string>& folders) {
  if (folders == folders_ && !lost_ && notify_ >= 0) return;
  // All anew: a watch stays with the folder that had the name, wherever it is now.
  if (notify_ >= 0) ::close(notify_);
  notify_ = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  folders_ = folders;
  lost_ = false;
  for (const std::string& folder : folders)
    if (notify_ >= 0 && ::inotify_add_watch(notify_, folder.c_str(), changes) < 0) lost_ = true;
}

bool Watcher::wait() {
  int timeout = longest_milliseconds;
  for (int round = 0; round < most_rounds; ++round) {
    const int ready = poll(timeout);
    if (stop_flag()) return false;
    if (ready == 0) return true;
    if (ready > 0) drain();
    timeout = quiet_milliseconds;
  }
  return true;
}

/// A signal that comes before the waiting begins ends it too: until then it is held back.
int Watcher::poll(int milliseconds) const {
  sigset_t stopping, usual;
  sigemptyset(&stopping);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&stopping, signal);
  ::pthread_sigmask(SIG_BLOCK, &stopping, &usual);
  pollfd descriptor{notify_, POLLIN, 0};  // one that is negative is passed over (poll(2))
  const timespec timeout{milliseconds / 1000, milliseconds % 1000 * 1'000'000L};
  const int ready = stop_flag() ? 0 : ::ppoll(&descriptor, 1, &timeout, &usual);
  ::pthread_sigmask(SIG_SETMASK, &usual, nullptr);
  return ready;
}

void Watcher::drain() {
  alignas(inotify_event) char buffer[16384];
  for (ssize_t size = 0; (size = ::read(notify_, buffer, sizeof buffer)) > 0;) {
    for (ssize_t at = 0; at < size;) {
      inotify_event event{};
      std::memcpy(&event, buffer + at, sizeof event);
      lost_ = lost_ || (event.mask & losses) != 0;
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
  }
}

}  // namespace brief::cli
