#include "evidence/speakers_place.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;
using namespace brief::evidence;

namespace {

/// What stands before the passage that a quote of Ana Novak is found to be, and whom the words are given to else.
std::string before(const std::string& source, const std::string& speaker = "Ana Novak") {
  const Check check = check_quote("We stand with Kosovo", source, speaker).check;
  REQUIRE(check.finding == Finding::verbatim);
  return std::to_string(check.passages.at(0).start) + " " + check.teller;
}

}  // namespace

TEST_CASE("of several places of a quote the one that is its speaker's is taken") {
  const std::string both =
      "“We stand with Kosovo,” said Petar Kos.\n\n“We stand with Kosovo,” said Ana Novak.\n\nKos left.";
  CHECK(before(both) == "42 ");
  CHECK(before(both, "Petar Kos") == "1 ");
  CHECK(before("First: We stand with Kosovo today. “We stand with Kosovo,” said Ana Novak.") == "36 ");
  CHECK(before("We stand with Kosovo\n\n“We stand with Kosovo,” said Ana Novak.\n\n“We stand with Kosovo.”") == "23 ");
}

TEST_CASE("where no place is the speaker's the first is taken") {
  CHECK(before("“We stand with Kosovo,” said Petar Kos. “We stand with Kosovo,” he added.") == "1 Petar Kos");
  CHECK(before("We stand with Kosovo. And: We stand with Kosovo.") == "0 ");
}
