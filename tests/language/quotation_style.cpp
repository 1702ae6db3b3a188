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

TEST_CASE("a report has the marks of its language, or of the words that stand in for it") {
  const Language& english = languages().front();
  CHECK(quotation_style(english, "pl").outer.open == "„");
  CHECK(quotation_style(english, "sv-SE").outer.open == "”");
  CHECK(quotation_style(english, "DA").outer.open == "“");
  CHECK(quotation_style(english, "nn").outer.open == "«");
  CHECK(quotation_style(english, "tlh").outer.open == "“");
  CHECK(quotation_style(*find_language("de"), "de-CH").outer.open == "«");
  CHECK(quotation_style(*find_language("de"), "de").outer.open == "„");
}

TEST_CASE("a text of no language has the marks of its script, where that is not the report's") {
  const Language& english = languages().front();
  const auto inner = [&](std::string_view report, std::string_view tag, std::string_view text) {
    return quotation_style_inside(english, report, tag, text)->inner.open;
  };
  CHECK(inner("en-GB", "", "قال نعم") == "“");
  CHECK(inner("en-GB", "fa", "گفت بله") == "‹");
  CHECK(inner("fa", "", "گفت بله") == "‹");
  CHECK(inner("en-GB", "", "he said نعم") == "‘");
  CHECK(quotation_style_inside(english, "en-GB", "", "قال")->outer.open == "«");
  CHECK(quotation_style_inside(english, "en-GB", "", "Он сказал")->outer.open == "“");
  CHECK(quotation_style_inside(*find_language("el"), "el", "", "Είπε")->outer.open == "«");
}

TEST_CASE("a text in the report's own language has the report's marks, from whatever country it is") {
  const Language &german = *find_language("de"), &english = languages().front();
  const auto opens = [](const Language& row, std::string_view report, std::string_view text) {
    const auto style = quotation_style_inside(row, report, text);
    return style ? style->outer.open : std::string_view("none");
  };
  for (const char* tag : {"", "de", "de-DE", "de-AT", "de-CH"}) CHECK(opens(german, "de-CH", tag) == "«");
  for (const char* tag : {"", "de", "de-CH"}) CHECK(opens(german, "de-AT", tag) == "„");
  CHECK(opens(german, "de-CH", "en") == "“");
  CHECK(opens(*find_language("sr"), "sr", "hr") == quotation_style("hr")->outer.open);
  CHECK(opens(english, "pl", "pl") == "„");  // a report whose words are English all the same
  CHECK(opens(german, "de-CH", "tlh") == "none");
}

TEST_CASE("a language has other marks in Switzerland, without spaces inside") {
  for (const char* tag : {"de-CH", "fr-CH", "it-CH", "de-Latn-CH", "DE-ch-1996", "de-LI"}) {
    const auto style = quotation_style(tag);
    REQUIRE(style);
    CHECK(style->outer.open == "«");
    CHECK(style->inner.close == "›");
    CHECK(style->space.empty());
  }
  for (const char* tag : {"de", "de-AT", "de-x-ch", "de-1996"}) CHECK(quotation_style(tag)->outer.open == "„");
  CHECK(quotation_style("fr-FR")->space == "\u00A0");
  CHECK(quotation_style("pt-BR")->outer.open == "“");
  CHECK(quotation_style("en-US")->outer.open == "“");
}
