#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

evidence::Finding over(const std::string& line) {
  const std::string source =
      "Rama: We stay\n\n“We will stay here,” Rama said.\n\n" + line + "\n\n“We will pay,” he said.";
  return check_quote("We will stay here … We will pay", source, "Edi Rama", "", "Prime Minister").check.finding;
}

}  // namespace

TEST_CASE("the label of a caption or a link begins nobody's turn") {
  CHECK(over("Photo: Ana Novak, Reuters") == evidence::Finding::verbatim);
  CHECK(over("Read also: Kurti meets Vučić") == evidence::Finding::verbatim);
  CHECK(over("Albin Kurti: Stay away from us") == evidence::Finding::differs);
}
