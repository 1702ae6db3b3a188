#include "verify/to_unicode.hpp"

#include <doctest/doctest.h>

using brief::verify::ToUnicode;

TEST_CASE("codes are read by a CMap's characters and ranges") {
  const ToUnicode cmap(
      "1 begincodespacerange <0000> <FFFF> endcodespacerange\n2 beginbfchar <0001> <0041> <0002> <D83DDE00> endbfchar\n"
      "3 beginbfrange <0003> <0005> <0061> <0006> <0007> [<0066006C> <00E4>] <0008> <0009> <007A> endbfrange");
  using namespace std::string_view_literals;
  CHECK(cmap.text_of("\0\1\0\2"sv) == "A😀");
  CHECK(cmap.text_of("\0\3\0\4\0\5"sv) == "abc");
  CHECK(cmap.text_of("\0\6\0\7\0\10\0\11"sv) == "fläz{");
  CHECK(cmap.text_of("\1\1"sv) == "\uFFFD");
}

TEST_CASE("what is no CMap knows no code, and one without end ends") {
  CHECK(ToUnicode("").text_of("a") == "\uFFFD");
  CHECK(ToUnicode("beginbfchar").text_of("a") == "\uFFFD");
  CHECK(ToUnicode("1 beginbfrange <00> <FFFFFFFF> <0041> endbfrange", 100).text_of("\x01") == "B");
  CHECK(ToUnicode("1 beginbfrange <00> <02> [ <0041>").text_of(std::string_view("\0", 1)) == "A");
  CHECK(ToUnicode("1 beginbfchar <00> <D83D> <01> <DE00> endbfchar").text_of("\x01") == "\uFFFD");
}
