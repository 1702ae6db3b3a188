#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;
using evidence::Finding;

namespace {

evidence::Check joined(const std::string& source, const std::string& quote = "We want peace … we want war") {
  return check_quote(quote, source, "Kurti").check;
}

}  // namespace

TEST_CASE("the clause in front of a quotation gives it to another") {
  CHECK(joined("“We want peace,” Kurti said, while Vucic said “we want war”.").finding == Finding::differs);
  CHECK(joined("“We want peace,” Kurti said. Vucic, in Belgrade, said “we want war”.").finding == Finding::differs);
  CHECK(joined("“We want peace,” Kurti said, and Vucic warned that “we want war”.").finding == Finding::differs);
  CHECK(joined("“We want peace,” Kurti said, while adding that “we want war”.").finding == Finding::verbatim);
  CHECK(joined("“We want peace,” Kurti said. As Vucic listened, he added that “we want war”.").finding ==
        Finding::verbatim);
}

TEST_CASE("no part of another's is offered") {
  const auto marked =
      joined("Kurti said “we want peace” while Vucic said “we want war”.", "we want peace … we want war");
  CHECK(marked.finding == Finding::differs);
  CHECK(marked.suggestion == "we want peace");
  CHECK(joined("Kurti: We go.\nVucic: We stay.", "We go … We stay").suggestion == "We go");
}

TEST_CASE("partial quotations of one sentence, and what goes on from the speaker's, are no other's") {
  const std::string partial = "Kurti said “we want peace”, he told us, and that Serbia “we want war”.";
  CHECK(joined(partial, "we want peace … we want war").finding == Finding::verbatim);
  const std::string middle =
      "“We want peace,” Kurti said. Vucic said they were “ready”. “We stay,” Kurti said. “we want war.”";
  CHECK(joined(middle).finding == Finding::verbatim);
}
