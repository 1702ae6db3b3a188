#include "base/byte_set.hpp"

#include <doctest/doctest.h>

using brief::ByteSet;

TEST_CASE("a set of bytes has those it was made of, those of non-ASCII characters too") {
  constexpr ByteSet set("[\xE2\xFF");
  static_assert(set.contains('['));
  CHECK(set.contains('\xE2'));
  CHECK(set.contains('\xFF'));
  CHECK_FALSE(set.contains('\0'));
  CHECK_FALSE(set.contains(']'));
  CHECK_FALSE(ByteSet("").contains('a'));
}

TEST_CASE("the first of a set in a text is found from a place on") {
  constexpr ByteSet set("[]");
  CHECK(set.find_in("a[b]c", 0) == 1);
  CHECK(set.find_in("a[b]c", 1) == 1);
  CHECK(set.find_in("a[b]c", 2) == 3);
  CHECK(set.find_in("a[b]c", 4) == 5);
  CHECK(set.find_in("abc", 9) == 3);
  CHECK(set.find_in("", 0) == 0);
}
