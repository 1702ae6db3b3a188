// The numbers of facts and of their evidence.
#include "evidence/fact_numbers.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

namespace {

std::string number_without_evidence(std::string_view value, std::string_view evidence) {
  return brief::evidence::number_without_evidence(value, evidence, *brief::evidence::Lexicon::of("en"));
}

}  // namespace

TEST_CASE("a number that the evidence does not have is told") {
  CHECK(number_without_evidence("5,000", "around 4,500 troops from 33 nations") == "5,000");
  CHECK(number_without_evidence("33", "around 4,500 troops from 33 nations") == "");
  CHECK(number_without_evidence("4 500 men", "around 4,500 troops") == "");
  CHECK(number_without_evidence("December 2028", "until at least December 2029") == "2028");
  CHECK(number_without_evidence("25 per cent", "2.5 per cent of GDP") == "25");
  CHECK(number_without_evidence("4500 men", "around 4,500 troops") == "");
  CHECK(number_without_evidence("Several hundred", "several hundred soldiers") == "");
}

TEST_CASE("numbers in letters may be the same") {
  CHECK(number_without_evidence("5 bridges", "five bridges were built") == "");
  CHECK(number_without_evidence("5 bridges", "bridges were built") == "5");
}
