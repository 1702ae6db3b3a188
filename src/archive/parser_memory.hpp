// The memory of the HTML parser, given back whole.
#pragma once

#include <cstddef>

#include "base/arena.hpp"

namespace brief::archive {

/// Small pieces come from an arena and stay; large ones, which the parser grows by doubling them, are the heap's and go
/// as it gives them back.
class ParserMemory {
 public:
  /// Hands out no more than `most` bytes at a time.
  explicit ParserMemory(std::size_t most) : arena_(most), most_(most) {}
  ~ParserMemory();
  ParserMemory(const ParserMemory&) = delete;
  ParserMemory& operator=(const ParserMemory&) = delete;

  /// Null: there is no more.
  void* allocate(std::size_t bytes) noexcept;
  void give_back(void* piece) noexcept;
  std::size_t used() const noexcept { return arena_.used() + large_bytes_; }

 private:
  struct alignas(std::max_align_t) Large {
    Large *before = nullptr, *after = nullptr;
    std::size_t bytes = 0;
  };
  void* allocate_large(std::size_t bytes) noexcept;

  Arena arena_;
  std::size_t most_, large_bytes_ = 0;
  Large list_;  // its head
};

}  // namespace brief::archive
