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

TEST_CASE("a container may outlive the scope, and one from outside may grow inside") {
  Arena arena(1 << 16), other(1 << 16);
  brief::Vector<int> outside(3, 1), inside, moved;
  {
    const ArenaScope scope(arena);
    brief::Vector<int> numbers(100, 7);
    const ArenaScope inner(other);
    outside.resize(100);
    inside = std::move(numbers);
    moved = brief::Vector<int>(100, 9);
    const brief::Vector<int> copy = inside;
    CHECK(other.owns(copy.data()));
  }
  CHECK_FALSE(arena.owns(outside.data()));
  CHECK_FALSE(other.owns(outside.data()));
  CHECK(arena.owns(inside.data()));
  CHECK(other.owns(moved.data()));
  inside.resize(1000);
  CHECK(arena.owns(inside.data()));
  inside.swap(moved);
  CHECK(inside[99] == 9);
  CHECK(moved[99] == 7);
}

TEST_CASE("what was made on the way is given back at the brace, and the peak remembers it") {
  Arena arena(1 << 16);
  const ArenaScope scope(arena);
  brief::Vector<int> kept(10, 7);
  const std::size_t before = arena.used();
  const void* place = nullptr;
  for (int i = 0; i < 100; ++i) {
    const brief::ArenaScratch scratch;
    brief::Vector<int> first, second;  // growing by turns, they leave holes
    for (int n = 0; n < 1000; ++n) first.push_back(n), second.push_back(n);
    if (i > 0) CHECK(first.data() == place);
    place = first.data();
  }
  CHECK(arena.used() == before);
  CHECK(arena.peak() >= before + 8000);
  CHECK(kept == brief::Vector<int>(10, 7));
}

TEST_CASE("without an arena there is nothing to give back") {
  const brief::ArenaScratch scratch;
  const brief::Vector<int> outside(1000, 1);
  CHECK(outside[999] == 1);
}
