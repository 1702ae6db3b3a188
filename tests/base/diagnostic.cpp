#include "base/diagnostic.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("the first hundred errors of the report are kept, whatever their order, and the rest counted") {
  for (const bool descending : {false, true}) {
    Diagnostics diagnostics;
    for (std::uint32_t i = 1; i <= 1000; ++i) diagnostics.error("x", "m", {descending ? 1001 - i : i, 1});
    diagnostics.warning("w", "m", {2000, 1});
    diagnostics.sort();
    const auto& list = diagnostics.list();
    REQUIRE(list.size() == Diagnostics::max_kept + 2);
    for (std::uint32_t i = 0; i < Diagnostics::max_kept; ++i) CHECK(list[i].origin.line == i + 1);
    CHECK(list[100].code == "w");
    CHECK(list[101].code == "more-errors");
    CHECK(list[101].message == "and 900 more errors, not shown");
    CHECK(diagnostics.crowded());
  }
}

TEST_CASE("warnings are counted for themselves, and make nothing an error") {
  Diagnostics diagnostics;
  for (int i = 0; i < 101; ++i) diagnostics.warning("x", "m", {});
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(diagnostics.list().back().message == "and 1 more warning, not shown");
  CHECK(diagnostics.list().back().severity == Severity::warning);
  diagnostics.error("y", "m", {});
  CHECK(diagnostics.has_errors());
  diagnostics.clear();
  CHECK(diagnostics.list().empty());
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("the order is the report's; what has no place comes last, one place's in the order found") {
  Diagnostics diagnostics;
  diagnostics.error("none", "m", {});
  diagnostics.error("c", "m", {2, 1});
  diagnostics.warning("b", "m", {1, 9});
  diagnostics.error("a", "m", {1, 2});
  diagnostics.error("d", "m", {2, 1});
  diagnostics.sort();
  std::string codes;
  for (const Diagnostic& d : diagnostics.list()) codes += d.code;
  CHECK(codes == "abcdnone");
}

TEST_CASE("messages and details are printable, and end") {
  Diagnostics diagnostics;
  diagnostics.error("x", "a\n\x1b[2J\u202e", {}, 1, "- a\n+ \x1b\n::error::");
  CHECK(diagnostics.list()[0].message == "a\\u{a}\\u{1b}[2J\\u{202e}");
  CHECK(diagnostics.list()[0].detail == "- a\n+ \\u{1b}\n\\u{3a}:error::");
  diagnostics.error("x", std::string(1u << 20, 'a'), {}, 1, std::string(1u << 20, 'a'));
  CHECK(diagnostics.list()[1].message.size() < 700);
  CHECK(diagnostics.list()[1].detail.size() < 17'000);
}
