#include "verify/raw_dictionary.hpp"

#include <doctest/doctest.h>

using namespace brief;
using verify::RawDictionary;

namespace {

std::optional<RawDictionary> read(const char* text) {
  verify::ContentTokens tokens(text);
  return RawDictionary::read(tokens);
}

}  // namespace

TEST_CASE("the values of a dictionary are told apart, nested ones too") {
  const auto made = read(
      "<</Type/XRef /W [1 4 1]/Prev 12 /Length 5 0 R/D<</Columns 6/K[<<>>]>>/Filter[/FlateDecode]/#41 -3/R 1.0/S(a)>>");
  REQUIRE(made);
  CHECK(made->name("Type") == "XRef");
  CHECK(made->name("Filter") == "FlateDecode");
  CHECK(made->numbers("W") == std::vector<std::size_t>{1, 4, 1});
  CHECK(made->number("Prev") == std::size_t{12});
  REQUIRE(made->dictionary("D"));
  CHECK(made->dictionary("D")->number("Columns") == std::size_t{6});
  for (const char* none : {"Length", "A", "R", "S", "Type", "X"}) CHECK_FALSE(made->number(none));
  for (const char* none : {"Length", "D", "X"}) CHECK(made->numbers(none).empty());
  CHECK_FALSE(made->dictionary("W"));
  CHECK(made->name("Prev").empty());
}

TEST_CASE("what is no dictionary, or says a thing twice, is not read") {
  for (const char* text : {"", "[1]", "<</A 1", "<</A>>", "<<1 2>>", "<</A 1/A 2>>", "<</A 1/#41 2>>", "<</A[1>>"})
    CHECK_FALSE_MESSAGE(read(text), text);
  CHECK_FALSE(read(("<</A[" + std::string(40'000, '[') + "]>>").c_str()));
}
