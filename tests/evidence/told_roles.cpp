#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

/// Of a quote of two quotations: whether it differs, else what is told of beside it.
std::string joined(const std::string& behind, const std::string& role = "") {
  const auto check = check_quote("We will stay here … We will all pay", "“We will stay here,” Rama said. " + behind,
                                 "Edi Rama", "", role)
                         .check;
  return check.finding == evidence::Finding::verbatim ? check.about : "differs";
}

std::string teller(const std::string& source, const std::string& role = "") {
  return check_quote("We will all pay", source, "Edi Rama", "", role).check.teller;
}

}  // namespace

TEST_CASE("a role that is not the speaker's changes the speaker") {
  CHECK(joined("“We will all pay,” his deputy added.") == "differs");
  CHECK(joined("“We will all pay,” added her spokesman.") == "differs");
  CHECK(joined("“We will all pay,” another minister said.") == "differs");
  CHECK(joined("“We will all pay,” the ambassador replied.") == "differs");
  CHECK(joined("The mayor disagreed. “We will all pay,” he said.") == "differs");
  CHECK(joined("“We will all pay,” the foreign minister said.", "Defence Minister") == "differs");
}

TEST_CASE("a role that is, or may be, does not") {
  CHECK(joined("“We will all pay,” he added.").empty());
  CHECK(joined("“We will all pay,” the defence minister replied.", "Defence Secretary").empty());
  CHECK(joined("“We will all pay,” the mayor added.").empty());
  CHECK(joined("“We will all pay,” the mayor said.") == "the mayor");
  CHECK(joined("“We will all pay,” the mayor replied. Edi Rama, the mayor, smiled.").empty());
  CHECK(joined("“We will all pay,” he told his deputy.").empty());
}

TEST_CASE("two pronouns, and two forms of a verb, are of two persons") {
  const auto two = [](const char* source) {
    return check_quote("We will stay here … We will all pay", source, "Edi Rama").check.finding;
  };
  CHECK(two("“We will stay here,” he said. She said: “We will all pay.”") == evidence::Finding::differs);
  CHECK(two("“We will stay here,” he said. “We will all pay,” they said.") == evidence::Finding::differs);
  CHECK(two("“We will stay here,” he said. “We will all pay,” he told her.") == evidence::Finding::verbatim);
}

TEST_CASE("one quotation beside whose marks another's role stands is told of") {
  CHECK(teller("“We will all pay,” his spokesman said.") == "his spokesman");
  CHECK(teller("The foreign minister said: “We will all pay.”", "Defence Minister") == "The foreign minister");
  CHECK(teller("“We will all pay,” the minister said.", "Defence Minister").empty());
  CHECK(teller("“We will all pay,” the minister's spokesman said.", "Defence Minister") == "the minister's spokesman");
  CHECK(teller("“We will all pay,” he said.").empty());
  const auto of_body = [](const char* speaker) {
    return check_quote("We will all pay", "“We will all pay,” a KFOR spokesman said.", speaker).check.teller;
  };
  CHECK(of_body("KFOR").empty());
  CHECK(of_body("Kfor Smith") == "a KFOR spokesman");
}

TEST_CASE("a sentence behind a whole one, that reports something, gives it to nobody") {
  CHECK(joined("“We will all pay.” Kurti said he would not.").empty());
  CHECK(joined("“We will all pay.” Kurti told reporters that he would not.").empty());
  CHECK(joined("“We will all pay.” After Kurti smiled, others wrote of it.").empty());
  CHECK(joined("“We will all pay.” Kurti said on Monday.") == "differs");
  CHECK(joined("“We will all pay.” Kurti told reporters in Pristina.") == "differs");
}
