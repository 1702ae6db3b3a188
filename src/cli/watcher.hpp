#pragma once

#include <set>
#include <string>

namespace brief::cli {

/// Wakes who waits for files to change. It may wake for nothing, and it wakes every second in any case: whether
/// anything has changed is for the files themselves to tell. So a folder that is replaced, or a system that has no more
/// watches to give (inotify(7)), makes it slower and not deaf.
class Watcher {
 public:
  Watcher();
  ~Watcher();
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;

  /// Watches these folders, and no others. Folders, not files: editors put a new file in the old one's place.
  void watch(const std::set<std::string>& folders);

  /// Waits for something to happen in them, and until a moment passes without; a second at most before that. False: a
  /// signal asks to stop.
  bool wait();

 private:
  int poll(int milliseconds) const;
  void drain();

  int notify_;
  std::set<std::string> folders_;
  bool lost_ = false;  // a folder that is watched is gone, or is another one now
};

}  // namespace brief::cli
