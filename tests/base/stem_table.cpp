#include "base/stem_table.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

using brief::stem_table;
using brief::StemTable;

TEST_CASE("a stem stands for the words that begin with it, and a whole word for itself") {
  static constexpr std::string_view list[] = {"minist", "vice$", "вице$", "за"};
  constexpr auto stems = stem_table(list);
  static_assert(stems.of("ministra"));
  for (const char* word : {"minist", "ministers", "vice", "вице", "заменик"}) CHECK(stems.of(word));
  for (const char* word : {"", "m", "mi", "minis", "Minister", "vices", "vic", "вицепремиер", "з"})
    CHECK_FALSE(stems.of(word));
}

TEST_CASE("a word has the bits of all its stems") {
  StemTable<std::uint32_t, 3> stems;
  stems.add("inner", 1);
  stems.add("innen", 2);
  stems.add("in", 4);
  CHECK(stems.of("innenminister") == 6);
  CHECK(stems.of("inneres") == 5);
  CHECK(stems.of("in") == 4);
  CHECK(stems.of("außen") == 0);
}

TEST_CASE("every stem of a full table is found, and nothing else") {
  StemTable<bool, 500> stems;
  for (int i = 0; i < 500; ++i) stems.add("w" + std::to_string(i * 7919) + "$", true);
  for (int i = 0; i < 500; ++i) {
    CHECK(stems.of("w" + std::to_string(i * 7919)));
    CHECK_FALSE(stems.of("w" + std::to_string(i * 7919) + "s"));
  }
}

TEST_CASE("a whole word may have one byte, a stem may not") {
  StemTable<bool, 2> stems;
  stems.add("m$", true);
  CHECK(stems.of("m"));
  CHECK_FALSE(stems.of("mp"));
  CHECK_FALSE(stems.of(""));
  CHECK_THROWS(stems.add("a", true));
  CHECK_THROWS(stems.add("$", true));
}
