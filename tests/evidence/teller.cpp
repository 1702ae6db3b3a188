// Who is named right beside a quotation.
#include "evidence/teller.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;
using evidence::Index;
using evidence::Range;

namespace {

/// The name beside the first quotation of a text.
std::string named(const std::string& words) {
  return found_beside_quotation(words, [](const Index& index, std::uint32_t at) {
    return evidence::named_teller(index, {at, at + 1});
  });
}

}  // namespace

TEST_CASE("a name with a verb of telling beside the marks is the teller's") {
  CHECK(named("Kurti said: “We stay.”") == "Kurti");
  CHECK(named("Prime Minister Albin Kurti told us: “We stay.”") == "Prime Minister Albin Kurti");
  CHECK(named("“We stay,” said Albin Kurti.") == "Albin Kurti");
  CHECK(named("“We stay”, Kurti added.") == "Kurti");
  CHECK(named("“Who stays?” Kurti asked.") == "Kurti");
  CHECK(named("“We stay,” said John D. Podesta, a lawyer.") == "John D. Podesta");
}

TEST_CASE("an auxiliary may stand beside the verb") {
  CHECK(named("Sie kamen nicht in das Haus. „Wir bleiben“, hat Kurti gesagt.") == "");  // farther away
  CHECK(named("Il est dans la salle avec eux. « Nous restons », a déclaré Albin Kurti.") == "Albin Kurti");
  CHECK(named("Sono nella sala con noi. «Restiamo qui», ha detto Kurti.") == "Kurti");
  CHECK(named("Oni su u sali i to je sve. „Ostajemo ovdje“, rekao je Kurti.") == "Kurti");
  CHECK(named("Они су у сали и то је све. „Остајемо овде“, рекао је Курти.") == "Курти");
  CHECK(named("Das ist nicht alles. „Wir bleiben hier“, sagte Kurti.") == "Kurti");
}

TEST_CASE("what names nobody, or somebody else's sentence, is none") {
  CHECK(named("He said: “We stay.”") == "");
  CHECK(named("“We stay,” the minister said.") == "");
  CHECK(named("“We stay.” Kurti said that it was late.") == "");
  CHECK(named("“We stay,” Reuters reported.") == "");
  CHECK(named("A source close to Kurti said: “We stay.”") == "");
  CHECK(named("Kurti's aide said: “We stay.”") == "");
  CHECK(named("Told of it on Thursday, told us: “We stay.”") == "");
}

TEST_CASE("a quote of another than the source names is doubted, and one of his by another form of the name is not") {
  const auto doubt = [](const std::string& speaker, const std::string& source) {
    return check_quote("We stay", source, speaker).check.teller;
  };
  CHECK(doubt("Edi Rama", "“We stay,” said Albin Kurti.") == "Albin Kurti");
  CHECK(doubt("Albin Kurti", "“We stay,” Kurti said.") == "");
  CHECK(doubt("Prime Minister Kurti", "“We stay,” said Albin Kurti.") == "");
}

TEST_CASE("a lead-in gives the paragraphs behind its colon to whom it names") {
  CHECK(named("Defence Secretary John Healey said:\n\n“We stay.”") == "Defence Secretary John Healey");
  CHECK(named("John Healey, the Defence Secretary, told MPs:\n\n“We stay.”") == "John Healey");
  CHECK(named("Aleksandar Vučić je rekao:\n\n„Ostajemo.“") == "Aleksandar Vučić");
  CHECK(named("The paper noted three things:\n\n“We stay.”") == "");
  const auto doubt = [](const std::string& speaker) {
    return check_quote("We remain", "John Healey said:\n\n“We stay.\n\n“We remain.”", speaker).check.teller;
  };
  CHECK(doubt("Yvette Cooper") == "John Healey");
  CHECK(doubt("John Healey").empty());
}

TEST_CASE("two parts that the source gives to one other person are told as his") {
  const auto told = [](const char* source) { return reason("We will stay … and we will pay", source, "John Healey"); };
  CHECK(told("“We will stay,” said Ana Lopez, “and we will pay.”") == "the source gives its words to “Ana Lopez”");
  CHECK(told("“We will stay,” said Lopez. She smiled. “Now and we will pay,” said Healey.") ==
        "between its parts the speaker changes");
  CHECK(told("“We will stay,” said Healey. Lopez said: “and we will pay.”") == "between its parts the speaker changes");
  CHECK(check_quote("We will stay … and we will pay", "“We will stay,” said Lopez, “and we will pay.”", "John Healey")
            .check.suggestion.empty());
}
