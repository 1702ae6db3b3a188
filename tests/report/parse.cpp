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
  made.parsed = parse(text, {}, made.diagnostics);
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
                           "[a b\nb = 1\n", "a = { b = 2025-02-30 }\n"}) {
    CAPTURE(text);
    const Read made = read_text(text);
    CHECK_FALSE(made.parsed.table);
    CHECK(made.diagnostics.list().size() == 1);
  }
}

TEST_CASE("a table's header that lacks a bracket is told as it is written, and the rest is read") {
  for (const char* header : {"[[quotes]", "[quotes]]", "[[quotes", "[[ quotes ]  # said"}) {
    CAPTURE(header);
    const Read made = read_text("a = 1\n" + std::string(header) + "\nb = 2\nc = 2025-02-30\n");
    REQUIRE(made.parsed.table);
    REQUIRE(made.diagnostics.list().size() == 2);
    CHECK(made.diagnostics.list()[0].message == "this is not TOML: the line is written [[quotes]]");
    CHECK(made.diagnostics.list()[1].origin.line == 4);
    const auto* list = (*made.parsed.table)["quotes"].as_array();
    REQUIRE(list != nullptr);
    CHECK((*list)[0].as_table()->at("b").value_or(0) == 2);
  }
  const Read one = read_text("[summit\nb = 2\n");
  REQUIRE(one.parsed.table);
  CHECK((*one.parsed.table)["summit"].as_table() != nullptr);
}

TEST_CASE("a string of several lines that is not closed is told once, where it begins") {
  const Read made = read_text("a = 1\nb = \"\"\"\nWords.\n\n[c]\nd = \"x\"\n");
  REQUIRE(made.diagnostics.list().size() == 1);
  CHECK(made.diagnostics.list()[0].origin.line == 2);
  CHECK(made.diagnostics.list()[0].message.ends_with("the string that begins here with \"\"\" is not closed"));
}

TEST_CASE("of many refused lines ten are left out") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "k" + std::to_string(i) + " = 2025-02-30\n";
  const Read made = read_text(text);
  CHECK_FALSE(made.parsed.table);
  CHECK(made.diagnostics.list().size() == 11);
}

TEST_CASE("a second id of a table is left out, and text without quotation marks is told as such") {
  const Read made = read_text("id = \"a\"\nid = \"b\"\nc = NONE\n");
  REQUIRE(made.parsed.table);
  CHECK(made.parsed.left_out == std::vector<std::string>{"id", "c"});
  CHECK((*made.parsed.table)["id"].value_or(std::string()) == "a");
  REQUIRE(made.diagnostics.list().size() == 2);
  CHECK(made.diagnostics.list()[1].message == "this is not TOML: text stands in quotation marks, as \"NONE\"");
}
