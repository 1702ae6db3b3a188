#include "base/unique_name.hpp"

#include <doctest/doctest.h>

#include <set>

#include "base/hex.hpp"

using namespace brief;

TEST_CASE("names are sixteen hexadecimal digits, and none comes twice") {
  std::set<std::string> names;
  std::set<char> digits;
  for (int i = 0; i < 2'000; ++i) {
    const std::string name = unique_name();
    CHECK(name.size() == 16);
    CHECK(name.find_first_not_of(lower_hex_digits) == std::string::npos);
    digits.insert(name.begin(), name.end());
    names.insert(name);
  }
  CHECK(names.size() == 2'000);
  CHECK(digits.size() == 16);
}

TEST_CASE("every digit of a name varies: none is a count, a clock or a process id") {
  const std::string first = unique_name();
  std::set<std::size_t> varied;
  for (int i = 0; i < 200; ++i) {
    const std::string name = unique_name();
    for (std::size_t place = 0; place < first.size(); ++place)
      if (name.at(place) != first[place]) varied.insert(place);
  }
  CHECK(varied.size() == first.size());
}
