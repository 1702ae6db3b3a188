// The memory of the HTML parser.
#include "archive/parser_memory.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <vector>

using namespace brief::archive;

TEST_CASE("large pieces go as they are given back, small ones stay") {
  ParserMemory memory(1u << 20);
  void* small = memory.allocate(100);
  REQUIRE(small != nullptr);
  memory.give_back(small);
  CHECK(memory.used() >= 100);
  const std::size_t used = memory.used();
  for (int i = 0; i < 100; ++i) {  // more than there is, one after another
    void* piece = memory.allocate(500'000);
    REQUIRE(piece != nullptr);
    std::memset(piece, 1, 500'000);
    memory.give_back(piece);
  }
  CHECK(memory.used() == used);
  memory.give_back(nullptr);
}

TEST_CASE("no more is handed out than there is") {
  ParserMemory memory(1u << 20);
  CHECK(memory.allocate(2u << 20) == nullptr);
  std::vector<void*> pieces;
  while (void* piece = memory.allocate(100'000)) pieces.push_back(piece);
  CHECK(pieces.size() == 10);
  memory.give_back(pieces[5]);
  CHECK(memory.allocate(100'000) != nullptr);
  while (memory.allocate(1000) != nullptr) continue;
  CHECK(memory.used() <= 1u << 20);
}
