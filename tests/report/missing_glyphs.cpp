#include "report/missing_glyphs.hpp"

#include <doctest/doctest.h>

using brief::report::missing_glyphs_message;

TEST_CASE("a run of characters without glyphs is told with what to write in its place") {
  CHECK(missing_glyphs_message("🚀") ==
        "the fonts have no character “🚀” (U+1F680; it is emoji or pictures): say it in words");
  CHECK(missing_glyphs_message("안녕 세상") ==
        "the fonts have no characters “안녕 세상” (U+C548, U+B155, U+C138, …; they are Korean): write it in Latin "
        "letters, or build the program with a font that has it (BRIEF_CJK)");
  CHECK(missing_glyphs_message("ᚠ") == "the fonts have no character “ᚠ” (U+16A0): write it in Latin letters");
  CHECK(missing_glyphs_message("⠁⠃") == "the fonts have no characters “⠁⠃” (U+2801, U+2803): say it in words");
  CHECK(missing_glyphs_message("สวัสดี አማ 🚀") ==
        "the fonts have no characters “สวัสดี አማ 🚀” (U+0E2A, U+0E27, U+0E31, …; they are Thai or Lao, Ethiopic, and "
        "emoji or pictures): write it in Latin letters; say it in words");
  CHECK(missing_glyphs_message("\uE000").find("private to one font") != std::string::npos);
  CHECK(missing_glyphs_message(std::string(300, '\xE0')).size() < 200);  // no matter what stands there
}

TEST_CASE("for a tick and a cross as emoji the message offers those that the fonts have") {
  CHECK(missing_glyphs_message("✅") == "the fonts have no character “✅” (U+2705; it is emoji or pictures): write “✓”");
  CHECK(missing_glyphs_message("❌").ends_with("write “✗”"));
}

TEST_CASE("runs of the same characters are told once, at the first, with their count") {
  brief::report::MissingGlyphs missing([](char32_t c) { return c < 0x80; });
  CHECK(missing.lacks(U'é'));
  CHECK_FALSE(brief::report::MissingGlyphs(nullptr).lacks(U'é'));
  missing.add("👍", {4, 2});
  missing.add("👍👍", {3, 1});
  missing.add("👍", {5, 1});
  missing.add("🚀", {2, 1});
  brief::Diagnostics diagnostics;
  missing.tell(diagnostics);
  diagnostics.sort();
  REQUIRE(diagnostics.list().size() == 2);
  CHECK(diagnostics.list()[0].message.ends_with("say it in words"));
  CHECK(diagnostics.list()[1].message.ends_with("say it in words (in 3 places, first here)"));
  CHECK(diagnostics.list()[1].origin == brief::Origin{3, 1});
}
