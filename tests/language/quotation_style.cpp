#include "language/quotation_style.hpp"

#include <doctest/doctest.h>

using namespace brief::language;

TEST_CASE("every language with words has its own marks, others those of CLDR") {
  for (const Language& language : languages()) {
    const auto style = quotation_style(language.tag);
    REQUIRE(style);
    CHECK(style->outer.open == language.outer.open);
    CHECK(style->inner.close == language.inner.close);
    CHECK(style->space == language.space_in_quotes);
  }
  CHECK(quotation_style("pl-PL")->outer.open == "„");
  CHECK(quotation_style("ru")->inner.close == "“");
  CHECK(quotation_style("ja")->outer.close == "」");
  CHECK_FALSE(quotation_style("tlh"));
  CHECK_FALSE(quotation_style(""));
}
