#include "base/word_table.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using brief::each_word;
using brief::has_word;
using brief::WordTable;

TEST_CASE("the words of a list are told one by one, whatever spaces part them") {
  std::vector<std::string_view> words;
  each_word(" one  two three ", [&](std::string_view word) { words.push_back(word); });
  CHECK(words == std::vector<std::string_view>{"one", "two", "three"});
  words.clear();
  each_word("", [&](std::string_view word) { words.push_back(word); });
  each_word("  ", [&](std::string_view word) { words.push_back(word); });
  CHECK(words.empty());
}

TEST_CASE("a list has its words, and no part of them") {
  static_assert(has_word("one  two three", "two"));
  for (const char* other : {"", "tw", "wo", "two three", "four"}) CHECK_FALSE(has_word(" one  two three ", other));
}

TEST_CASE("a word added twice has one value, and words of other bytes have none") {
  constexpr auto table = [] {
    WordTable<std::uint32_t, 3> made;
    made["euro"] |= 1;
    made["evro"] |= 2;
    made["euro"] |= 4;
    return made;
  }();
  static_assert(*table.find("euro") == 5);
  CHECK(*table.find("evro") == 2);
  for (const char* other : {"", "eur", "euros", "Euro", "orue"}) CHECK(table.find(other) == nullptr);
  CHECK(table.contains("euro"));
  CHECK_FALSE(table.contains("dinar"));
}

TEST_CASE("every word of a full table is found, and nothing else") {
  std::vector<std::string> words;
  for (int i = 0; i < 1000; ++i) words.push_back("word" + std::to_string(i * 7919));
  WordTable<int, 1000> table;
  for (int i = 0; i < 1000; ++i) table[words[static_cast<std::size_t>(i)]] = i;
  for (int i = 0; i < 1000; ++i) {
    const int* found = table.find(words[static_cast<std::size_t>(i)]);
    REQUIRE(found != nullptr);
    CHECK(*found == i);
  }
  for (int i = 0; i < 1000; ++i) CHECK_FALSE(table.contains("other" + std::to_string(i)));
}
