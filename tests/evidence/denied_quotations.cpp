// What denies a quotation or a claim that it has for its subject, in direct calls.
#include "evidence/denied_quotations.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

TEST_CASE("a sentence denies the quotation that is its subject") {
  CHECK(found_beside_quotation("“We stay” is a lie.", evidence::denied_as_subject) == "lie");
  CHECK(found_beside_quotation("The sentence “We stay” never appeared.", evidence::denied_as_subject) == "never");
  CHECK(found_beside_quotation("“A lie is a lie,” he said.", evidence::denied_as_subject).empty());
  CHECK(found_beside_quotation("“We stay” is a lie, he told us.", evidence::denied_as_subject).empty());
}

TEST_CASE("a label calls what it heads false") {
  CHECK(found_beside_quotation("Myth: “We stay.”", evidence::false_label) == "Myth");
  CHECK(found_beside_quotation("That is false: “We stay.”", evidence::false_label).empty());
}

TEST_CASE("somebody errs in what is said to have been told") {
  CHECK(found_beside_quotation("Putin lied when he said: “We stay.”", evidence::error_of_teller) == "lied");
  CHECK(found_beside_quotation("He said: “We stay.”", evidence::error_of_teller).empty());
}
