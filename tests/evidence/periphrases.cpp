#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

/// Why two quotations are not both Smith's, where the second is told of so.
std::string told(const std::string& attribution) {
  return reason("We stay here. … They left us there",
                "“We stay here,” Smith wrote. “They left us there,” " + attribution + ".", "Smith");
}

}  // namespace

TEST_CASE("who goes on may be told of by what he heads") {
  CHECK(told("added Britain’s top diplomat").empty());
  CHECK(told("the Pentagon chief added").empty());
  CHECK(told("added the head of the Foreign Office").empty());
}

TEST_CASE("who is named behind what he heads, or heads nothing, is another") {
  CHECK(!told("added the head of the Foreign Office Paul Brown").empty());
  CHECK(!told("added the head of the Foreign Office, Paul Brown").empty());
  CHECK(!told("added the owner of the Brown Bar").empty());
}
