#include "pdf/simple_codes.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace brief;
using namespace brief::pdf;

namespace {

std::vector<int> codes_of(const std::vector<std::string_view>& texts) {
  const auto codes = simple_codes(texts);
  return {codes.begin(), codes.end()};
}

}  // namespace

TEST_CASE("printable ASCII is its own code, the first time") {
  CHECK(codes_of({" ", "a", "~", "a"}) == std::vector<int>{' ', 'a', '~', 0x80});
}

TEST_CASE("other texts have codes from 0x80 on") {
  CHECK(codes_of({"\u00E9", "fi", "b", "", "\x7F"}) == std::vector<int>{0x80, 0x81, 'b', 0x82, 0x83});
}

TEST_CASE("all 255 codes can be had, and none is 0") {
  const std::vector<std::string_view> texts(most_simple_codes, "\u00E9");
  const auto codes = simple_codes(texts);
  const std::set<int> different(codes.begin(), codes.end());
  CHECK(different.size() == most_simple_codes);
  CHECK(*different.begin() == 1);
  CHECK(codes[128] == 1);
}

TEST_CASE("what comes from 0x80 on leaves the letters free") {
  std::vector<std::string_view> texts(200, "\u00E9");
  texts.push_back("A");
  const auto codes = simple_codes(texts);
  CHECK(codes.back() == 'A');
  CHECK(std::set<int>(codes.begin(), codes.end()).size() == texts.size());
}
