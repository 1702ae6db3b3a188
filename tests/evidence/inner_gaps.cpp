#include "evidence/inner_gaps.hpp"

#include <doctest/doctest.h>

#include <string>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

std::string cut(const std::string& quote, const std::string& source) {
  const auto check = check_quote(quote, source).check;
  CHECK(check.finding == evidence::Finding::verbatim);
  return check.cut;
}

}  // namespace

TEST_CASE("words left out in the middle of a clause are told, whatever they are") {
  CHECK(cut("We will … our aid to Serbia", "We will phase out our aid to Serbia next year.") == "phase out");
  CHECK(cut("She is a … leader of the party", "She is a former leader of the party in Kosovo.") == "former");
  CHECK(cut("Wir wollen unsere Hilfe … und bleiben", "Wir wollen unsere Hilfe halbieren und bleiben.") == "halbieren");
  CHECK(cut("Nous … notre aide à la Serbie", "Nous gelons notre aide à la Serbie.") == "gelons");
  CHECK(cut("Εμείς … τη βοήθεια στη Σερβία", "Εμείς κόβουμε τη βοήθεια στη Σερβία.") == "κόβουμε");
  CHECK(cut("On je … vojnik NATO-a", "On je bivši vojnik NATO-a.") == "bivši");
}

TEST_CASE("a clause that a gap leads into is told of where its subject is left out") {
  CHECK(cut("Serbia … defended itself", "Serbia attacked and Kosovo defended itself.") == "attacked and Kosovo");
  CHECK(cut("Our soldiers … kill civilians",
            "Our soldiers protect us all, and the others, our enemies, kill civilians.") == "");
  CHECK(cut("La Serbia … si difende", "La Serbia attacca e il Kosovo si difende.") == "attacca e il Kosovo");
  CHECK(cut("Srbija … se brani", "Srbija i njena vojska napada, a Kosovo se brani od nje i mi smo to rekli.") ==
        "Kosovo");
  CHECK(cut("Kurti … returned it", "Kurti stole all of the money that we had, and Rama returned it.") == "Rama");
}

TEST_CASE("phrases, asides, clauses and members of lists may be left out") {
  CHECK(cut("We will stay … until 2028", "We will stay in Kosovo until 2028.").empty());
  CHECK(cut("We will … stay until 2028", "We will, as I have said before, stay until 2028.").empty());
  CHECK(cut("We thank our partners … and our friends", "We thank our partners, our allies and our friends.").empty());
  CHECK(cut("We will stay … and we will help", "We will stay because we promised it, and we will help.").empty());
  CHECK(cut("We will stay. … They know it.", "We will stay. That is clear. They know it.").empty());
}

TEST_CASE("a gap that leaves out a subject in front of its verb is told of") {
  CHECK(cut("Rama … attacked Dodik", "Kurti praised Rama and Vučić attacked Dodik.") == "Vučić");
  CHECK(cut("met Rama … met Dodik", "I met Rama and the Serbs met Dodik.") == "the Serbs");
  CHECK(cut("We met Rama … in Rome", "We met Rama and Vučić in Rome.").empty());
}
