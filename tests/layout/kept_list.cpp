#include "layout/kept_list.hpp"

#include <doctest/doctest.h>

using namespace brief;
using layout::kept_list;

TEST_CASE("a list is made once, and found again by its key and kind") {
  Memo memo;
  int made = 0;
  const auto list = [&](std::string_view key) {
    return kept_list<struct Numbers, int>(memo, key, [&] { return ++made, std::optional(Vector<int>{7, 8}); });
  };
  CHECK(list("a") == Vector<int>{7, 8});
  CHECK(list("a") == Vector<int>{7, 8});
  CHECK(made == 1);
  CHECK(list("b") == Vector<int>{7, 8});
  CHECK(made == 2);
  CHECK(kept_list<struct Others, int>(memo, "a", [] { return std::optional(Vector<int>{1}); }) == Vector<int>{1});
}

TEST_CASE("that there is no list is kept as well") {
  Memo memo;
  int made = 0;
  const auto list = [&] {
    return kept_list<struct Numbers, int>(memo, "a", [&] { return ++made, std::optional<Vector<int>>(); });
  };
  CHECK_FALSE(list());
  CHECK_FALSE(list());
  CHECK(made == 1);
}
