#include "evidence/purposes.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

evidence::Finding left_out(const std::string& end) {
  return check_quote("We sign the pact … We act at once", "We sign the pact" + end + " We act at once.").check.finding;
}

}  // namespace

TEST_CASE("what is done to avoid something may be left out whole at the end of a sentence") {
  CHECK(left_out(", we do everything to avoid a war.") == evidence::Finding::verbatim);
  CHECK(left_out(", but we want to avoid a war.") == evidence::Finding::differs);
  CHECK(left_out(", which we avoid.") == evidence::Finding::differs);
  CHECK(left_out(" to avoid a war.") == evidence::Finding::differs);
}
