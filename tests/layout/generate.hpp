// Reports of every shape, the same for the same number.
#pragma once

#include <cstdint>
#include <string>

namespace brief::test {

/// What a generated report has.
struct Shape {
  int paragraphs = 3, facts = 6, events = 7, quotes = 3, initiatives = 3, sources = 4;
  enum class Script : std::uint8_t { latin, cyrillic, greek, mixed, right_to_left } script = Script::latin;
  enum class Words : std::uint8_t { ordinary, one_letter, eighty_letters } words = Words::ordinary;
  bool lists = false, summit = true, marking = true;
  int row_words = 12;  ///< of an initiative's text
};

/// The nth of a row of shapes that together cover the range: 1 to 60 paragraphs, 0 to 40 quotes, 0 to 45 initiatives.
Shape shape_number(int n);

/// A report file of that shape; without archives.
std::string generate(const Shape& shape, std::uint32_t seed);

}  // namespace brief::test
