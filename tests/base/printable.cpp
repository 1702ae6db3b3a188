#include "base/printable.hpp"

#include <doctest/doctest.h>

#include "base/utf8.hpp"

using namespace brief;

TEST_CASE("what a terminal or a person would be misled by is made visible") {
  CHECK(printable("Kosovë, 10 % – Ακρόπολη") == "Kosovë, 10 % – Ακρόπολη");
  CHECK(printable("\x1b]0;PWNED\x07\x1b[2J") == "\\u{1b}]0;PWNED\\u{7}\\u{1b}[2J");
  CHECK(printable("a\nb\r\tc\x7f") == "a\\u{a}b\\u{d}\\u{9}c\\u{7f}");
  CHECK(printable("\u009b31m") == "\\u{9b}31m");
  CHECK(printable("\x9b") == "\\x{9b}");
  CHECK(printable("a\xC3") == "a\\x{c3}");
  CHECK(printable("s \u202e evil \u2066 \u200f\u061c") == "s \\u{202e} evil \\u{2066} \\u{200f}\\u{61c}");
  CHECK(printable("a\u200bb\ufeffc\u00ad\u2028") == "a\\u{200b}b\\u{feff}c\\u{ad}\\u{2028}");
  CHECK(printable("\U000E0041\u3164") == "\\u{e0041}\\u{3164}");
}

TEST_CASE("no code point comes through that moves the cursor or shows nothing") {
  for (char32_t c = 0; c <= 0x10FFFF; c = c == 0xD7FF ? 0xE000 : c + 1) {
    std::string text;
    append_utf8(text, c);
    const std::string shown = printable(text);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
                         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F);
    if (control && shown == text) FAIL("U+", static_cast<unsigned>(c), " is shown as ", shown);
  }
}

TEST_CASE("what is printable stays so when it is made printable again") {
  for (const char* text : {"\x1b[31m", "::error::x", "##[error]x", "a\xFF\u202e", "plain"})
    CHECK(printable(printable(text)) == printable(text));
}

TEST_CASE("what pipelines obey is broken up") {
  CHECK(printable("::set-output name=x::y") == "\\u{3a}:set-output name=x::y");
  CHECK(printable("  ::error::x") == "  \\u{3a}:error::x");
  CHECK(printable("std::string") == "std::string");
  CHECK(printable_lines("a\n ::error::x") == "a\n \\u{3a}:error::x");
  CHECK(printable("a ##[error]x") == "a \\u{23}#[error]x");
  CHECK(printable("##vso[task.x]") == "\\u{23}#vso[task.x]");
  CHECK(printable("## Heading [x]") == "## Heading [x]");
}

TEST_CASE("lines stay lines, their tabs are spaces") { CHECK(printable_lines("- a\tb\n+ \x1b") == "- a b\n+ \\u{1b}"); }

TEST_CASE("JSON keeps its meaning") {
  CHECK(printable_json("{\"a\": \"ë\u202e\u009b\"}\n") == "{\"a\": \"ë\\u202e\\u009b\"}\n");
  CHECK(printable_json("\"\U000E0041\"") == "\"\\udb40\\udc41\"");
  CHECK(printable_json("\"\xFF\"") == "\"\\ufffd\"");
}
