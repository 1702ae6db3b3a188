#include "base/arena.hpp"

#include <doctest/doctest.h>

using brief::Arena;
using brief::ArenaScope;

TEST_CASE("an arena hands out aligned memory and refuses past its capacity") {
  Arena arena(4096);
  auto* first = arena.allocate(1, 1);
  auto* second = arena.allocate(8, 64);
  CHECK(first != second);
  CHECK(reinterpret_cast<std::uintptr_t>(second) % 64 == 0);
  CHECK(!arena.exhausted());
  CHECK_THROWS_AS(arena.allocate(4096, 1), std::bad_alloc);
  CHECK(arena.exhausted());
  arena.reset();
  CHECK(arena.used() == 0);
}

TEST_CASE("containers draw from the current arena") {
  Arena arena(1 << 16);
  {
    ArenaScope scope(arena);
    brief::Vector<int> numbers(100, 7);
    CHECK(arena.owns(numbers.data()));
    CHECK(arena.used() >= 400);
  }
  brief::Vector<int> outside(3, 1);
  CHECK(!arena.owns(outside.data()));
}
