// Offices and titles as they stand beside a name, and alone; verbs that the tables do not have.
#include "draft/titles.hpp"

#include <doctest/doctest.h>

#include <string>

#include "draft/told.hpp"

using namespace brief::draft;

TEST_CASE("a title in short means the office in full") {
  CHECK(office_of_title("Gen.") == "general");
  CHECK(office_of_title("Gen").empty());
  CHECK(speakers("Gen. Ann Hill spoke. “We were never told about it,” the general said.") == "Ann Hill (Gen.)");
  CHECK(speakers("Prof. Jo Day disagreed. The professor called it “a very old argument”.") == "Jo Day");
  CHECK(speakers("Gen. Ann Hill spoke. “We were never told about it,” the senator said.") == "The senator");
}

TEST_CASE("the country of an office, in German with its ending and in French behind it") {
  const std::string said = " sagte: „Wir bleiben mit allen im Gespräch.“";
  CHECK(speakers("Der albanische Außenminister Jan Leka" + said, "de") == "Jan Leka (albanischer Außenminister)");
  CHECK(speakers("Die albanische Außenministerin Mira Leka" + said, "de") == "Mira Leka (albanische Außenministerin)");
  CHECK(speakers("Der neue Außenminister Jan Leka" + said, "de") == "Jan Leka (Außenminister)");
  CHECK(speakers("Le ministre français Jean Roux a dit : « Nous restons là pour longtemps. »", "fr") ==
        "Jean Roux (ministre français)");
  CHECK(speakers("« Nous restons là pour longtemps », a dit le ministre albanais Ilir Leka.", "fr") ==
        "Ilir Leka (ministre albanais)");
}

TEST_CASE("what an office belongs to, and the name of two words after it") {
  CHECK(speakers("Портпаролот на Владата Марија Кос рече дека „нема да има одложување“.", "mk") ==
        "Марија Кос (Портпаролот на Владата)");
  CHECK(speakers("“Ne do të qëndrojmë gjatë këtu”, tha zëdhënësja e Komisionit Evropian Ana Kos.", "sq") ==
        "Ana Kos (zëdhënësja e Komisionit Evropian)");
  CHECK(speakers("“Ne do të qëndrojmë gjatë këtu”, tha kryetari i Bashkisë së Tiranës Erion Kos.", "sq") ==
        "Erion Kos (kryetari i Bashkisë së Tiranës)");
  CHECK(speakers("The charity’s director, Tom Reed, said that “nobody asked the people here”.") ==
        "Tom Reed (charity’s director)");
  CHECK(speakers("“It is what it is for us,” Hill, flanked by Chancellor Karl Maier, told reporters.") == "Hill");
  CHECK(speakers("Ivana Perić iz udruge Zeleni kazala je: „Nitko nas ovdje nije pitao.“", "sh") == "Ivana Perić");
  CHECK(speakers("Kako je naveo premijer Marko Kos, „novac će biti isplaćen do petka“.", "sh") ==
        "Marko Kos (premijer)");
}

TEST_CASE("a verb that no table has tells the name behind it; nobody in particular is not who spoke before") {
  CHECK(speakers("La ministre Anne Hubert a dit : « Les travaux vont commencer. » « Rien n'est perdu pour nous », veut "
                 "croire Marc Simon, maire de Lens.",
                 "fr") == "Anne Hubert (ministre)\nMarc Simon (maire de Lens)");
  CHECK(speakers("« Rien n'est perdu pour nous », explique à l'AFP une porte-parole.", "fr") == "Une porte-parole");
  CHECK(speakers("« Rien n'est perdu pour nous », estime de son côté la ministre Anne Hubert.", "fr") ==
        "Anne Hubert (ministre)");
  CHECK(speakers("„Ništa još nije izgubljeno“, zaključio je Marko Kos.", "sh") == "Marko Kos");
  CHECK(speakers("„Ništa još nije izgubljeno“, roman Ive Andrića.", "sh") == "?");
  CHECK(speakers("“Nobody wants this now,” said Ann Lee. “They want our votes,” added another.") == "Ann Lee\n?");
}
