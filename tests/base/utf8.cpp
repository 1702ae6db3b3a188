#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include "base/hex.hpp"

using namespace brief;

TEST_CASE("code points of one to four bytes are read, and bytes that are none told") {
  const std::string text = "aë€😀";
  std::string again;
  std::size_t at = 0;
  for (const std::size_t size : {1u, 2u, 3u, 4u}) {
    const CodePoint c = code_point_at(text, at);
    CHECK(c.valid);
    CHECK(c.size == size);
    append_utf8(again, c.value);
    at += c.size;
  }
  CHECK(again == text);
  for (const char* bad : {"\x80", "\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF"}) {
    const CodePoint c = code_point_at(bad, 0);
    CHECK_FALSE(c.valid);
    CHECK(c.value == 0xFFFD);
    CHECK(c.size == 1);
  }
}

TEST_CASE("code points are counted, the first wrong byte is found") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("Kosovë 😀") == 8);
  CHECK(invalid_utf8_at("Kosovë") == 7);
  CHECK(invalid_utf8_at("ë\xFFë") == 2);
}

TEST_CASE("eight bytes at a time give what one at a time gives, wherever a character stands") {
  for (const std::string_view character : {"a", "ë", "–", "𝄞"}) {
    for (std::size_t before = 0; before < 20; ++before) {
      for (std::size_t after = 0; after < 20; ++after) {
        const std::string text = std::string(before, 'x') + std::string(character) + std::string(after, 'x');
        CHECK(count_code_points(text) == before + 1 + after);
        CHECK(invalid_utf8_at(text) == text.size());
        const std::string wrong = std::string(before, 'x') + "\xFF" + std::string(after, 'x');
        CHECK(invalid_utf8_at(wrong) == before);
      }
    }
  }
}

TEST_CASE("bytes of the scripts from a letter on are found") {
  const std::string text = "0123456789 Kosovë Владимир 0123456789 שלום";
  CHECK(find_byte_from(text, 0, 0x80) == text.find("ë"));
  CHECK(find_byte_from(text, 0, 0xD0) == text.find("В"));
  CHECK(find_byte_from(text, 0, 0xD6) == text.find("ש"));
  CHECK(find_byte_from(text, text.find("ש") + 1, 0xD6) == text.find("ל"));
  CHECK(find_byte_from("plain", 0, 0x80) == 5);
  CHECK(find_byte_from("plain", 5, 0x80) == 5);
  // A longer one than a word of the processor, and what stands before the place asked for is not found.
  CHECK(find_byte_from("ë plain words", 2, 0x80) == 14);
  CHECK(find_byte_from("ëplain w ë", 2, 0x80) == 10);
  CHECK(find_byte_from("plain words ë", 0, 0x80) == 12);
}

TEST_CASE("a long text is cut between code points") {
  CHECK(shortened("Kosovë", 6) == "Kosovë");
  CHECK(shortened("Kosovë!", 6) == "Kosovë…");
  CHECK(shortened("ëë", 1) == "ë…");
  CHECK(shortened("", 0).empty());
}

TEST_CASE("places are counted in code points, wrong bytes are replaced one by one") {
  CHECK(offset_after("aëb", 0) == 0);
  CHECK(offset_after("aëb", 2) == 3);
  CHECK(offset_after("aëb", 9) == 4);
  CHECK(repaired_utf8("a\xFF\xC3ë") == "a\uFFFD\uFFFDë");
  CHECK(repaired_utf8("Kosovë") == "Kosovë");
}

TEST_CASE("hexadecimal digits") {
  CHECK(hex_of(std::string("\x00\x1B\xFF", 3)) == "001bff");
  CHECK(hex_of(std::string("\xAB"), upper_hex_digits) == "AB");
  CHECK(hex_of_number(0) == "0");
  CHECK(hex_of_number(0x1B) == "1b");
  CHECK(hex_of_number(0x202E, 4, upper_hex_digits) == "202E");
  CHECK(hex_of_number(0x1F600, 4) == "1f600");
  CHECK(hex_of_number(0xA, 4) == "000a");
}
