#include "evidence/denied_behind.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"
#include "evidence/telling.hpp"

using namespace brief;

namespace {

std::string denied(const std::string& source) {
  return found_beside_quotation(source, [](const evidence::Index& index, std::uint32_t place) {
    return evidence::denied_behind(index, evidence::closing_after(index, place));
  });
}

}  // namespace

TEST_CASE("a denial behind a quotation names what it denies") {
  CHECK(denied("“We go to Rome.” He never said that.") == "never");
  CHECK(denied("“We go to Rome” – he did not say so!") == "not");
  CHECK(denied("„Wir gehen nach Rom“ – das hat er nie gesagt.") == "nie");
  CHECK(denied("“We go to Rome.” But that was not what he said.") == "not");
}

TEST_CASE("a verb right behind the marks has the quotation for what it denies") {
  CHECK(denied("« Nous allons à Rome et à Paris », n’a jamais dit le ministre.") == "n’");
  CHECK(denied("„Wir gehen nach Rom und Paris“, sagte er nie.") == "nie");
}

TEST_CASE("what else was not said is no denial of the quotation") {
  CHECK(denied("“We go to Rome.” He did not say when.").empty());
  CHECK(denied("“We go to Rome.” He never said that it was far.").empty());
  CHECK(denied("“We go to Rome,” said the man who was not allowed to speak.").empty());
  CHECK(denied("He “cannot walk to Rome” without reporters asking him to leave.").empty());
  CHECK(denied("“We go to Rome.” Did he not say that?").empty());
  CHECK(denied("“We go to Rome.” He did not say that before the war.").empty());
  CHECK(denied("“We go to Rome.”\n\nHe never said that.").empty());
}
