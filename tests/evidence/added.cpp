#include "evidence/added.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

std::string added(const std::string& quote, const std::string& source) {
  const auto checked = check_quote(quote, source).check;
  CHECK(checked.finding == evidence::Finding::verbatim);
  return checked.added;
}

}  // namespace

TEST_CASE("brackets at an edge that tell when, where or who are told") {
  const char* source = "We will stay and help them.";
  CHECK(added("[in 2019] [W]e will stay and help them.", source) == "in 2019");
  CHECK(added("We will stay and help them [in 2019].", source) == "in 2019");
  CHECK(added("We will stay and help them [on Monday].", source) == "on Monday");
  CHECK(added("[On 5 May] we will stay", "We do as we said: we will stay.") == "On 5 May");
  CHECK(added("We will stay and help them [Ukraine].", source) == "Ukraine");
  CHECK(added("[Ukraine] will stay and help them", "They say so: will stay and help them.") == "Ukraine");
  CHECK(added("[Kosovo:] We will stay", source) == "Kosovo:");
  CHECK(added("We will stay and help [in the north]", "We will stay and help.") == "in the north");
  CHECK(added("Wir werden bleiben und das ist gut [am Montag]", "Wir werden bleiben und das ist gut.") == "am Montag");
  CHECK(added("[En 2019] nous restons dans le pays", "« Nous disons que c’est fini : nous restons dans le pays. »") ==
        "En 2019");
  CHECK(added("Ostajemo da se gradi [u ponedeljak]", "Ostajemo da se gradi.") == "u ponedeljak");
}

TEST_CASE("inside a quote, those that tell when or where and stand for no others") {
  const char* source = "We will stay and help them.";
  CHECK(added("We will stay [in Kosovo] and help them", source) == "in Kosovo");
  CHECK(added("We will stay [on Monday] and help them", source) == "on Monday");
  CHECK(added("We will stay [with them] and help them", source).empty());
  CHECK(added("We will stay and help [the British] them", source).empty());
}

TEST_CASE("small words, remarks and words for others are not") {
  const char* source = "We will stay and help them.";
  CHECK(added("[And] we will stay", "They say we will stay.").empty());
  CHECK(added("We will stay and help them [sic].", source).empty());
  CHECK(added("We will stay and help them [applause].", source).empty());
  CHECK(added("We will stay and help [Ukraine].", source).empty());
  CHECK(added("[The government] will stay and help", source).empty());
  CHECK(added("[W]e will stay", "And so we will stay.").empty());
}

TEST_CASE("an added number or negation stays an error") {
  CHECK_FALSE(is_verbatim("[600] men will stay", "men will stay."));
  CHECK_FALSE(is_verbatim("We will stay [never]", "We will stay."));
}

TEST_CASE("brackets that the source has itself, in round ones, add nothing") {
  CHECK(added("We will stay and help them [Ukraine].", "We will stay and help them (Ukraine).").empty());
  CHECK(added("[Ukraine] will stay and help them", "They say so: (Ukraine) will stay and help them.").empty());
  CHECK(added("We will stay and help them [Moldova].", "We will stay and help them (Ukraine).") == "Moldova");
  CHECK(added("We will stay and help them [in Ukraine].", "We will stay and help them (Ukraine).") == "in Ukraine");
}

TEST_CASE("brackets in front of a number make another of it") {
  CHECK(added("We gave [a further] 500 men to them", "We gave 500 men to them.") == "a further");
  CHECK(added("[another] 500 men stay", "We say 500 men stay.") == "another");
  CHECK(added("We gave [sic] 500 men to them", "We gave 500 men to them.").empty());
}

TEST_CASE("several words that lead over to those behind, or begin with no article, are told; explanations are not") {
  const char* source = "We support Serbia and help them.";
  CHECK(added("We support [the people of] Serbia", source) == "the people of");
  CHECK(added("We [seem to] support Serbia", source) == "seem to");
  CHECK(added("We support Serbia [and Kosovo]", source) == "and Kosovo");
  CHECK(added("We [, the ministers,] support Serbia", source).empty());
}
