#include "pdf/standard.hpp"

#include <doctest/doctest.h>

using brief::layout::Tag;
using brief::pdf::Standard, brief::pdf::StructureType;

TEST_CASE("a standard is found by its name, and by no other") {
  CHECK(Standard::named("a-3a+ua-1") == Standard());
  CHECK(Standard::named("a-4f+ua-2") == Standard::a4f_ua2());
  CHECK_FALSE(Standard::named("a-4f"));
  CHECK_FALSE(Standard::named(""));
  for (const Standard standard : {Standard::a3a_ua1(), Standard::a4f_ua2()})
    CHECK(Standard::named(standard.name()) == standard);
}

TEST_CASE("what PDF 2.0 has not taken over stays in the namespace of PDF 1.7") {
  using Namespace = StructureType::Namespace;
  const Standard one = Standard::a3a_ua1(), two = Standard::a4f_ua2();
  CHECK(two.type_of(Tag::document).space == Namespace::pdf_2_0);
  CHECK(two.type_of(Tag::block_quote).space == Namespace::pdf_1_7);
  CHECK(two.type_of(Tag::reference).space == Namespace::pdf_1_7);
  CHECK(one.type_of(Tag::document).space == Namespace::pdf_1_7);
  CHECK(one.type_of(Tag::table_head).name == "THead");
  CHECK(two.type_of(Tag::table_head).name == "THead");
}
