#include "pdf/to_unicode_cmap.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace brief;
using namespace brief::pdf;

namespace {

using Texts = std::vector<std::string_view>;

/// What stands between "begincmap ... endcodespacerange" and "endcmap", of these codes.
std::string lines_of(const std::vector<CodeText>& codes, int code_bytes = 2) {
  const String cmap = to_unicode_cmap(codes, code_bytes);
  const std::string_view start = "endcodespacerange\n";
  const auto from = cmap.find(start) + start.size();
  return std::string(cmap.substr(from, cmap.find("endcmap") - from));
}

/// Of codes from 1 on.
std::string lines_of(const Texts& texts) {
  std::vector<CodeText> codes;
  for (const std::string_view text : texts) codes.push_back({static_cast<std::uint16_t>(codes.size() + 1), text});
  return lines_of(codes);
}

}  // namespace

TEST_CASE("letters that follow each other are a range, other texts have a line each") {
  CHECK(lines_of(Texts{" ", "a", "b", "c", "ffi", "e"}) ==
        "3 beginbfchar\n<0001> <0020>\n<0005> <006600660069>\n<0006> <0065>\nendbfchar\n"
        "1 beginbfrange\n<0002> <0004> <0061>\nendbfrange\n");
}

TEST_CASE("a code without a text has no line and ends a range") {
  CHECK(lines_of(Texts{"a", "", "b", "c"}) ==
        "1 beginbfchar\n<0001> <0061>\nendbfchar\n1 beginbfrange\n<0003> <0004> <0062>\nendbfrange\n");
  CHECK(lines_of(Texts()).empty());
}

TEST_CASE("characters of two bytes, whose ranges not every program reads right, have a line each") {
  CHECK(lines_of(Texts{"\u00FE", "\u00FF", "\u0100", "\u0101"}) ==
        "2 beginbfchar\n<0003> <0100>\n<0004> <0101>\nendbfchar\n1 beginbfrange\n<0001> <0002> <00FE>\nendbfrange\n");
}

TEST_CASE("a range stays within the 256 codes of one first byte") {
  Texts texts(254);
  for (const std::string_view text : {"a", "b", "c", "d"}) texts.push_back(text);
  CHECK(lines_of(texts) ==
        "1 beginbfchar\n<00FF> <0061>\nendbfchar\n1 beginbfrange\n<0100> <0102> <0062>\nendbfrange\n");
}

TEST_CASE("characters beyond U+FFFF, which are two units, have a line each") {
  CHECK(lines_of(Texts{"\U0001D400", "\U0001D401"}) ==
        "2 beginbfchar\n<0001> <D835DC00>\n<0002> <D835DC01>\nendbfchar\n");
}

TEST_CASE("blocks have at most a hundred lines") {
  const Texts texts(249, "a");
  const std::string lines = lines_of(texts);
  CHECK(lines.starts_with("100 beginbfchar\n"));
  CHECK(lines.find("endbfchar\n100 beginbfchar\n<0065> <0061>\n") != std::string::npos);
  CHECK(lines.find("endbfchar\n49 beginbfchar\n<00C9> <0061>\n") != std::string::npos);
}

TEST_CASE("a range goes on over codes that are not given, where the letters keep their distance") {
  CHECK(lines_of({{0x41, "A"}, {0x44, "D"}, {0x45, "x"}, {0x46, "F"}}, 1) ==
        "2 beginbfchar\n<45> <0078>\n<46> <0046>\nendbfchar\n1 beginbfrange\n<41> <44> <0041>\nendbfrange\n");
  CHECK(lines_of({{0x41, "A"}, {0x42, ""}, {0x43, "C"}}, 1) == "2 beginbfchar\n<41> <0041>\n<43> <0043>\nendbfchar\n");
}

TEST_CASE("codes of one byte have a code space of one byte") {
  CHECK(std::string(to_unicode_cmap({}, 1)).find("1 begincodespacerange\n<00> <FF> \nendcodespacerange") !=
        std::string::npos);
}
