#include "base/per_thread.hpp"

#include <pthread.h>

#include <new>

namespace brief {
namespace {

void destroy_all(void* newest) {
  for (auto* kept = static_cast<KeptByThread*>(newest); kept != nullptr;) {
    const std::unique_ptr<KeptByThread> ends(kept);
    kept = kept->before;
  }
}

/// A place in every thread whose end is noticed; for a program's first 32 of them the system needs no memory.
class ThreadEnd {
 public:
  ThreadEnd() {
    if (::pthread_key_create(&key_, destroy_all) != 0) throw std::bad_alloc();
  }
  ~ThreadEnd() { ::pthread_key_delete(key_); }
  ThreadEnd(const ThreadEnd&) = delete;
  ThreadEnd& operator=(const ThreadEnd&) = delete;
  pthread_key_t key() const { return key_; }

 private:
  pthread_key_t key_ = 0;
};

}  // namespace

KeptByThread* keep_by_thread(std::unique_ptr<KeptByThread> kept) {
  static const ThreadEnd end;
  kept->before = static_cast<KeptByThread*>(::pthread_getspecific(end.key()));
  if (::pthread_setspecific(end.key(), kept.get()) != 0) throw std::bad_alloc();
  return kept.release();
}

}  // namespace brief
