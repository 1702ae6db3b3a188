#include "base/memo_key.hpp"

#include <doctest/doctest.h>

#include <cstdint>

TEST_CASE("the bytes of numbers stand one behind the other in a key, without padding") {
  std::string key = "a";
  brief::append_numbers(key, std::uint8_t{1}, 2.0, std::uint32_t{3});
  CHECK(key.size() == 1 + 1 + 8 + 4);
  std::string other = "a";
  brief::append_numbers(other, std::uint8_t{1}, 2.0);
  CHECK(key.starts_with(other));
  brief::append_numbers(other, std::uint32_t{4});
  CHECK(key != other);
}
