#include "evidence/jests.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

std::string limit(const std::string& quote, const std::string& source) {
  return check_quote(quote, source, "John Healey").check.limit;
}

}  // namespace

TEST_CASE("what was said in jest is told of") {
  CHECK(limit("We will leave Kosovo", "“We will leave Kosovo,” he joked.") == "joked");
  CHECK(limit("We will leave Kosovo", "“We will leave Kosovo,” he said in jest.") == "jest");
  CHECK(limit("we will leave Kosovo", "He joked that we will leave Kosovo.") == "joked");
  CHECK(limit("Napustit ćemo Kosovo", "„Napustit ćemo Kosovo“, našalio se.") == "našalio");
  CHECK(limit("Lasceremo il Kosovo", "«Lasceremo il Kosovo», ha scherzato.") == "scherzato");
}

TEST_CASE("what was said in earnest is not") {
  CHECK(limit("We will leave Kosovo", "“We will leave Kosovo,” he said, and was not joking.").empty());
  CHECK(limit("We will leave Kosovo", "“We will leave Kosovo,” he said. He joked with the crew.").empty());
  CHECK(limit("we will leave Kosovo", "The joke was old, but we will leave Kosovo.").empty());
}

TEST_CASE("a word of another language that looks like one of jest is none") {
  CHECK(limit("poważna sprawa, ważna sprawa", "- Powiem wprost: to jest poważna sprawa, ważna sprawa - podkreślił.")
            .empty());
  CHECK(limit("Nous restons au Kosovo", "« Nous restons au Kosovo », a-t-il dit dans un esprit de paix.").empty());
  CHECK(limit("Poważna sprawa jest tu", "„Poważna sprawa jest tu”, powiedział żartem.") == "żartem");
}
