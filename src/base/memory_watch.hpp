#pragma once

#include <cerrno>
#include <new>

namespace brief {

/// Around calls of a C library that does not tell, or not always, that memory was refused: malloc() leaves its mark in
/// errno (POSIX.1-2017, malloc).
class MemoryWatch {
 public:
  MemoryWatch() { errno = 0; }
  bool refused() const { return errno == ENOMEM; }
  /// Throws std::bad_alloc where memory was refused since.
  void check() const {
    if (refused()) throw std::bad_alloc();
  }
};

}  // namespace brief
