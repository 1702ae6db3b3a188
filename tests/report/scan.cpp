#include "report/scan.hpp"

#include <doctest/doctest.h>

#include "report/limits.hpp"
#include "report/scan_prose.hpp"

using namespace brief::report;

namespace {

std::string repeated(const std::string& unit, std::size_t times) {
  std::string text;
  while (times-- > 0) text += unit;
  return text;
}

std::string code(const std::string& toml) {
  const auto refusal = scan(toml);
  return refusal ? refusal->code : "";
}

std::string prose_code(const std::string& markdown) {
  const auto refusal = scan_prose(markdown).refusal;
  return refusal ? refusal->code : "";
}

}  // namespace

TEST_CASE("what stands in strings and comments is passed over") {
  CHECK(code("\xEF\xBB\xBF"
             "a = \"é . [ {\"\n# é [[[\nb = 'é'\nc = \"\"\"é\n\\\"\"\"\"\"\nd = '''é'''\n") == "");
  CHECK(code("\"a.a.a.a.a.a.a.a.a.a\" = 1") == "");
  CHECK(code("a = " + repeated("'['", 100)) == "");
}

TEST_CASE("a byte above ASCII outside strings is found, typographic quotation marks by name") {
  REQUIRE(scan("a = “b”"));
  CHECK(scan("a = “b”")->offset == 4);
  CHECK(scan("a = “b”")->message.find("straight quotation marks") != std::string::npos);
  CHECK(scan("é = 1")->message == "this character may stand only inside quotation marks");
}

TEST_CASE("the limits of nesting and of tables hold to the number") {
  CHECK(code("a" + repeated(".a", max_key_parts - 1) + " = 1.5\nb = 1.5") == "");
  CHECK(code("a" + repeated(".a", max_key_parts) + " = 1") == "key-too-deep");
  CHECK(code("[a" + repeated(" . \"a\"", max_key_parts) + "]") == "key-too-deep");
  CHECK(code("a = " + repeated("[", max_nesting) + repeated("]", max_nesting)) == "");
  CHECK(code("a = " + repeated("[", max_nesting + 1)) == "nested-too-deep");
  CHECK(code("a = " + repeated("{a=", max_nesting + 1)) == "nested-too-deep");
  CHECK(code(repeated("[[a]]\n", max_tables)) == "");
  CHECK(code(repeated("[[a]]\n", max_tables + 1)) == "too-many-tables");
  CHECK(code(repeated("a.b = 1\n", max_tables + 1)) == "too-many-tables");
  CHECK(code(repeated("a = [\n[1.5]\n]\n", max_tables + 1)) == "");
  CHECK(scan("a" + repeated(".a", max_key_parts) + " = 1")->message == "a key may have 8 parts; this one has more");
}

TEST_CASE("prose that would hold the parser up is refused") {
  CHECK(prose_code("- a\n  - b\n    - c\n      - d\n\n> a\n\n1. a\n2. b\n") == "");
  CHECK(prose_code(repeated("- ", 9) + "a") == "list-too-deep");
  CHECK(prose_code(repeated("> ", 9) + "a") == "list-too-deep");
  CHECK(prose_code(repeated("1. ", 9) + "a") == "list-too-deep");
  CHECK(prose_code(repeated("* ", 40)) == "");
  CHECK(prose_code(std::string(201, ' ') + "a") == "list-too-deep");
}

TEST_CASE("a link is defined nowhere but where it is used") {
  for (const char* text : {"[a]: https://b", "x\n\n[a]: https://b", "- [a]: https://b", "> [a]: https://b", "[a\nb]: c",
                           "[\\]]: c", "# x\n[a]: https://b"})
    CHECK(prose_code(text) == "unsupported-markup");
  for (const char* text : {"[a](https://b): c", "As said\n[@a]: it is.", "\\[a]: b", "a [b]: c", "[a] b"})
    CHECK(prose_code(text) == "");
}

TEST_CASE("a table is found at its head") {
  CHECK(scan_prose("x\n\n| a | b |\n|---|:-:|\n| c | d |\n").tables == std::vector<std::size_t>{3});
  CHECK(scan_prose("a | b\n- | -\n").tables == std::vector<std::size_t>{0});
  CHECK(scan_prose("a\n---\n").tables.empty());
  CHECK(scan_prose("a | b\nc | d\n").tables.empty());
}
