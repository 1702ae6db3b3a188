#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

/// What stands between two quotations, where nothing tells that Edi Rama speaks both.
std::string between(const std::string& source) {
  const auto check = check_quote("We will stay … We will pay", source, "Edi Rama").check;
  CHECK(check.finding == evidence::Finding::verbatim);
  return check.about;
}

}  // namespace

TEST_CASE("what may lead over to somebody else's words is told") {
  CHECK(between("Edi Rama: “We will stay.” Things were otherwise there. “We will pay.”") ==
        "Things were otherwise there");
  CHECK(between("“We will stay,” said Rama.\n\n“We will pay.” That was the verdict of Maria Alvarez.") ==
        "That was the verdict of Maria Alvarez");
  CHECK(between("Rama said: “We will stay.”\n\n“We will pay.”\n\nMaria Alvarez, MP for Leeds") ==
        "Maria Alvarez, MP for Leeds");
}

TEST_CASE("what tells that the speaker goes on is not") {
  CHECK(between("“We will stay,” said Rama. “We will pay.”").empty());
  CHECK(between("“We will stay.”\n\n“We will pay,” Rama said.").empty());
  CHECK(between("“We will stay.” There was a long silence. He said: “We will pay.”").empty());
  CHECK(between("“We will stay.” The talks went on in the hall. “We will pay,” added Rama.").empty());
  CHECK(between("“We will stay.”\n\n“We will pay.”\n\nEdi Rama, Prime Minister").empty());
}

TEST_CASE("a pronoun in the narration is of the one before it, and so is one that says what follows") {
  CHECK(between("“We will stay,” said Rama. Much more he would not tell. “We will pay.”").empty());
  CHECK(between("“We will stay,” Rama added. The pact is old.\n\n“We will pay,” he said, underscoring the European "
                "Union’s efforts.")
            .empty());
  CHECK(between("“We will stay,” said Rama. Alvarez was not there when he came. “We will pay.”") ==
        "Alvarez was not there when he came");
}

TEST_CASE("one who goes on is the speaker by what he heads, too") {
  const auto told = [](const std::string& source) {
    return check_quote("Resteremo qui … Pagheremo tutto", source, "Antonio Tajani", "", "Ministro degli Esteri").check;
  };
  const auto head =
      told("«Resteremo qui», ha detto Tajani. «Pagheremo tutto», ha aggiunto il titolare della Farnesina.");
  CHECK(head.finding == evidence::Finding::verbatim);
  CHECK(head.about.empty());
  const auto other = told("«Resteremo qui», ha detto Tajani. «Pagheremo tutto», ha aggiunto Maria Rossi.");
  CHECK(other.finding == evidence::Finding::differs);
}

TEST_CASE("a phrase in the narration may refer back to the speaker") {
  const auto told = [](const std::string& who) {
    return check_quote("la crédibilité de l’armée … la force de notre pays",
                       "Le ministre Jean Martin a salué « la crédibilité de l’armée » sur laquelle repose, " + who +
                           ", « la force de notre pays ».",
                       "Jean Martin")
        .check.about;
  };
  CHECK(told("selon lui").empty());
  CHECK(told("selon eux") == "sur laquelle repose, selon eux,");
}

TEST_CASE("a sentence that leads in the second quotation and tells nothing of the speaker is told of") {
  const auto about = [](const std::string& lead) {
    return check_quote("We go … We stay", "“We go,” said Ana Novak. " + lead + " “We stay.”", "Ana Novak").check.about;
  };
  CHECK(about("The opposition:") == "The opposition");
  CHECK(about("She added:").empty());
  CHECK(about("On Kosovo:").empty());
}
