#include "evidence/short_forms.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;
using namespace brief::evidence;

TEST_CASE("titles and units of millions have a stop of their own; nouns, names and acronyms have none") {
  for (const char* word : {"mr", "dr", "lt", "sig", "mio", "др"}) CHECK(is_short_form(word));
  for (const char* word : {"euro", "jahr", "iran", "eu", "nato", "mali", "volk", "un"})
    CHECK_FALSE(is_short_form(word));
}

TEST_CASE("a whole sentence may be left out after a short word with a capital") {
  CHECK(is_verbatim(
      "Wir zahlen 5 Millionen Euro. … Wir bleiben im Kosovo.",
      "„Wir zahlen 5 Millionen Euro. Das ist für ein Land wie unseres nicht zu viel. Wir bleiben im Kosovo.“"));
  CHECK(is_verbatim("We work with the EU. … We stay in Kosovo.",
                    "“We work with the EU. That is not a matter of money or of time. We stay in Kosovo.”"));
  CHECK(is_verbatim("We spoke to Iran. … We stay in Kosovo.",
                    "“We spoke to Iran. That is not a matter of money or of time. We stay in Kosovo.”"));
}

TEST_CASE("a negation between a title and the rest of its sentence is not left out with a sentence") {
  CHECK_FALSE(
      is_verbatim("We spoke to Gen. … Smith of our plans.", "“We spoke to Gen. Mark never told Smith of our plans.”"));
  CHECK_FALSE(is_verbatim("We spoke to Mr. … will stay in Kosovo.",
                          "“We spoke to Mr. Smith, who said that we never will stay in Kosovo.”"));
  CHECK_FALSE(is_verbatim("Wir zahlen 5 Mio. … für den Kosovo.", "„Wir zahlen 5 Mio. Euro nicht für den Kosovo.“"));
}
