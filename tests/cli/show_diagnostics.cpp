#include "cli/show_diagnostics.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::cli;

namespace {

std::string shown(std::string_view source, Origin origin, std::uint32_t length = 1, const char* detail = "") {
  return show_diagnostics("r.toml", source, {{Severity::error, "code", "wrong", origin, length, detail}}, Palette());
}

}  // namespace

TEST_CASE("an error stands above its line, the place underlined") {
  CHECK(shown("a = 1\nbé = 22\n", {2, 6}, 2) == "r.toml:2:6: error: wrong\n  bé = 22\n       ^~\n");
  CHECK(shown("a = 1\n", {1, 6}) == "r.toml:1:6: error: wrong\n  a = 1\n       ^\n");
  CHECK(shown("a = 1\n", {}) == "r.toml: error: wrong\n");
  CHECK(shown("a\n", {1, 1}, 1, "- one\n+ two") == "r.toml:1:1: error: wrong\n  a\n  ^\n  - one\n  + two\n");
}

TEST_CASE("a long line is cut around the place, between characters and never before its start") {
  const std::string line = std::string(200, 'x') + "é!" + std::string(200, 'y');
  CHECK(shown("a\n" + line + "\n", {2, 202}) == "r.toml:2:202: error: wrong\n  …" + std::string(54, 'x') + "é!" +
                                                    std::string(54, 'y') + "…\n  " + std::string(56, ' ') + "^\n");
  CHECK(shown(line, {1, 1}) == "r.toml:1:1: error: wrong\n  " + std::string(110, 'x') + "…\n  ^\n");
}
