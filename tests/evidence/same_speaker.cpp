#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

evidence::Finding joined(const std::string& source) {
  return check_quote("We will stay here … We will pay", source, "Edi Rama").check.finding;
}

}  // namespace

TEST_CASE("both quotations are one person's where both are given to him") {
  CHECK(joined("“We will stay here,” said Rama. Berlin said it was glad. “We will pay,” Rama said.") ==
        evidence::Finding::verbatim);
  CHECK(joined("“We will stay here,” said Rama. Berlin said it was glad. “We will pay,” Kurti said.") ==
        evidence::Finding::differs);
}

TEST_CASE("a negation of the reporter's between two quotations is no speaker's") {
  CHECK(joined("Rama said: “We will stay here.” He did not take questions. “We will pay,” he said.") ==
        evidence::Finding::verbatim);
  CHECK(joined("Rama said: “We will stay here, but not for long.” He smiled. “We will pay,” he said.") ==
        evidence::Finding::differs);
}

TEST_CASE("what is told of a gap is a negation that was said, none of the narration") {
  const auto told = [](const std::string& source) {
    const auto check = check_quote("We will stay here … We will pay", source, "Edi Rama").check;
    CHECK(check.finding == evidence::Finding::verbatim);
    return check.negation;
  };
  CHECK(told("Rama said: “We will stay here.” He did not take questions. “We will pay,” he said.").empty());
  CHECK(told("Rama said: “We will stay here. The long war in the far north has not been won. We will pay.”") == "not");
  CHECK(
      told("Rama said: “We will stay here. The long war in the far north isn’t won at all.” He did not take questions. "
           "“We will pay,” he said.") == "isn’t");
}
