#include "evidence/objects.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

bool joins(const std::string& quote, const std::string& source) { return is_verbatim(quote, source, "John Healey"); }

}  // namespace

TEST_CASE("a gap may not exchange the object of a verb for what is told of it, or for another verb's") {
  CHECK_FALSE(joins("We condemn … the government", "We condemn the attack on the government."));
  CHECK_FALSE(joins("We condemn … the government", "We condemn Hamas and support the government."));
  CHECK_FALSE(joins("Osuđujemo … Vladu", "Osuđujemo napad na Vladu."));
  CHECK(reason("We condemn … the government", "We condemn the attack on the government.", "John Healey") ==
        "the words left out hold who it is told of, “We condemn the attack on”");
}

TEST_CASE("what stands beside an object may be left out") {
  CHECK(joins("We condemn … the violence", "We condemn, in the strongest terms, the violence."));
  CHECK(joins("We welcome … the decision", "We welcome very warmly the decision."));
  CHECK(joins("We urge … to stop", "We urge the government of Serbia to stop."));
  CHECK(joins("We thank … the soldiers", "We thank the government and the soldiers."));
}
