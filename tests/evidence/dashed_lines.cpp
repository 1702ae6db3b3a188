#include "evidence/dashed_lines.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

const std::string page =
    "Ministeren siger, at det er vigtigt for Danmark, og at det ikke er slut. Det bliver også svært efter dette.\n\n"
    "- Ja, regeringen har begået fejl. Det har vi dybt beklaget.\n\n- Men Venstre skaber splittelse i Danmark, siger "
    "Nick Hækkerup.\n\n";

evidence::Check found(const std::string& quote, const std::string& source = page) {
  return check_quote(quote, source, "Nick Hækkerup", "", "justitsminister").check;
}

}  // namespace

TEST_CASE("the dashes of Danish paragraphs need not be copied") {
  const auto joined =
      found("Ja, regeringen har begået fejl. Det har vi dybt beklaget. Men Venstre skaber splittelse i Danmark.");
  CHECK(joined.finding == evidence::Finding::verbatim);
  CHECK(joined.passages.size() == 1);
  CHECK(joined.forgiven.size() == 3);  // white space, the dash and the stop for a comma
  CHECK(found("Det har vi dybt beklaget.\n\n- Men Venstre skaber splittelse").finding == evidence::Finding::verbatim);
}

TEST_CASE("those of two who speak, of a question and of another language must be") {
  std::string two = page;
  two.replace(two.find("Nick Hækkerup"), std::string("Nick Hækkerup").size(), "Inger Støjberg");
  CHECK(found("Det har vi dybt beklaget. Men Venstre skaber splittelse", two).finding != evidence::Finding::verbatim);
  std::string asked = page;
  asked.replace(asked.find("beklaget."), 9, "beklaget?");
  CHECK(found("Det har vi dybt beklaget? Men Venstre skaber splittelse", asked).finding != evidence::Finding::verbatim);
  CHECK_FALSE(is_verbatim("We go. We stay", "We told them so.\n\n- We go.\n\n- We stay, said Rama.\n", "Edi Rama"));
}
