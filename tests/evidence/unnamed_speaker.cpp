#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

const std::string changes = "between its parts the speaker changes";

/// The reason for a quote of two parts, of which the first is Healey's.
std::string joined(const std::string& behind) {
  return reason("We will stay here … They waste our money",
                "“We will stay here,” said John Healey. “They waste our money,” " + behind, "John Healey");
}

}  // namespace

TEST_CASE("a quotation of somebody who is not named is another's") {
  CHECK(joined("said a soldier.") == changes);
  CHECK(joined("an opposition spokesman said.") == changes);
  CHECK(joined("said one of the villagers.") == changes);
  CHECK(joined("came the reply.") == changes);
}

TEST_CASE("what is offered is the speaker's own part, whoever the other is") {
  const auto check =
      check_quote("We will stay here … They waste our money",
                  "“We will stay here,” said John Healey. “They waste our money,” came the reply.", "John Healey")
          .check;
  CHECK(check.suggestion == "We will stay here");
}

TEST_CASE("a pronoun, an office and a description that may be the speaker's are not somebody else") {
  CHECK(joined("he said.").empty());
  CHECK(joined("the minister added.").empty());
  CHECK(joined("said the former banker.").empty());
}

TEST_CASE("what may be somebody else, or speaks as one, is told of") {
  const auto about = [](const std::string& behind) {
    return check_quote("We will stay here … They waste our money",
                       "“We will stay here,” said John Healey. “They waste our money,” " + behind, "John Healey")
        .check.about;
  };
  CHECK(about("said the soldier.") == "said the soldier");
  CHECK(about("the embassy said.") == "the embassy said");
  CHECK(about("according to a Western diplomat.") == "according to a Western diplomat");
  CHECK(about("he said.").empty());
  CHECK(about("Healey told the crowd.").empty());
  CHECK(about("according to the minister.").empty());
}
