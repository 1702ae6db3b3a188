#include "evidence/insertions.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;
using namespace brief::evidence;

namespace {

std::string changed(std::string_view quote) {
  const auto found = changed_number(quote);
  return found ? found->shown : std::string();
}

}  // namespace

TEST_CASE("words in brackets may not make another number of the one beside them") {
  CHECK(changed("send 4,500 [million] soldiers") == "4,500 [million]");
  CHECK(changed("fell by [minus] 3 degrees") == "[minus] 3 degrees");
  CHECK(changed("a range of 20 [to 30] km") == "20 [to 30] km");
  CHECK(changed("in 20[25] and later") == "20[25]");
  CHECK(changed("costs £5[m] a year") == "£5[m] a year");
  CHECK(changed("[-]3 per cent of it") == "[-]3 per cent");
}

TEST_CASE("words in brackets may tell what a number counts, and what the writer likes") {
  for (const std::string_view quote :
       {"[€]5 for each", "on 3 May [2026] in Tirana", "stayed 12 [days] there", "bought [over] 1,250 shells",
        "send 4,500 [British] soldiers", "[W]e stay", "we stay [in Kosovo]", "we sent them [in 2025]", "4[th] brigade"})
    CHECK(changed(quote).empty());
  CHECK_FALSE(changed_number("4,500 [million] soldiers", {"[million]"}));
}

TEST_CASE("a quote of many brackets is not looked through: it is refused for its many parts") {
  std::string quote;
  for (int i = 0; i < 20'000; ++i) quote += "5 [million] ";
  CHECK_FALSE(changed_number(quote));
  CHECK_FALSE(changed_number(std::string(200'000, '[')));
  CHECK_FALSE(bracket_of(std::string(200'000, '[') + "]", "no"));
}

TEST_CASE("a quote is mended without the bracket") {
  const auto found = changed_number("We send 4,500 [million] soldiers.");
  REQUIRE(found);
  CHECK(without("We send 4,500 [million] soldiers.", *found) == "We send 4,500 soldiers.");
  CHECK(without("We stay [no].", *bracket_of("We stay [no].", "no")) == "We stay.");
  CHECK_FALSE(bracket_of("We stay [in] it", "no"));
  const auto checked = check_quote("We send 4,500 [million] soldiers.", "We send 4,500 soldiers to Kosovo.").check;
  CHECK(checked.finding == Finding::differs);
  CHECK(checked.reason == "the words in brackets make another number, “4,500 [million]”");
  CHECK(checked.suggestion == "We send 4,500 soldiers.");
  const auto added = check_quote("It is our [only] goal", "It is our goal, and we say so.").check;
  CHECK(added.suggestion == "It is our goal");
}
