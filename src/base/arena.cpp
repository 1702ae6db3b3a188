#include "base/arena.hpp"

#include <sys/mman.h>

#include <algorithm>

namespace brief {
Arena::Arena(std::size_t capacity) : capacity_(capacity) {
  void* p = mmap(nullptr, capacity, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (p == MAP_FAILED) throw std::bad_alloc();
  block_ = static_cast<std::byte*>(p);
  // What any brief uses is asked for at once: page by page it would take five times as long. Older systems do not know
  // how (Linux 5.14).
#ifdef MADV_POPULATE_WRITE
  constexpr std::size_t soon_used = 768u << 10;
  if (capacity > soon_used) madvise(p, soon_used, MADV_POPULATE_WRITE);
#endif
}

Arena::~Arena() { munmap(block_, capacity_); }

void* Arena::allocate(std::size_t bytes, std::size_t alignment) {
  const std::size_t start = (used_ + alignment - 1) & ~(alignment - 1);
  if (start > capacity_ || bytes > capacity_ - start) {
    exhausted_ = true;
    throw std::bad_alloc();
  }
  used_ = start + bytes;
  peak_ = std::max(peak_, used_);
  return block_ + start;
}

bool Arena::owns(const void* p) const noexcept {
  const auto* b = static_cast<const std::byte*>(p);
  return std::less_equal<>()(static_cast<const std::byte*>(block_), b) &&
         std::less<>()(b, static_cast<const std::byte*>(block_ + capacity_));
}

void Arena::give_back(const void* p, std::size_t bytes) noexcept {
  if (static_cast<const std::byte*>(p) + bytes == block_ + used_) used_ -= bytes;
}

void Arena::reset() noexcept {
  used_ = 0;
  peak_ = 0;
  exhausted_ = false;
}

std::size_t Arena::used() const noexcept { return used_; }
std::size_t Arena::peak() const noexcept { return peak_; }
std::size_t Arena::capacity() const noexcept { return capacity_; }
bool Arena::exhausted() const noexcept { return exhausted_; }

ArenaScope::ArenaScope(Arena& arena) noexcept : outer_(Arena::current_) { Arena::current_ = &arena; }
ArenaScope::~ArenaScope() { Arena::current_ = outer_; }

ArenaScratch::ArenaScratch() noexcept : arena_(Arena::current()), used_(arena_ == nullptr ? 0 : arena_->used_) {}
ArenaScratch::~ArenaScratch() {
  if (arena_ != nullptr) arena_->used_ = used_;
}

void* allocate_from(Arena* arena, std::size_t bytes, std::size_t alignment) {
  if (arena != nullptr) return arena->allocate(bytes, alignment);
  return ::operator new(bytes, std::align_val_t(alignment));
}

void give_back_to(Arena* arena, void* p, std::size_t bytes, std::size_t alignment) noexcept {
  if (arena != nullptr) return arena->give_back(p, bytes);
  ::operator delete(p, std::align_val_t(alignment));
}

}  // namespace brief
