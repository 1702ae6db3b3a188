#include "evidence/exchanged.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;
using namespace brief::evidence;

TEST_CASE("words are opposites by a prefix and not by what looks like one") {
  CHECK(are_opposites("disagree", "agree"));
  CHECK(are_opposites("agreed", "disagree"));
  CHECK(are_opposites("lawful", "unlawful"));
  CHECK(are_opposites("stabilno", "nestabilno"));
  CHECK(are_opposites("fined", "acquitted"));
  CHECK(are_opposites("osudio", "oslobodio"));
  CHECK_FALSE(are_opposites("fined", "penalised"));
  CHECK_FALSE(are_opposites("migrants", "immigrants"));
  CHECK_FALSE(are_opposites("agree", "agreed"));
  CHECK_FALSE(are_opposites("they", "ministers"));
}

TEST_CASE("a quantity stands alone in brackets and is no year and no note") {
  CHECK(is_quantity("1,000", 1));
  CHECK(is_quantity("a thousand", 1));
  CHECK_FALSE(is_quantity("2025", 1));
  CHECK_FALSE(is_quantity("1", 1));
  CHECK_FALSE(is_quantity("two ministers", 1));
  CHECK_FALSE(is_quantity("a", 1));
}

TEST_CASE("the reason names what the brackets stand for") {
  const auto opposite = check_quote("They [agree] to go", "They disagree to go to Kosovo.").check;
  CHECK(opposite.reason == "the words in brackets stand for a denial, “disagree”");
  const auto date = check_quote("We go in [April] to Kosovo", "We go in March to Kosovo.").check;
  CHECK(date.reason == "the words in brackets stand for a date or a quantity, “March”");
  const auto added = check_quote("We send [1,000] troops", "We send troops to Kosovo.").check;
  CHECK(added.reason == "the words in brackets add a number, “1,000”");
  CHECK(added.suggestion == "We send troops");
}
