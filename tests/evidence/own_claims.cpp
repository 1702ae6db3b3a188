#include "evidence/own_claims.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

bool verbatim(const std::string& quote, const std::string& source, const std::string& speaker) {
  return check_quote(quote, source, speaker).check.finding == evidence::Finding::verbatim;
}

}  // namespace

TEST_CASE("a relative pronoun behind the speaker's name is the speaker") {
  const std::string source = "“It is good,” said Healey, who added that “we are talking about China”.";
  CHECK(verbatim("we are talking about China", source, "John Healey"));
  CHECK_FALSE(verbatim("we are talking about China", source, "Edi Rama"));
  CHECK(verbatim("we are talking about China", "Healey, who added that “we are talking about China”.", "John Healey"));
}

TEST_CASE("one behind another's is not") {
  CHECK_FALSE(verbatim("we leave Kosovo", "Healey attacked those who say that we leave Kosovo.", "John Healey"));
  CHECK_FALSE(verbatim("we leave Kosovo", "Healey met critics, who say that “we leave Kosovo”.", "John Healey"));
  CHECK_FALSE(verbatim("we leave Kosovo", "Healey met Edi Rama, who said that “we leave Kosovo”.", "John Healey"));
  CHECK_FALSE(verbatim("we leave Kosovo", "Rama and Healey, who say that “we leave Kosovo”.", "John Healey"));
  CHECK_FALSE(verbatim("we leave Kosovo", "“No,” said a colleague of Healey, who added that “we leave Kosovo”.",
                       "John Healey"));
}
