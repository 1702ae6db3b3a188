// One block of memory for one document, given back whole.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <new>
#include <string>
#include <vector>

namespace brief {

/// Hands out memory by moving a pointer through one reserved block; a piece is given back alone only where it was the
/// last one. Pages are touched only as they are used. Running out throws std::bad_alloc (caught at the library's
/// boundary). Not copyable; used by one thread at a time.
class Arena {
 public:
  static constexpr std::size_t default_capacity = 64u << 20;

  /// Reserves `capacity` bytes (address space only, until used). Throws std::bad_alloc where the system refuses.
  explicit Arena(std::size_t capacity = default_capacity);
  ~Arena();
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  void* allocate(std::size_t bytes, std::size_t alignment = alignof(std::max_align_t));
  bool owns(const void* p) const noexcept;
  /// Takes back a piece of this size where it was the last handed out; others stay until the reset.
  void give_back(const void* p, std::size_t bytes) noexcept;
  /// Forgets everything handed out; the memory stays reserved for the next document.
  void reset() noexcept;

  std::size_t used() const noexcept;
  std::size_t peak() const noexcept;
  std::size_t capacity() const noexcept;
  bool exhausted() const noexcept;  ///< an allocation has been refused since the last reset

  /// The arena that this thread's Vector, String and Map draw from; null: the ordinary heap.
  static Arena* current() noexcept { return current_; }

 private:
  friend class ArenaScope;
  friend class ArenaScratch;
  static inline constinit thread_local Arena* current_ = nullptr;

  std::byte* block_ = nullptr;
  std::size_t capacity_ = 0;
  std::size_t used_ = 0;
  std::size_t peak_ = 0;
  bool exhausted_ = false;
};

/// Makes an arena current for this thread until the closing brace. Whatever was made inside must be gone, or be
/// forgotten, before the arena is reset or destroyed.
class ArenaScope {
 public:
  explicit ArenaScope(Arena& arena) noexcept;
  ~ArenaScope();
  ArenaScope(const ArenaScope&) = delete;
  ArenaScope& operator=(const ArenaScope&) = delete;

 private:
  Arena* outer_;
};

/// Gives back at the closing brace what the current arena has handed out since: for what is needed only on the way to a
/// result. Whatever was made inside must be gone by then.
class ArenaScratch {
 public:
  ArenaScratch() noexcept;
  ~ArenaScratch();
  ArenaScratch(const ArenaScratch&) = delete;
  ArenaScratch& operator=(const ArenaScratch&) = delete;

 private:
  Arena* arena_;
  std::size_t used_;
};

/// The memory of the current arena, or of the heap where there is none.
void* arena_allocate(std::size_t bytes, std::size_t alignment);
/// Back to where it came from, as Arena::give_back() says. `bytes` may be 0 where the size is not known.
void arena_deallocate(void* p, std::size_t bytes, std::size_t alignment) noexcept;

template <class T>
struct ArenaAllocator {
  using value_type = T;
  ArenaAllocator() = default;
  template <class U>
  ArenaAllocator(const ArenaAllocator<U>&) noexcept {}
  T* allocate(std::size_t n) {
    if (n > static_cast<std::size_t>(-1) / sizeof(T)) throw std::bad_alloc();
    return static_cast<T*>(arena_allocate(n * sizeof(T), alignof(T)));
  }
  void deallocate(T* p, std::size_t n) noexcept { arena_deallocate(p, n * sizeof(T), alignof(T)); }
  template <class U>
  bool operator==(const ArenaAllocator<U>&) const noexcept {
    return true;
  }
};

/// Containers of a document's own data; text, layout and pdf use these.
template <class T>
using Vector = std::vector<T, ArenaAllocator<T>>;
using String = std::basic_string<char, std::char_traits<char>, ArenaAllocator<char>>;
template <class K, class V>
using Map = std::map<K, V, std::less<>, ArenaAllocator<std::pair<const K, V>>>;

}  // namespace brief
