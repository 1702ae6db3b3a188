// One block of memory for one document, given back whole.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <new>
#include <string>
#include <type_traits>
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

  /// The arena that a Vector, String or Map made now draws from; null: the ordinary heap.
  static Arena* current() noexcept { return current_; }

 private:
  friend class ArenaScope;
  friend class ArenaScratch;
  // The program's only variable of a thread. libharu's allocator is called without a context (HPDF_NewEx), so the arena
  // of the call must be found from nothing; containers find theirs in the same way, once, when they are made.
  static inline constinit thread_local Arena* current_ = nullptr;

  std::byte* block_ = nullptr;
  std::size_t capacity_ = 0;
  std::size_t used_ = 0;
  std::size_t peak_ = 0;
  bool exhausted_ = false;
};

/// Makes an arena current for this thread until the closing brace. Whatever was made inside must be gone before the
/// arena is reset or destroyed.
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

/// Memory of an arena, or of the heap where it is null. Throws std::bad_alloc.
void* allocate_from(Arena* arena, std::size_t bytes, std::size_t alignment);
/// Gives memory back to where it came from.
void give_back_to(Arena* arena, void* p, std::size_t bytes, std::size_t alignment) noexcept;

/// A type that says that all its memory comes from the containers below. In an arena it needs no destructor: the arena
/// is given back whole, and to look at every string of a document takes longer than to lay out a page.
template <class T>
concept GivenBackWhole = requires {
  requires T::is_given_back_whole;
};

/// A container draws from the arena that was current when it was made, for as long as it lives: it may outlive the
/// scope, though not the arena. A moved container takes its arena along; a copy draws from the current one.
template <class T>
class ArenaAllocator {
 public:
  using value_type = T;
  using propagate_on_container_move_assignment = std::true_type;
  using propagate_on_container_swap = std::true_type;

  ArenaAllocator() noexcept : arena_(Arena::current()) {}
  template <class U>
  ArenaAllocator(const ArenaAllocator<U>& other) noexcept : arena_(other.arena()) {}
  ArenaAllocator select_on_container_copy_construction() const noexcept { return {}; }

  T* allocate(std::size_t n) {
    if (n > static_cast<std::size_t>(-1) / sizeof(T)) throw std::bad_alloc();
    return static_cast<T*>(allocate_from(arena_, n * sizeof(T), alignof(T)));
  }
  void deallocate(T* p, std::size_t n) noexcept { give_back_to(arena_, p, n * sizeof(T), alignof(T)); }
  /// What is of the arena as a whole goes with it.
  template <class U>
  void destroy(U* object) noexcept {
    if constexpr (GivenBackWhole<U>) {
      if (arena_ != nullptr) return;
    }
    std::destroy_at(object);
  }
  Arena* arena() const noexcept { return arena_; }
  template <class U>
  bool operator==(const ArenaAllocator<U>& other) const noexcept {
    return arena_ == other.arena();
  }

 private:
  Arena* arena_;
};

/// Containers of a document's own data; text, layout and pdf use these.
template <class T>
using Vector = std::vector<T, ArenaAllocator<T>>;
using String = std::basic_string<char, std::char_traits<char>, ArenaAllocator<char>>;
template <class K, class V>
using Map = std::map<K, V, std::less<>, ArenaAllocator<std::pair<const K, V>>>;

}  // namespace brief
