// What each thread keeps for itself from one brief to the next.
#pragma once

#include <memory>

namespace brief {

/// Something kept until its thread ends; the last kept is destroyed first.
struct KeptByThread {
  KeptByThread() = default;
  virtual ~KeptByThread() = default;
  KeptByThread(const KeptByThread&) = delete;
  KeptByThread& operator=(const KeptByThread&) = delete;
  KeptByThread* before = nullptr;
};

/// Keeps it for the calling thread, and gives it back for use. Throws std::bad_alloc.
KeptByThread* keep_by_thread(std::unique_ptr<KeptByThread> kept);

/// The T of the calling thread, made at its first use; `Tag` tells several of one type apart. As a `thread_local`
/// variable, but where there is no memory for it this throws std::bad_alloc and can be tried again: glibc ends the
/// process where it cannot note the destructor of a `thread_local`. The main thread's are left to the system.
template <class T, class Tag = T>
T& per_thread() {
  struct Holder : KeptByThread {
    T value{};
  };
  static constinit thread_local Holder* holder = nullptr;
  if (holder == nullptr) holder = static_cast<Holder*>(keep_by_thread(std::make_unique<Holder>()));
  return holder->value;
}

}  // namespace brief
