#include "pdf/to_unicode_cmap.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace brief;
using namespace brief::pdf;

namespace {

using Texts = std::vector<std::string_view>;

/// What stands between "begincmap ... endcodespacerange" and "endcmap".
std::string lines_of(const Texts& texts) {
  const String cmap = to_unicode_cmap(texts);
  const std::string_view start = "endcodespacerange\n";
  const auto from = cmap.find(start) + start.size();
  return std::string(cmap.substr(from, cmap.find("endcmap") - from));
}

}  // namespace

TEST_CASE("letters that follow each other are a range, other texts have a line each") {
  CHECK(lines_of({" ", "a", "b", "c", "ffi", "e"}) ==
        "3 beginbfchar\n<0001> <0020>\n<0005> <006600660069>\n<0006> <0065>\nendbfchar\n"
        "1 beginbfrange\n<0002> <0004> <0061>\nendbfrange\n");
}

TEST_CASE("a code without a text has no line and ends a range") {
  CHECK(lines_of({"a", "", "b", "c"}) ==
        "1 beginbfchar\n<0001> <0061>\nendbfchar\n1 beginbfrange\n<0003> <0004> <0062>\nendbfrange\n");
  CHECK(lines_of({}).empty());
}

TEST_CASE("characters of two bytes, whose ranges not every program reads right, have a line each") {
  CHECK(lines_of({"\u00FE", "\u00FF", "\u0100", "\u0101"}) ==
        "2 beginbfchar\n<0003> <0100>\n<0004> <0101>\nendbfchar\n1 beginbfrange\n<0001> <0002> <00FE>\nendbfrange\n");
}

TEST_CASE("a range stays within the 256 codes of one first byte") {
  Texts texts(254);
  for (const std::string_view text : {"a", "b", "c", "d"}) texts.push_back(text);
  CHECK(lines_of(texts) ==
        "1 beginbfchar\n<00FF> <0061>\nendbfchar\n1 beginbfrange\n<0100> <0102> <0062>\nendbfrange\n");
}

TEST_CASE("characters beyond U+FFFF, which are two units, have a line each") {
  CHECK(lines_of({"\U0001D400", "\U0001D401"}) == "2 beginbfchar\n<0001> <D835DC00>\n<0002> <D835DC01>\nendbfchar\n");
}

TEST_CASE("blocks have at most a hundred lines") {
  const Texts texts(249, "a");
  const std::string lines = lines_of(texts);
  CHECK(lines.starts_with("100 beginbfchar\n"));
  CHECK(lines.find("endbfchar\n100 beginbfchar\n<0065> <0061>\n") != std::string::npos);
  CHECK(lines.find("endbfchar\n49 beginbfchar\n<00C9> <0061>\n") != std::string::npos);
}
