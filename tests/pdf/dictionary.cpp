#include "pdf/dictionary.hpp"

#include <doctest/doctest.h>

using namespace brief;
using namespace brief::pdf;

TEST_CASE("each value of a dictionary is written by its type") {
  Dictionary out;
  out.name("Type", "a b").integer("N", -3).number("W", 1.5_pt).boolean("M", true);
  out.text("Title", "č").bytes("ID", "(x)").reference("P", 12);
  CHECK(out.entries() == "/Type/a#20b/N -3/W 1.5/M true/Title(\xFE\xFF\x01\\r)/ID(\\(x\\))/P 12 0 R");
}

TEST_CASE("values of an array are kept apart where they would run together") {
  Array all;
  all.integer(1).integer(2).name("XYZ").null().number(3.25_pt).reference(4).array(Array().integer(5)).integer(6);
  all.dictionary(Dictionary().integer("N", 7)).integer(8).hexadecimal("0aFF").text("t");
  CHECK(all.values() == "1 2/XYZ null 3.25 4 0 R[5]6<</N 7>>8<0aFF>(t)");
}

TEST_CASE("dictionaries and arrays stand inside each other") {
  Dictionary out;
  out.dictionary("A", Dictionary().array("B", Array().integer(1))).array("C", {});
  CHECK(out.take() == "/A<</B[1]>>/C[]");
}

TEST_CASE("a rectangle has its edges from the lower left corner of the sheet") {
  CHECK(rectangle({10_pt, 20_pt, 30_pt, 40_pt}, 100_pt).values() == "10 40 40 80");
}
