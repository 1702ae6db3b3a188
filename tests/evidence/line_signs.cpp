// What the lines of plain text and the cells of a table make of the numbers in them.
#include "evidence/line_signs.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "evidence/checking.hpp"
#include "evidence/measures.hpp"

using namespace brief;

namespace {

/// Whether a unit with a key may not be parted from the one before.
bool joins(const std::string& text, const std::string& key) {
  evidence::Measures measures;
  bool open = false;
  const auto characters = evidence::characters_of(text);
  for (const evidence::Unit& unit : evidence::units_of(characters, open, measures))
    if (unit.key == key) return unit.joined;
  return false;
}

}  // namespace

TEST_CASE("a spaced dash that can only be a sign is the number’s") {
  CHECK(joins("Growth was – 5 % in 2025.", "5%"));
  CHECK(joins("– 5 %", "5%"));
  CHECK(joins("Growth | – 5 | 60", "5"));
  CHECK(joins("Growth: – 5 %\nDebt: 60 %", "5%"));
  CHECK_FALSE(joins("We will spend more – 5 % of GDP – on defence.", "5%"));
  CHECK_FALSE(joins("The share is – 5 % of GDP – too low.", "5%"));
  CHECK_FALSE(joins("Our needs:\n– 5 soldiers\n– 3 vehicles", "5"));
  CHECK_FALSE(is_verbatim("5 % in 2025", "Growth was – 5 % in 2025."));
  CHECK(is_verbatim("– 5 % in 2025", "Growth was – 5 % in 2025."));
}

TEST_CASE("items of a list are no range, a number over two lines is one") {
  CHECK(is_verbatim("5 million euros", "We give:\n– 5 million euros\n– 3 tanks"));
  CHECK_FALSE(is_verbatim("5 per cent", "between 3\n– 5 per cent of GDP"));
  CHECK_FALSE(is_verbatim("500 men", "We have 4,\n500 men."));
}

TEST_CASE("a prefix keeps its word when the line behind its hyphen is lost") {
  CHECK_FALSE(is_verbatim("nuclear states", "The non- nuclear states met."));
  CHECK_FALSE(is_verbatim("nuclear states", "The non nuclear states met."));
  CHECK(is_verbatim("post-war", "In pre- and post-war Kosovo."));
}
