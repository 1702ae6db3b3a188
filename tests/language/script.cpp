#include "language/script.hpp"

#include <doctest/doctest.h>

using brief::language::script_of;

TEST_CASE("the script of a text is that of all its letters") {
  CHECK(script_of("Ministry of Defence, 2028") == "Latn");
  CHECK(script_of("Ćuprija – Đoković") == "Latn");
  CHECK(script_of("Министарство одбране") == "Cyrl");
  CHECK(script_of("Υπουργείο Άμυνας") == "Grek");
  CHECK(script_of("وزارة الدفاع، 2028") == "Arab");
  CHECK(script_of("משרד הביטחון") == "Hebr");
  CHECK(script_of("Հայաստան") == "Armn");
  CHECK(script_of("საქართველო") == "Geor");
  CHECK(script_of("外務省") == "Hani");
  CHECK(script_of("日本のニュース") == "Jpan");
  CHECK(script_of("외교부 外交部") == "Kore");
}

TEST_CASE("a text of several scripts, or without a letter of one that is known, has none") {
  CHECK(script_of("").empty());
  CHECK(script_of("2028 – 4,500 «»").empty());
  CHECK(script_of("Известия News").empty());
  CHECK(script_of("β-test").empty());
}
