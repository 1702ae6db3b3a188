// Read before every file of a build for tests/mutations: which change of the program is in force.
#pragma once

#include <cstdlib>
#include <type_traits>

inline int mutation_in_force() {
  static const int number = [] {
    const char* value = std::getenv("BRIEF_MUTATION");
    return value == nullptr ? 0 : std::atoi(value);
  }();
  return number;
}

/// What the compiler works out is as it was.
constexpr bool mutated(int number) { return !std::is_constant_evaluated() && mutation_in_force() == number; }
