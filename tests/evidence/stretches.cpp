// The stretches of a block's text that are taken apart into units one after the other.
#include "evidence/stretches.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;
using namespace brief::evidence;

TEST_CASE("a text is one stretch, by lines each of its lines and cells, behind a hyphen the next line with it") {
  CHECK(first_stretch("One 4\n500 two", false) == "One 4\n500 two");
  CHECK(first_stretch("One 4\n500 two", true) == "One 4");
  CHECK(first_stretch("\n500\ttwo", true) == "\n500");
  CHECK(first_stretch("coopera-\ntion\nand", true) == "coopera-\ntion");
}

TEST_CASE("tabs part cells in plain text where there are several of them") {
  CHECK(has_cells("Kosovo\t4\t500"));
  CHECK(has_cells("Kosovo\t4\nSerbia\t500"));
  CHECK_FALSE(has_cells("\tWe stay in\tKosovo"));
  CHECK_FALSE(has_cells("We stay.\n\tWe pay.\n\tWe go."));
  CHECK(first_stretch("Kosovo\t4\t500", false, true) == "Kosovo");
  CHECK(first_stretch("\t4\t500", false, true) == "\t4");
}

TEST_CASE("a long text ends its first stretch between words") {
  std::string text;
  while (text.size() < (1u << 19)) text += "some words ";
  const auto first = first_stretch(text, false);
  CHECK(first.size() < text.size());
  CHECK(first.ends_with("s"));
}

TEST_CASE("lines are those of pages, not of plain text, mail and preformatted blocks") {
  CHECK(has_own_lines(archive::Format::html, archive::Block::Kind::paragraph));
  CHECK_FALSE(has_own_lines(archive::Format::html, archive::Block::Kind::preformatted));
  CHECK_FALSE(has_own_lines(archive::Format::text, archive::Block::Kind::paragraph));
}
