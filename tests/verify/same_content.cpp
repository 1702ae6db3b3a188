#include "verify/same_content.hpp"

#include <doctest/doctest.h>

using brief::verify::same_content;

TEST_CASE("an integer that tells a program which one is the same integer") {
  CHECK(same_content("/P<</MCID 5>>BDC", "/P << /MCID 5 >> BDC"));
  CHECK(same_content("/P<</MCID 5>>BDC 3 Tr 1 0 0 rg", "/P <</MCID 05>>BDC +3 Tr 1.0 0 .0 rg"));
  CHECK_FALSE(same_content("/P<</MCID 5>>BDC", "/P<</MCID 5.0>>BDC"));
  CHECK_FALSE(same_content("/P<</MCID 5/A<</B 1>>/C 1>>BDC", "/P<</MCID 5/A<</B 1>>/C 1.>>BDC"));
  CHECK_FALSE(same_content("3 Tr", "3.0 Tr"));
  CHECK_FALSE(same_content("1 j", "1. j"));
  CHECK_FALSE(same_content("100000 0 Td", "100001 0 Td"));
  CHECK(same_content("1 w 1 j", "1.0 w 1 j"));
}

TEST_CASE("numbers and strings that programs read each in its own way are not the same") {
  CHECK_FALSE(same_content("-5 w", "+-5 w"));
  CHECK_FALSE(same_content("5 w", "--5 w"));
  CHECK_FALSE(same_content("<6162>Tj", "<61x62>Tj"));
  CHECK_FALSE(same_content("<6162>Tj", "<61%\n62>Tj"));
}

TEST_CASE("an end of line in a string is a line feed, however it is written") {
  CHECK(same_content("<610A62>Tj", "(a\nb)Tj"));
  CHECK(same_content("<610A62>Tj", "(a\rb)Tj"));
  CHECK(same_content("<610A62>Tj", "(a\r\nb)Tj"));
  CHECK(same_content("<610A0A62>Tj", "(a\n\rb)Tj"));
  CHECK(same_content("<610D62>Tj", "(a\\rb)Tj"));
  CHECK_FALSE(same_content("<610D62>Tj", "(a\rb)Tj"));
  CHECK_FALSE(same_content("<610D0A62>Tj", "(a\r\nb)Tj"));
  CHECK(same_content("<6162>Tj", "(a\\\r\nb)Tj"));
}
