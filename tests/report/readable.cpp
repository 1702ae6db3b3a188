#include "report/readable.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::report;

namespace {

std::vector<std::string> told(std::string_view bytes, std::optional<Readable>& made) {
  Diagnostics diagnostics;
  made = readable(bytes, Lines(bytes), diagnostics);
  std::vector<std::string> all;
  for (const auto& each : diagnostics.list()) all.push_back(std::to_string(each.origin.line) + " " + each.code);
  return all;
}

}  // namespace

TEST_CASE("a file that can be read is taken as it is") {
  std::optional<Readable> made;
  CHECK(told("a = \"é\"\n", made).empty());
  REQUIRE(made);
  CHECK(made->mended.empty());
}

TEST_CASE("lines that are no UTF-8 are left out, and told once") {
  std::optional<Readable> made;
  CHECK(told("a = \"\xe9\"\nb = 1\nc = \"\xe9\"\n", made) == std::vector<std::string>{"1 invalid-utf8"});
  REQUIRE(made);
  CHECK(made->mended == "       \nb = 1\n       \n");
  CHECK(made->left_out == std::vector<std::string>{"a", "c"});
}

TEST_CASE("typographic marks around a value leave its line out, too") {
  std::optional<Readable> made;
  CHECK(told("a = “A”\nb = 1\n", made).size() == 1);
  REQUIRE(made);
  CHECK(made->left_out == std::vector<std::string>{"a"});
}

TEST_CASE("nothing is left of a file where such a line is one of several of a value") {
  std::optional<Readable> made;
  CHECK(told("a = \"\"\"\n\xe9\n\"\"\"\n", made).size() == 1);
  CHECK_FALSE(made);
}
