#include "report/place.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;
using report::Lines;
using report::StringPlaces;

TEST_CASE("places and bytes lead to one another, in lines of any length") {
  std::string file = "a\n\nëë\r\n";
  for (int i = 0; i < 500; ++i) file += i % 3 == 0 ? "ë" : i % 7 == 0 ? "😀" : "a";
  file += "\nlast";
  const Lines lines(file);
  std::uint32_t line = 1, column = 1;
  for (std::size_t at = 0; at < file.size(); ++at) {
    if ((static_cast<unsigned char>(file[at]) & 0xC0) == 0x80) continue;
    CHECK(lines.origin(at) == Origin{line, column});
    CHECK(lines.offset({line, column}) == at);
    ++column;
    if (file[at] == '\n') ++line, column = 1;
  }
  CHECK(lines.origin(file.size()) == Origin{5, 5});
  CHECK(lines.origin(file.size() + 9) == Origin{5, 5});
  CHECK(lines.offset({9, 1}) == file.size());
  CHECK(lines.offset({0, 0}) == file.size());
  CHECK(lines.offset({5, 900}) == file.size());
}

TEST_CASE("an empty file has one place") {
  const Lines lines("");
  CHECK(lines.origin(0) == Origin{1, 1});
  CHECK(lines.offset({1, 1}) == 0);
}

TEST_CASE("bytes of a string's value are found in the file, past escapes and joined lines") {
  const std::string file = "a = \"x\\u00ebz\\\\q\"\nb = '''\nfirst\\\n'''\nc = \"\"\"\none \\\n   two\"\"\"\n";
  const Lines lines(file);
  const std::string a = "xëz\\q", b = "first\\\n", c = "one two";
  CHECK(StringPlaces(lines, {1, 5}, a).at(0) == Origin{1, 6});
  CHECK(StringPlaces(lines, {1, 5}, a).at(3) == Origin{1, 13});
  CHECK(StringPlaces(lines, {1, 5}, a).at(5) == Origin{1, 16});
  CHECK(StringPlaces(lines, {2, 5}, b).at(0) == Origin{3, 1});
  CHECK(StringPlaces(lines, {2, 5}, b).at(5) == Origin{3, 6});
  CHECK(StringPlaces(lines, {5, 5}, c).at(4) == Origin{7, 4});
}
