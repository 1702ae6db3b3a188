// One number in figures and in letters.
#include "evidence/number_values.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

bool told_same(const std::string& quote, const std::string& source) {
  const auto check = check_quote(quote, source).check;
  CHECK(check.finding == evidence::Finding::differs);
  CHECK(check.suggestion == source);
  return check.reason.starts_with("the same number is written otherwise there");
}

}  // namespace

TEST_CASE("the same number in figures and in letters is told as such") {
  CHECK(told_same("We sent five of the men there.", "We sent 5 of the men there."));
  CHECK(told_same("We sent 25 of the men there.", "We sent twenty-five of the men there."));
  CHECK(told_same("We sent a thousand of the men there.", "We sent 1,000 of the men there."));
  CHECK(told_same("It grew by 5% in the year.", "It grew by 5 per cent in the year."));
  CHECK(told_same("It grew by five per cent in the year.", "It grew by 5% in the year."));
  CHECK(told_same("Wir haben fünfundzwanzig von den Soldaten.", "Wir haben 25 von den Soldaten."));
  CHECK(told_same("Wir haben 5 % in der Stadt.", "Wir haben 5 Prozent in der Stadt."));
  CHECK(told_same("Nous avons 25 soldats dans le pays.", "Nous avons vingt-cinq soldats dans le pays."));
  CHECK(told_same("Nous avons 84 soldats dans le pays.", "Nous avons quatre-vingt-quatre soldats dans le pays."));
  CHECK(told_same("Abbiamo 28 soldati che sono nella città.", "Abbiamo ventotto soldati che sono nella città."));
  CHECK(told_same("Imamo 25 vojnika koji su u zemlji.", "Imamo dvadeset pet vojnika koji su u zemlji."));
  CHECK(told_same("Имамо 5 војника који су у земљи.", "Имамо пет војника који су у земљи."));
  CHECK(told_same("Kemi 25 ushtarë që janë në vend.", "Kemi njëzet e pesë ushtarë që janë në vend."));
}

TEST_CASE("another number is not") {
  CHECK_FALSE(told_same("We sent six of the men there.", "We sent 5 of the men there."));
  CHECK_FALSE(told_same("It grew by 5 in the year.", "It grew by 5 per cent in the year."));
  CHECK_FALSE(told_same("We sent 5 of the men there.", "We sent fifteen of the men there."));
  CHECK_FALSE(told_same("Wir haben 52 von den Soldaten.", "Wir haben fünfundzwanzig von den Soldaten."));
}
