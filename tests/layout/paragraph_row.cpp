#include "layout/paragraph_row.hpp"

#include <doctest/doctest.h>

#include "set_text.hpp"

using namespace brief;
using namespace brief::layout;

TEST_CASE("a superior figure stands for its reading, of which each glyph has its part") {
  test::Tools tools;
  Vector<Inline> inlines(3);
  inlines[0].text = "word";
  inlines[1].text = "¹²";
  inlines[1].reading = " [12]";
  inlines[2].text = ".";
  ParagraphRow row(tools.shaper);
  row.fill(inlines);
  CHECK(row.text == "word [12].");
  CHECK(row.inline_start == std::vector<std::uint32_t>{0, 4, 9});
  std::string read;
  for (const ParagraphRow::Cell& cell : row.cells) read += row.text.substr(cell.text, cell.glyph.text_length) + "|";
  CHECK(read == "w|o|r|d| [12|]|.|");
  CHECK(row.width_before.size() == row.cells.size() + 1);
  CHECK_FALSE(row.is_bidirectional);
}
