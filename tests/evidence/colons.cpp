// A colon without a verb of speech that gives a quotation to somebody else.
#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

bool changes(const std::string& between, const std::string& after = "") {
  const std::string source = "“We stay here,” " + between + " “We go now”" + after + ".";
  return check_quote("We stay here … We go now", source, "Keir Starmer", "", "").check.finding !=
         evidence::Finding::verbatim;
}

}  // namespace

TEST_CASE("a name and a colon give a quotation to another") {
  CHECK(changes("he said. Kurti:"));
  CHECK(changes("he said.\n\nKurti:"));
  CHECK(changes("Starmer said. Others:"));
  CHECK_FALSE(changes("he said. Starmer:"));
  CHECK_FALSE(changes("he said. Conclusion:"));
  CHECK_FALSE(changes("Starmer said. Later:"));
}

TEST_CASE("a participle or a noun gives a quotation to another") {
  CHECK(changes("said Starmer, quoting Kurti:"));
  CHECK_FALSE(changes("said Starmer, quoting himself:"));
  CHECK(changes("Starmer said. The reply from Belgrade:"));
  CHECK(changes("Starmer said. Kurti’s answer:"));
  CHECK_FALSE(changes("Starmer said. His answer:"));
  CHECK_FALSE(changes("Starmer said. Starmer’s answer:"));
}

TEST_CASE("so does a name in brackets behind it") {
  CHECK(changes("Starmer said.", " (Kurti)"));
  CHECK_FALSE(changes("Starmer said.", " (Starmer)"));
  CHECK_FALSE(changes("Starmer said.", " (BBC)"));
}
