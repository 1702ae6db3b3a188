#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

evidence::Finding joined(const std::string& between) {
  const std::string source = "“We will stay here,” said Rama. " + between + " “We will pay.”";
  return check_quote("We will stay here … We will pay", source, "Edi Rama", "", "Prime Minister").check.finding;
}

}  // namespace

TEST_CASE("a fragment in marks inside a sentence of the reporter's is nobody's turn") {
  CHECK(joined("He is “proud” of NATO.") == evidence::Finding::verbatim);
  CHECK(joined("The Prime Minister wants Albania to be “strong” for years.") == evidence::Finding::verbatim);
  CHECK(joined("It is “sick” according to Kurti.") == evidence::Finding::differs);
  CHECK(joined("He is “proud” of NATO, said Kurti.") == evidence::Finding::differs);
}
