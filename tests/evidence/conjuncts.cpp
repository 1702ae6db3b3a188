#include "evidence/conjuncts.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

std::string limit(const std::string& quote, const std::string& source) {
  const auto check = check_quote(quote, source).check;
  CHECK(check.finding == evidence::Finding::verbatim);
  return check.limit;
}

}  // namespace

TEST_CASE("what the words behind a gap belong to is told") {
  const std::string two = "We met in Sarajevo on Friday and in Tirana on Monday.";
  CHECK(limit("We met in Sarajevo … on Monday", two) == "in Tirana");
  CHECK(limit("We met in Sarajevo on Friday … on Monday", two) == "in Tirana");
  CHECK(limit("Germany sends tanks … to Kosovo", "Germany sends tanks to Ukraine and doctors to Kosovo.") == "doctors");
  CHECK(limit("Sastali smo se u Sarajevu … u ponedjeljak",
              "Sastali smo se u Sarajevu u petak i u Tirani u ponedjeljak.") == "u Tirani");
}

TEST_CASE("a gap that leaves no such words out is not told of") {
  CHECK(limit("We met in Sarajevo … and in Tirana", "We met in Sarajevo on Friday and in Tirana.").empty());
  CHECK(limit("We met in Sarajevo … on Monday", "We met in Sarajevo, a fine city, on Monday.").empty());
  CHECK(limit("We go to Kosovo … to Albania", "We go to Kosovo to Bosnia and to Albania.").empty());
  CHECK(limit("We met in Sarajevo … on Monday", "We met in Sarajevo with friends on Monday.").empty());
}
