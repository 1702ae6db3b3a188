#include "report/read.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

using namespace brief;

namespace {

std::string read_file(const char* path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("the KFOR report reads without a complaint") {
  Diagnostics diagnostics;
  const auto report = report::read(read_file("reports/kfor-2028.toml"), diagnostics);
  for (const auto& d : diagnostics.list()) MESSAGE(d.origin.line, ":", d.origin.column, " ", d.message);
  REQUIRE(report);
  CHECK(diagnostics.list().empty());
  CHECK(report->date == report::Date{2025, 10, 22});
  CHECK(report->commitment.facts.size() == 6);
  CHECK(report->commitment.timeline.size() == 7);
  CHECK(report->quotes.size() == 3);
  REQUIRE(report->summit);
  CHECK(report->summit->initiatives[0].participants[2].name == "Kosovo");
  CHECK(report->summary.size() == 1);
  CHECK(report->summary[0].spans[1].citation == 0);
}
