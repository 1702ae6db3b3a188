#include "evidence/replaced.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

std::string replaced(const std::string& quote, const std::string& source) {
  const auto checked = check_quote(quote, source).check;
  CHECK(checked.finding == evidence::Finding::verbatim);
  return checked.replaced;
}

}  // namespace

TEST_CASE("brackets that stand for a name are told") {
  CHECK(replaced("We met [him] in London", "We met Kurti in London and it was good.") == "Kurti");
  CHECK(replaced("[He] is ready", "We know that Albin Kurti is ready for it.") == "Albin Kurti");
  CHECK(replaced("[The leader] is ready", "We think the new President of Serbia is ready.") == "President");
  CHECK(replaced("We met [the man]", "We met the new minister Kurti.") == "Kurti");
  CHECK(replaced("[He] stays", "We met Kurti. Kurti stays.") == "Kurti");
}

TEST_CASE("brackets that stand for another word inside a quote are told") {
  CHECK(replaced("We will [change] taxes now", "We will increase taxes now.") == "increase");
  CHECK(replaced("Wir werden die Steuern [ändern] und das ist gut",
                 "Wir werden die Steuern erhöhen und das ist gut.") == "erhöhen");
  CHECK(replaced("We saw [the force] and it was good", "We saw it and it was good.").empty());
  CHECK(replaced("We will keep [our] men there", "We will keep men there.").empty());
}

TEST_CASE("brackets that stand for no name are not") {
  CHECK(replaced("[Kurti] is my friend", "They met in London. “He is my friend,” she said.").empty());
  CHECK(replaced("[Kurti] is my friend", "We met Kurti in London. He is my friend.").empty());
  CHECK(replaced("[Today] peace is near", "Kurti said peace is near to the people.").empty());
  CHECK(replaced("[The] troops stay", "British troops stay.").empty());
  CHECK(replaced("We met [Albin Kurti] in London", "We met Albin Kurti in London.").empty());
}

TEST_CASE("a name that brackets stand for is told whole") {
  const auto check = check_quote("We thank [him] for it", "We thank John Healey for it.").check;
  CHECK(check.replaced == "John Healey");
}

TEST_CASE("small words that brackets exchange are told, and the first word of a sentence") {
  CHECK(replaced("We leave [during] the winter", "We leave after the winter.") == "after");
  CHECK(replaced("We said that [they] leave", "We said that we leave.") == "we");
  CHECK(replaced("[Soldiers] are a problem", "Kurti said so. Refugees are a problem.") == "Refugees");
  CHECK(replaced("[The] soldiers leave", "Some soldiers leave.") == "Some");
  CHECK(replaced("We thank [the minister] for it", "We thank him for it.").empty());
}

TEST_CASE("brackets that end a quote stand for the noun behind them, or for the end of a short sentence") {
  CHECK(replaced("We will send 500 [tanks]", "We will send 500 soldiers.") == "soldiers");
  CHECK(replaced("We will send the [tanks]", "We will send the soldiers.") == "soldiers");
  CHECK(replaced("We will send 500 [brave soldiers]", "We will send 500 soldiers.").empty());
  CHECK(replaced("We will send them [to Kosovo]", "We will send them and they will stay there.").empty());
}

TEST_CASE("of a name with a conjunction inside, brackets stand for all") {
  CHECK(replaced("To su obaveze koje je [BiH] preuzela", "To su obaveze koje je Bosna i Hercegovina preuzela.") ==
        "Bosna i Hercegovina");
  CHECK(replaced("We met [him] and left", "We met Kurti and left.") == "Kurti");
}

TEST_CASE("one word in brackets that begins a quote stands for the one in front of it") {
  CHECK(replaced("[penalised] the bank", "The court fined the bank.") == "fined");
  CHECK(replaced("[The] bank", "The court fined the bank.").empty());
  CHECK(replaced("[fined] the bank", "The court fined the bank.").empty());
}
