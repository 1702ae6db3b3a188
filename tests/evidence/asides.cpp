// Clauses inside a sentence that a gap ends and whose head the quote has not.
#include "evidence/asides.hpp"

#include <doctest/doctest.h>

#include <string>

#include "archived.hpp"
#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("a gap that ends a relative clause, an apposition or a parenthesis exchanges who is told of") {
  const std::string why = reason("Putin … supports Ukraine", "The minister, who once met Putin, supports Ukraine.");
  CHECK(why == "what it leaves out exchanges who it is told of, “The minister, who once met”");
  for (const char* source :
       {"The minister, who once met Putin, supports Ukraine.", "The minister (a friend of Putin) supports Ukraine.",
        "The minister, a friend of Putin, supports Ukraine.", "The minister, whom we met with Putin, supports Ukraine.",
        "The minister – who once met Putin – supports Ukraine."}) {
    INFO(source);
    CHECK_FALSE(is_verbatim("Putin … supports Ukraine", source));
    CHECK(is_verbatim("The minister … supports Ukraine", source));
  }
  CHECK_FALSE(is_verbatim("Serbia … attacked the convoy", "Serbia, whose allies attacked the convoy, denies it."));
}

TEST_CASE("the mend is the sentence with its head") {
  const auto check =
      check_quote("Putin … supports Ukraine", "We met. The minister, who once met Putin, supports Ukraine.");
  CHECK(check.check.suggestion == "The minister, who once met Putin, supports Ukraine");
}

TEST_CASE("a gap may leave out an aside whole, and one that tells of the same head goes on") {
  CHECK(is_verbatim("Kosovo … is a partner", "We thank you, and Kosovo, which is small, is a partner."));
  CHECK(is_verbatim("Kosovo … is a partner", "Today, Kosovo, our neighbour, is a partner."));
  CHECK(is_verbatim("serve with pride … keep the peace",
                    "Our soldiers, who serve with pride and honour, keep the peace."));
  CHECK(is_verbatim("the war in Ukraine … affects us all",
                    "We know that, in our time, the war in Ukraine, and not only there, affects us all."));
}

TEST_CASE("the head of an aside stands in front of the words that a gap ends it with") {
  const auto text = archived("The minister, who once met Putin, supports Ukraine.");
  const evidence::Index& index = text.text->index();
  const auto putin = index.positions(index.id_of("Putin")).front();
  CHECK(index.text(evidence::head_of_aside(index, {putin, putin + 1}, {putin + 1, putin + 2})) ==
        "The minister, who once met");
  CHECK(evidence::head_of_aside(index, {0, putin + 1}, {putin + 1, putin + 2}) == evidence::Range{});
}

TEST_CASE("a quote does not run on behind the aside that it begins in") {
  const auto check =
      check_quote("Serbia, is our closest partner", "Kosovo, unlike Serbia, is our closest partner.").check;
  CHECK(check.reason == "who it is told of is left out before it, “Kosovo, unlike”");
  CHECK(check.suggestion == "Kosovo, unlike Serbia, is our closest partner");
  CHECK_FALSE(is_verbatim("Putin, supports Ukraine", "The minister, who once met Putin, supports Ukraine."));
  CHECK(is_verbatim("unlike Serbia, is our closest partner", "Kosovo, unlike Serbia, is our closest partner."));
  CHECK(is_verbatim("Serbia, and is our partner", "Kosovo works with Serbia, and is our partner."));
  CHECK(is_verbatim("Kosovo, our neighbour, is free", "We say that Kosovo, our neighbour, is free."));
  const auto text = archived("Kosovo, unlike Serbia, is our closest partner.");
  CHECK(text.text->index().text(evidence::head_cut_off(text.text->index(), {3, 8})) == "Kosovo, unlike");
}
