#include "report/left_out.hpp"

#include <doctest/doctest.h>

using namespace brief::report;

namespace {

/// The text without its line at an offset; empty where it cannot be left out.
std::string without(std::string text, std::size_t line, bool is_second = false) {
  std::vector<std::string> keys;
  return leave_out(text, line, keys, is_second) ? text + keys.at(0) : std::string();
}

}  // namespace

TEST_CASE("a line of one key and its value is blanked, with or without its equals sign") {
  CHECK(without("a = 1\nbc = 22\n", 6) == "a = 1\n       \nbc");
  CHECK(without("who \"He\"\n", 0) == "        \nwho");
  CHECK(without("who He\n", 0).empty());
  CHECK(line_at("a = 1\nbc = 22\n", 6) == "bc = 22");
}

TEST_CASE("what may go on in the next lines stays, and the first id") {
  for (const char* text : {"a = [1\n", "a = {\n", "a = \"\"\"x\n", "a =\n", "[a]\n", "\n", "id = 1\n"})
    CHECK(without(text, 0).empty());
  CHECK(without("id = 1\n", 0, true) == "      \nid");
}
