#include "pdf/syntax.hpp"

#include <doctest/doctest.h>

#include <clocale>

using namespace brief;
using namespace brief::pdf;

namespace {

std::string number(double value, int decimals = 2) {
  String out;
  append_number(out, value, decimals);
  return std::string(out);
}

std::string text(std::string_view utf8) {
  String out;
  append_text(out, utf8);
  return std::string(out);
}

}  // namespace

TEST_CASE("numbers have no exponent, no trailing zeros and no locale") {
  struct Case {
    double value;
    int decimals;
    const char* written;
  };
  const Case cases[] = {
      {0, 2, "0"},
      {-0.0, 2, "0"},
      {1, 2, "1"},
      {1.5, 2, "1.5"},
      {1.25, 2, "1.25"},
      {1.256, 2, "1.26"},
      {-1.5, 2, "-1.5"},
      {0.001, 2, "0"},
      {-0.004, 2, "0"},
      {0.05, 2, "0.05"},
      {-0.05, 2, "-0.05"},
      {841.89, 2, "841.89"},
      {1e9, 2, "1000000000"},
      {123456.789, 3, "123456.789"},
      {0.1, 1, "0.1"},
      {12.0000001, 4, "12"},
      {7.6, 0, "8"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.value);
    CHECK(number(c.value, c.decimals) == c.written);
  }
  const std::string before = std::setlocale(LC_NUMERIC, nullptr);
  std::setlocale(LC_NUMERIC, "de_DE.UTF-8");
  CHECK(number(1.5) == "1.5");
  std::setlocale(LC_NUMERIC, before.c_str());
}

TEST_CASE("text strings take PDFDocEncoding where it suffices, or else UTF-16BE with its mark") {
  CHECK(text("Page") == "(Page)");
  CHECK(text("") == "()");
  CHECK(text("a(b)c\\d") == "(a\\(b\\)c\\\\d)");
  CHECK(text("\xC2\xA3"
             "5") ==
        "(\xA3"
        "5)");                                                                        // pound sign
  CHECK(text("\xE2\x80\x9Cso\xE2\x80\x9D \xE2\x80\x93") == "(\x8Dso\x8E \x85)");      // quotation marks, en dash
  CHECK(text("\xC4\x8D") == std::string("(\xFE\xFF\x01\x0D)").replace(4, 1, "\\r"));  // a byte that would be a line end
  CHECK(text("\xF0\x9F\x95\x8A") == std::string("(\xFE\xFF\xD8\x3D\xDD\x4A)"));       // beyond the basic plane
  CHECK(text("\xD1\x9B\xC2\xA0") == std::string("(\xFE\xFF\x04\x5B\0\xA0)", 8));
}

TEST_CASE("names, byte strings and references") {
  String out;
  append_name(out, "application/toml");
  CHECK(out == "/application#2Ftoml");
  out.clear();
  append_name(out, "A B#(\xC3\xA9)");
  CHECK(out == "/A#20B#23#28#C3#A9#29");
  out.clear();
  append_hex(out, std::string_view("\0\x7F\xFF", 3));
  CHECK(out == "<007FFF>");
  out.clear();
  append_utf16_hex(out, "f\xF0\x9F\x95\x8A");
  CHECK(out == "0066D83DDD4A");
  out.clear();
  append_reference(out, 12);
  CHECK(out == " 12 0 R");
}
