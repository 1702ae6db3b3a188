#include "report/parse.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::report;

namespace {

struct Read {
  Diagnostics diagnostics;
  Parsed parsed;
};

Read read_text(std::string_view text) {
  Read made;
  made.parsed = parse(text, Lines(text), made.diagnostics);
  return made;
}

}  // namespace

TEST_CASE("a line that the parser refuses is told and left out, and the rest is read") {
  const Read made = read_text("a = 1\nb = 2025-02-30\nc = 3\nc = \"again\"\nd = 4\n");
  REQUIRE(made.parsed.table);
  CHECK(made.diagnostics.list().size() == 2);
  CHECK(made.parsed.left_out == std::vector<std::string>{"b", "c"});
  CHECK((*made.parsed.table)["c"].value_or(0) == 3);
  CHECK((*made.parsed.table)["d"].value_or(0) == 4);
  CHECK((*made.parsed.table)["d"].node()->source().begin.line == 5);
}

TEST_CASE("what may go on in other lines, an id and a table's name are not left out") {
  for (const char* text : {"a = [1, 2025-02-30]\nb = 1\n", "a = \"\"\"x\\q\"\"\"\nb = 1\n", "id = 2025-02-30\nb = 1\n",
                           "[a\nb = 1\n", "a = { b = 2025-02-30 }\n"}) {
    CAPTURE(text);
    const Read made = read_text(text);
    CHECK_FALSE(made.parsed.table);
    CHECK(made.diagnostics.list().size() == 1);
  }
}

TEST_CASE("of many refused lines ten are left out") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "k" + std::to_string(i) + " = 2025-02-30\n";
  const Read made = read_text(text);
  CHECK_FALSE(made.parsed.table);
  CHECK(made.diagnostics.list().size() == 11);
}
