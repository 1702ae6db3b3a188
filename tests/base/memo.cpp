#include "base/memo.hpp"

#include <doctest/doctest.h>

#include <string>

using brief::Memo;

namespace {

struct Word {
  std::string text;
};
struct Number {
  int value = 0;
};

}  // namespace

TEST_CASE("a memo finds what was kept, by type and key") {
  Memo memo;
  CHECK(memo.find<Word>("a") == nullptr);
  CHECK(memo.keep("a", Word{"one"}, 3).text == "one");
  memo.keep("a", Number{1}, 0);
  memo.keep(std::string("a\0b", 3), Number{2}, 0);
  REQUIRE(memo.find<Word>("a") != nullptr);
  CHECK(memo.find<Word>("a")->text == "one");
  CHECK(memo.find<Number>("a")->value == 1);
  CHECK(memo.find<Number>(std::string("a\0b", 3))->value == 2);
  CHECK(memo.find<Word>("b") == nullptr);
  memo.keep("a", Number{3}, 0);
  CHECK(memo.find<Number>("a")->value == 3);
}

TEST_CASE("past its budget a memo drops what was not asked for longest, of whatever type") {
  Memo memo(4000);
  memo.keep("first", Number{1}, 1000);
  memo.keep("second", Word{"two"}, 1000);
  memo.keep("third", Number{3}, 1000);
  CHECK(memo.find<Number>("first") != nullptr);
  memo.keep("fourth", Word{"four"}, 1000);
  CHECK(memo.bytes() <= memo.budget());
  CHECK(memo.find<Word>("second") == nullptr);
  CHECK(memo.find<Number>("first")->value == 1);
  CHECK(memo.find<Number>("third")->value == 3);
  CHECK(memo.find<Word>("fourth")->text == "four");
}

TEST_CASE("what is larger than the budget stays until the next") {
  Memo memo(500);
  memo.keep("small", Number{1}, 0);
  const Number& large = memo.keep("large", Number{2}, 10'000);
  CHECK(large.value == 2);
  CHECK(memo.find<Number>("small") == nullptr);
  CHECK(memo.find<Number>("large") == &large);
  memo.keep("next", Number{3}, 0);
  CHECK(memo.find<Number>("large") == nullptr);
  CHECK(memo.find<Number>("next")->value == 3);
  CHECK(memo.bytes() <= memo.budget());
}

TEST_CASE("the bytes are those of what is kept, whatever has been replaced and dropped") {
  Memo memo(5000);
  for (int i = 0; i < 300; ++i) {
    memo.keep(std::to_string(i % 17), Word{std::string(50, 'x')}, 50);
    memo.keep(std::to_string(i % 5), Number{i}, 0);
    REQUIRE(memo.bytes() <= memo.budget());
    REQUIRE(memo.find<Number>(std::to_string(i % 5))->value == i);
  }
  std::size_t found = 0;
  for (int i = 0; i < 17; ++i) found += memo.find<Word>(std::to_string(i)) != nullptr ? 1 : 0;
  CHECK(found == 17);
}
