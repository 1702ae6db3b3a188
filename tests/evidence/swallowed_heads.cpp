// Gaps that keep the words of one phrase and leave out the one that they are told of.
#include "evidence/swallowed_heads.hpp"

#include <doctest/doctest.h>

#include "archived.hpp"
#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("a noun behind a preposition, or in a relative clause, is not what is told of") {
  CHECK(reason("Kosovo … has ended", "The war in Kosovo, which began in 1998, has ended.") ==
        "what it leaves out exchanges who it is told of, “The war in”");
  const auto check = check_quote("the Taliban … deserve our thanks",
                                 "The soldiers who fought the Taliban for years deserve our thanks.")
                         .check;
  CHECK(check.finding == evidence::Finding::differs);
  CHECK(check.suggestion == "The soldiers who fought the Taliban for years deserve our thanks");
  CHECK(is_verbatim("The war in Kosovo … has ended", "The war in Kosovo, which began in 1998, has ended."));
  CHECK(is_verbatim("who fought the Taliban … deserve our thanks",
                    "The soldiers who fought the Taliban for years deserve our thanks."));
  CHECK(is_verbatim("in Kosovo … the situation is calm", "We know that in Kosovo, as we saw, the situation is calm."));
}

TEST_CASE("a gap brings in nobody else who is told of") {
  CHECK_FALSE(is_verbatim("Kurti … attacked the police", "Kurti met the men who attacked the police."));
  CHECK_FALSE(is_verbatim("Kurti … attacked the police", "Kurti said that armed men attacked the police."));
  CHECK_FALSE(is_verbatim("We support … the rebels", "We support those who fight the rebels."));
  CHECK(is_verbatim("soldiers … protect our borders", "The soldiers in the north who protect our borders are ready."));
  CHECK(is_verbatim("We know who the Serbs … are", "We know who the Serbs in the north are."));
}

TEST_CASE("phrases and heads are looked at by their places") {
  const auto text = archived("The war in Kosovo, as we know, has ended.");
  const evidence::Index& index = text.text->index();
  const auto kosovo = index.positions(index.id_of("Kosovo")).front(), has = index.positions(index.id_of("has")).front();
  CHECK(evidence::is_inside_phrase(index, {kosovo, kosovo + 1}, {has, has + 2}));
  CHECK_FALSE(evidence::is_inside_phrase(index, {0, 2}, {has, has + 2}));
  CHECK_FALSE(evidence::names_other_head(index, {kosovo + 1, has}));
}
